import { adam } from '../../adam.ts';
import { wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';

/** A decimal constant as GLSL reads it. */
const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/**
 * A step of Adam: m ← b1 m + (1 − b1) g, v ← b2 v + (1 − b2) g², p ← p (1 − rate · λ) − rate · (m · first correction) /
 * (√(v · second correction) + epsilon), with each model's own rate. A frozen model stays as it is. Of one whose head is
 * trained anew after step T only that moves, with corrections by the steps since.
 *
 * Parameters and both moments are one block, so that one program makes them all. A texel of p computes the new m and v
 * once more, which is cheaper than another program.
 *
 * Inputs: `state` [3, S, P], which is p, m, v; `gradients` [parts, S, P], summed up here; `objective`, see `losses.ts`.
 * Uniforms: `parts`, `firstCorrection` and `secondCorrection`, see `biasCorrections`, `rateShare`, the step's part of
 * the first learning rates, `weightDecay` λ, and `step`, the number of the step. Output: [3, S, P].
 */
export function adamProgram({ spans, stride, classes }: Layout): Program {
  return {
    inputs: ['state', 'gradients', 'objective'],
    uniforms: ['parts', 'firstCorrection', 'secondCorrection', 'rateShare', 'weightDecay', 'step'],
    floats: ['firstCorrection', 'secondCorrection', 'rateShare', 'weightDecay'],
    source: wholeProgram(`
      // 1 / (1 - decay^t), as exact for few steps as for many.
      float correctionAfter(int t, float logarithm) {
        float x = float(t) * logarithm;
        float grown = x < 0.1 ? x * (1.0 - x * (0.5 - x * (1.0 / 6.0 - x * (1.0 / 24.0 - x / 120.0)))) : 1.0 - exp(-x);
        return 1.0 / grown;
      }
      vec4 compute(int index) {
        int size = texels / 3;
        int kind = index / size;
        int place = index - kind * size;
        vec4 before = at(state, index);
        int model = place / ${stride};
        vec4 ofModel = at(objective, model * ${classes + 1} + ${classes});
        bool isFrozen = ofModel.y == 0.0;
        if (isFrozen) return before;
        int headSteps = ofModel.y < 0.0 ? step + 1 + int(ofModel.y) : 0;
        bool isBelow = place - model * ${stride} < ${spans.at(-1)!.offset};
        if (headSteps > 0 && isBelow) return before;
        float first = headSteps > 0 ? correctionAfter(headSteps, ${float(-Math.log(adam.firstDecay))}) : firstCorrection;
        float second = headSteps > 0 ? correctionAfter(headSteps, ${float(-Math.log(adam.secondDecay))}) : secondCorrection;

        vec4 g = vec4(0.0);
        for (int k = 0; k < parts; k++) g += at(gradients, k * size + place);
        vec4 m = ${float(adam.firstDecay)} * at(state, size + place) + ${float(1 - adam.firstDecay)} * g;
        if (kind == 1) return m;
        vec4 v = ${float(adam.secondDecay)} * at(state, 2 * size + place) + ${float(1 - adam.secondDecay)} * g * g;
        if (kind == 2) return v;
        float rate = rateShare * ofModel.w;
        return before * (1.0 - rate * weightDecay) - rate * first * m / (sqrt(v * second) + ${float(adam.epsilon)});
      }
    `),
  };
}

/**
 * The state in which a step begins that trains heads anew: with those heads where they started and their moments at 0.
 *
 * Inputs: `state` [3, S, P]; `objective`, see `losses.ts`; `start` [S, P], where the models started. Uniform: `step`,
 * the number of the step. Output: [3, S, P].
 */
export function headAnewProgram({ spans, stride, classes }: Layout): Program {
  return {
    inputs: ['state', 'objective', 'start'],
    uniforms: ['step'],
    source: wholeProgram(`
      vec4 compute(int index) {
        int size = texels / 3;
        int kind = index / size;
        int place = index - kind * size;
        int model = place / ${stride};
        float training = at(objective, model * ${classes + 1} + ${classes}).y;
        bool isAnew = training < 0.0 && step + int(training) == 0;
        if (!isAnew || place - model * ${stride} < ${spans.at(-1)!.offset}) return at(state, index);
        return kind == 0 ? at(start, place) : vec4(0.0);
      }
    `),
  };
}
