import { adam } from '../../adam.ts';
import { wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';

/** The gradient of a parameter texel: the sum of its parts. */
const gradientOf = `
  vec4 gradientOf(int index) {
    vec4 sum = vec4(0.0);
    for (int k = 0; k < parts; k++) sum += at(gradients, k * texels + index);
    return sum;
  }
`;

/** A decimal constant as GLSL reads it. */
const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/**
 * Adam's moments after a step: first m ← b1 m + (1 − b1) g, second v ← b2 v + (1 − b2) g². Those of a frozen model, whose learning
 * rate is 0, stay.
 *
 * Inputs: `moment` [S, P]; `gradients` [parts, S, P]; `settings` [S]. Uniform: `parts`. Output: [S, P].
 */
export function momentProgram({ stride }: Layout, which: 'first' | 'second'): Program {
  const decay = which === 'first' ? adam.firstDecay : adam.secondDecay;
  return {
    inputs: ['moment', 'gradients', 'settings'],
    uniforms: ['parts'],
    source: wholeProgram(`
      ${gradientOf}
      vec4 compute(int index) {
        vec4 before = at(moment, index);
        if (at(settings, index / ${stride}).y == 0.0) return before;
        vec4 g = gradientOf(index);
        return ${float(decay)} * before + ${float(1 - decay)} * ${which === 'first' ? 'g' : 'g * g'};
      }
    `),
  };
}

/**
 * Parameters after a step: p ← p − rate · (m · first correction) / (√(v · second correction) + epsilon). Those of a frozen model stay.
 *
 * Inputs: `parameters`, `first`, `second` [S, P]; `settings` [S]. Uniforms: `firstCorrection`, `secondCorrection`, see
 * `biasCorrections`. Output: [S, P].
 */
export function moveProgram({ stride }: Layout): Program {
  return {
    inputs: ['parameters', 'first', 'second', 'settings'],
    uniforms: ['firstCorrection', 'secondCorrection'],
    floats: ['firstCorrection', 'secondCorrection'],
    source: wholeProgram(`
      vec4 compute(int index) {
        vec4 before = at(parameters, index);
        float rate = at(settings, index / ${stride}).y;
        if (rate == 0.0) return before;
        vec4 scale = sqrt(at(second, index) * secondCorrection) + ${float(adam.epsilon)};
        return before - rate * firstCorrection * at(first, index) / scale;
      }
    `),
  };
}
