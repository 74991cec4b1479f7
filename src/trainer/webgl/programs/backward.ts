import type { Activation } from '../../../core/network.ts';
import { rowOfModel, wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';

/** Slope of an activation, from the activation `a` itself. */
const slopes = {
  tanh: '1.0 - a * a',
  relu: 'vec4(greaterThan(a, vec4(0.0)))',
} as const satisfies Record<Activation, string>;

/**
 * One layer backward, for all models and samples: delta below = (W delta) ⊙ f'(a), where delta is the gradient by the
 * pre-activations of the layer's units.
 *
 * Inputs: `delta` [S, n, outputs]; `activations` [S, n, inputs], the layer's inputs; `parameters` [S, P]. Uniform:
 * `points` n. Output: [S, n, inputs].
 */
export function backwardProgram({ spans, stride }: Layout, layer: number, activation: Activation): Program {
  const { offset, inputTexels, outputTexels } = spans[layer]!;
  return {
    inputs: ['delta', 'activations', 'parameters'],
    uniforms: ['points'],
    source: wholeProgram(`
      vec4 compute(int index) {
        int sampleIndex = index / ${inputTexels};
        int unit = index - sampleIndex * ${inputTexels};
        int from = sampleIndex * ${outputTexels};
        int row = (sampleIndex / points) * ${stride} + ${offset} + 4 * unit * ${outputTexels};
        vec4 sum = vec4(0.0);
        for (int j = 0; j < ${outputTexels}; j++) {
          vec4 d = at(delta, from + j);
          sum.x += dot(d, at(parameters, row + j));
          sum.y += dot(d, at(parameters, row + ${outputTexels} + j));
          sum.z += dot(d, at(parameters, row + ${2 * outputTexels} + j));
          sum.w += dot(d, at(parameters, row + ${3 * outputTexels} + j));
        }
        vec4 a = at(activations, index);
        return sum * (${slopes[activation]});
      }
    `),
  };
}

/**
 * Gradient by the parameters of all layers, summed up in parts of `part` samples: dW = Σ_i a_i delta_iᵀ, db = Σ_i
 * delta_i. Each texel computes its layer, row and columns from its index.
 *
 * In parts it keeps a GPU busy that has thousands of units for a few hundred parameters, and shorter float32 sums
 * have smaller rounding errors.
 *
 * Inputs: `activations0` [R, n, 2], the points, and `activations1` … [S, n, ·]; `delta1` … [S, n, ·], by layer.
 * Uniforms: `models` S, `rowsBelow` R, `points` n, `part`. Output: [parts, S, P].
 */
export function parameterGradientProgram({ spans, stride }: Layout): Program {
  const ofLayer = spans.map(({ offset, inputTexels, outputTexels }, layer) => {
    const activationRow = layer === 0 ? 'rowOf(model, models, rowsBelow)' : 'model';
    return `
      vec4 layer${layer}(int model, int place, int begin, int end) {
        int row = (place - ${offset}) / ${outputTexels};
        int column = place - ${offset} - row * ${outputTexels};
        int deltaAt = (model * points + begin) * ${outputTexels} + column;
        vec4 sum = vec4(0.0);
        if (row == ${4 * inputTexels}) {
          for (int i = begin; i < end; i++) {
            sum += at(delta${layer + 1}, deltaAt);
            deltaAt += ${outputTexels};
          }
          return sum;
        }
        vec4 mask = vec4(equal(ivec4(row & 3), ivec4(0, 1, 2, 3)));
        int activationAt = (${activationRow} * points + begin) * ${inputTexels} + (row >> 2);
        for (int i = begin; i < end; i++) {
          sum += dot(mask, at(activations${layer}, activationAt)) * at(delta${layer + 1}, deltaAt);
          activationAt += ${inputTexels};
          deltaAt += ${outputTexels};
        }
        return sum;
      }`;
  });
  const choice = spans.map(
    ({ offset }, layer) => `if (place >= ${offset}) return layer${layer}(model, place, begin, end);`,
  );
  return {
    inputs: [...spans.map((_, layer) => `activations${layer}`), ...spans.map((_, layer) => `delta${layer + 1}`)],
    uniforms: ['models', 'rowsBelow', 'points', 'part'],
    source: wholeProgram(`
      ${rowOfModel}
      ${ofLayer.join('')}
      vec4 compute(int index) {
        int rowIndex = index / ${stride};
        int place = index - rowIndex * ${stride};
        int partIndex = rowIndex / models;
        int model = rowIndex - partIndex * models;
        int begin = partIndex * part;
        int end = min(begin + part, points);
        ${choice.reverse().join('\n        ')}
        return vec4(0.0);
      }
    `),
  };
}
