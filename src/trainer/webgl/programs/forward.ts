import type { Activation } from '../../../core/network.ts';
import { rowOfModel, wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';

/** Bodies of the activations. tanh by an exponential of a negative number, which cannot overflow. */
const activations = {
  tanh: 'vec4 e = exp(-2.0 * abs(x)); return sign(x) * (1.0 - e) / (1.0 + e);',
  relu: 'return max(x, 0.0);',
  linear: 'return x;',
} as const satisfies Record<Activation | 'linear', string>;

/**
 * One layer forward, for all models and points: a' = f(Wᵀ a + b).
 *
 * Inputs: `below` [R, pointsBelow, inputs], where each of R rows is for S / R models, so that the points themselves
 * need not be repeated; `parameters` [S, P]. Uniforms: `models` S, `rowsBelow` R, `pointsBelow`, `first`, the point to
 * begin with, and `points`, how many. Output: [S, points, outputs].
 *
 * @param layer - Which layer; 0 is the one on the points.
 */
export function forwardProgram({ spans, stride }: Layout, layer: number, activation: Activation | 'linear'): Program {
  const { offset, inputTexels, outputTexels } = spans[layer]!;
  return {
    inputs: ['below', 'parameters'],
    uniforms: ['models', 'rowsBelow', 'pointsBelow', 'first', 'points'],
    source: wholeProgram(`
      vec4 activated(vec4 x) { ${activations[activation]} }
      ${rowOfModel}
      vec4 compute(int index) {
        int sampleIndex = index / ${outputTexels};
        int column = index - sampleIndex * ${outputTexels};
        int model = sampleIndex / points;
        int point = sampleIndex - model * points;
        int from = (rowOf(model, models, rowsBelow) * pointsBelow + first + point) * ${inputTexels};
        int row = model * ${stride} + ${offset} + column;
        vec4 sum = at(parameters, row + ${4 * inputTexels * outputTexels});
        for (int k = 0; k < ${inputTexels}; k++) {
          vec4 a = at(below, from + k);
          sum += a.x * at(parameters, row);
          sum += a.y * at(parameters, row + ${outputTexels});
          sum += a.z * at(parameters, row + ${2 * outputTexels});
          sum += a.w * at(parameters, row + ${3 * outputTexels});
          row += ${4 * outputTexels};
        }
        return activated(sum);
      }
    `),
  };
}
