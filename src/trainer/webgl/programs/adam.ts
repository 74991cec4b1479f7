import { adam } from '../../adam.ts';
import { wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';

/** A decimal constant as GLSL reads it. */
const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/**
 * A step of Adam: m ← b1 m + (1 − b1) g, v ← b2 v + (1 − b2) g², p ← p (1 − rate · λ) − rate · (m · first correction) /
 * (√(v · second correction) + epsilon), with each model's own rate. A frozen model stays as it is.
 *
 * Parameters and both moments are one block, so that one program makes them all. A texel of p computes the new m and v
 * once more, which is cheaper than another program.
 *
 * Inputs: `state` [3, S, P], which is p, m, v; `gradients` [parts, S, P], summed up here; `objective`, see `losses.ts`.
 * Uniforms: `parts`, `firstCorrection` and `secondCorrection`, see `biasCorrections`, `rateShare`, the step's part of
 * the first learning rates, and `weightDecay` λ. Output: [3, S, P].
 */
export function adamProgram({ stride, classes }: Layout): Program {
  return {
    inputs: ['state', 'gradients', 'objective'],
    uniforms: ['parts', 'firstCorrection', 'secondCorrection', 'rateShare', 'weightDecay'],
    floats: ['firstCorrection', 'secondCorrection', 'rateShare', 'weightDecay'],
    source: wholeProgram(`
      vec4 compute(int index) {
        int size = texels / 3;
        int kind = index / size;
        int place = index - kind * size;
        vec4 before = at(state, index);
        vec4 ofModel = at(objective, (place / ${stride}) * ${classes + 1} + ${classes});
        bool isFrozen = ofModel.y == 0.0;
        if (isFrozen) return before;

        vec4 g = vec4(0.0);
        for (int k = 0; k < parts; k++) g += at(gradients, k * size + place);
        vec4 m = ${float(adam.firstDecay)} * at(state, size + place) + ${float(1 - adam.firstDecay)} * g;
        if (kind == 1) return m;
        vec4 v = ${float(adam.secondDecay)} * at(state, 2 * size + place) + ${float(1 - adam.secondDecay)} * g * g;
        if (kind == 2) return v;
        float rate = rateShare * ofModel.w;
        return before * (1.0 - rate * weightDecay) - rate * firstCorrection * m / (sqrt(v * secondCorrection) + ${float(adam.epsilon)});
      }
    `),
  };
}
