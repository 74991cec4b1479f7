import type { Activation } from '../../../core/network.ts';
import { rowOfModel, wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';

/** Bodies of the activations. tanh by an exponential of a negative number, which cannot overflow. */
const activations = {
  tanh: 'vec4 e = exp(-2.0 * abs(x)); return sign(x) * (1.0 - e) / (1.0 + e);',
  relu: 'return max(x, 0.0);',
} as const satisfies Record<Activation, string>;

/** Code that sets `model`, that of a row of a layer, `from`, the row below it, and whether it is of the grid. */
function rowBelow(layer: number): string {
  const pointOf = (row: string, point: string) => (layer === 0 ? point : row);
  return `
        int model = sampleIndex / points;
        int from = ${pointOf('sampleIndex', 'rowOf(model, models, datasets) * points + sampleIndex - model * points')};
        bool isOnGrid = model >= models;
        if (isOnGrid) {
          int onGrid = sampleIndex - models * points;
          int map = onGrid / cells;
          model = int(at(maps, map).x);
          from = ${pointOf('sampleIndex', 'datasets * points + onGrid - map * cells')};
        }`;
}

/**
 * A hidden layer forward: a' = f(Wᵀ a + b), for all models at the points of their data sets, and then for the models
 * that have maps at the points of a grid. The rows of a layer are S · `points` and then M · `cells`, one after the
 * other.
 *
 * Inputs: `below`, those rows of the layer below, but for the first layer the points themselves, which are not repeated
 * for each model: D · `points` and then `cells`; `parameters` [S, P]; `maps` [M], a model each. Uniforms: `models` S,
 * `datasets` D, `points`, `cells`, and `first`, the row to begin with. Output: as many of the rows as are asked for.
 *
 * @param layer - Which layer; 0 is the one on the points.
 */
export function forwardProgram({ spans, stride }: Layout, layer: number, activation: Activation): Program {
  const { offset, inputTexels, outputTexels } = spans[layer]!;
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
        ${rowBelow(layer)}
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

/**
 * The last layer forward, z = Wᵀ a + b, for the rows of {@link forwardProgram}, with the head changed as
 * `core/changedHead.ts` says at test points and on the grid: w_c / ‖w_c‖^τ without biases, then offsets. Training
 * points, on which losses and pulls are computed, have the logits that are trained.
 *
 * Inputs: as of {@link forwardProgram}, and `heads` [S, 1 + C], of each model τ, or −1 where weights and biases stay,
 * and then its offsets, four a texel. Uniforms: as there, and `tests`, how many of the `points` are test points; these
 * come first.
 */
export function logitsProgram({ spans, stride }: Layout): Program {
  const layer = spans.length - 1;
  const { offset, inputTexels, outputTexels } = spans[layer]!;
  const products = ['x', 'y', 'z', 'w'].map(
    (unit, at) => `
          w = at(parameters, row + ${at * outputTexels});
          sum += a.${unit} * w;
          squares += w * w;`,
  );
  return {
    inputs: ['below', 'parameters', 'maps', 'heads'],
    uniforms: ['models', 'datasets', 'points', 'cells', 'first', 'tests'],
    source: wholeProgram(`
      ${rowOfModel}
      vec4 compute(int index) {
        int sampleIndex = index / ${outputTexels};
        int column = index - sampleIndex * ${outputTexels};
        sampleIndex += first;
        ${rowBelow(layer)}
        bool isTraining = !isOnGrid && sampleIndex - model * points >= tests;
        from *= ${inputTexels};
        int row = model * ${stride} + ${offset} + column;
        vec4 bias = at(parameters, row + ${4 * inputTexels * outputTexels});
        float power = isTraining ? -1.0 : at(heads, model * ${1 + outputTexels}).x;
        vec4 sum = power < 0.0 ? bias : vec4(0.0);
        vec4 squares = vec4(0.0);
        vec4 w;
        for (int k = 0; k < ${inputTexels}; k++) {
          vec4 a = at(below, from + k);
          ${products.join('')}
          row += ${4 * outputTexels};
        }
        if (isTraining) return sum;
        // A class without weights has logits of 0, whatever its norm is taken for.
        if (power >= 0.0) sum *= pow(max(squares, vec4(1.0e-37)), vec4(-0.5 * power));
        return sum + at(heads, model * ${1 + outputTexels} + 1 + column);
      }
    `),
  };
}
