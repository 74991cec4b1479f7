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
 * One layer forward: a' = f(Wᵀ a + b), for all models at the points of their data sets, and then for the models that
 * have maps at the points of a grid. The rows of a layer are S · `points` and then M · `cells`, one after the other.
 *
 * Inputs: `below`, those rows of the layer below, but for the first layer the points themselves, which are not repeated
 * for each model: D · `points` and then `cells`; `parameters` [S, P]; `maps` [M], a model each. Uniforms: `models` S,
 * `datasets` D, `points`, `cells`, and `first`, the row to begin with. Output: as many of the rows as are asked for.
 *
 * @param layer - Which layer; 0 is the one on the points.
 */
export function forwardProgram({ spans, stride }: Layout, layer: number, activation: Activation | 'linear'): Program {
  const { offset, inputTexels, outputTexels } = spans[layer]!;
  const pointOf = (row: string, point: string) => (layer === 0 ? point : row);
  return {
    inputs: ['below', 'parameters', 'maps'],
    uniforms: ['models', 'datasets', 'points', 'cells', 'first'],
    source: wholeProgram(`
      vec4 activated(vec4 x) { ${activations[activation]} }
      ${rowOfModel}
      vec4 compute(int index) {
        int sampleIndex = index / ${outputTexels};
        int column = index - sampleIndex * ${outputTexels};
        sampleIndex += first;
        int model = sampleIndex / points;
        int from = ${pointOf('sampleIndex', 'rowOf(model, models, datasets) * points + sampleIndex - model * points')};
        if (model >= models) {
          int onGrid = sampleIndex - models * points;
          int map = onGrid / cells;
          model = int(at(maps, map).x);
          from = ${pointOf('sampleIndex', 'datasets * points + onGrid - map * cells')};
        }
        from *= ${inputTexels};
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
