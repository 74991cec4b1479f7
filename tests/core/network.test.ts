import { describe, expect, test } from 'vitest';
import type { Loss } from '../../src/core/losses.ts';
import { initialParameters, type LayerWidths, layerSpans, parameterCount } from '../../src/core/network.ts';
import { relativeError } from './relativeError.ts';
import { fc } from './seededProperties.ts';

const softmax: Loss = { kind: 'softmax' };
const sigmoid: Loss = { kind: 'sigmoid' };
const focal: Loss = { kind: 'focal', gamma: 2 };

const networks: fc.Arbitrary<LayerWidths> = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 });

const rootMeanSquare = (terms: Float32Array) =>
  Math.sqrt(terms.reduce((sum, term) => sum + term ** 2, 0) / terms.length);

/** Logits of a network at a point, from the layout of its parameters alone. */
function logitsAt(parameters: Float32Array, widths: LayerWidths, point: readonly number[]): number[] {
  return layerSpans(widths).reduce<readonly number[]>((activations, { offset, inputs, outputs }, layer) => {
    // The last row is the bias: a further input of 1.
    const rows = [...(layer === 0 ? activations : activations.map(Math.tanh)), 1];
    expect(rows.length).toBe(inputs + 1);
    return Array.from({ length: outputs }, (_, j) =>
      rows.reduce((sum, activation, i) => sum + activation * parameters[offset + i * outputs + j]!, 0),
    );
  }, point) as number[];
}

describe('layerSpans and parameterCount', () => {
  test('lay [2, 16, 16, 5] out as 3·16, 17·16 and 17·5 parameters, one after another', () => {
    expect(layerSpans([2, 16, 16, 5])).toEqual([
      { offset: 0, inputs: 2, outputs: 16 },
      { offset: 3 * 16, inputs: 16, outputs: 16 },
      { offset: 3 * 16 + 17 * 16, inputs: 16, outputs: 5 },
    ]);
    expect(parameterCount([2, 16, 16, 5])).toBe(3 * 16 + 17 * 16 + 17 * 5);
  });

  test('leave no gap and no overlap between layers, whatever the widths', () => {
    fc.assert(
      fc.property(networks, (widths) => {
        const spans = layerSpans(widths);
        expect(spans.length).toBe(widths.length - 1);
        const end = spans.reduce((at, { offset, inputs, outputs }) => {
          expect(offset).toBe(at);
          return at + inputs * outputs + outputs;
        }, 0);
        expect(parameterCount(widths)).toBe(end);
      }),
    );
  });

  test('have the inputs and outputs of a lone layer as its widths', () => {
    expect(layerSpans([2, 3])).toEqual([{ offset: 0, inputs: 2, outputs: 3 }]);
    expect(parameterCount([2, 3])).toBe(9);
  });
});

describe('initialParameters', () => {
  test('are as many as the network has, all finite', () => {
    fc.assert(
      fc.property(networks, fc.integer(), (widths, seed) => {
        const parameters = initialParameters(widths, softmax, seed);
        expect(parameters.length).toBe(parameterCount(widths));
        expect(parameters.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('are the same for the same seed and others for another', () => {
    const widths = [2, 16, 16, 5];
    expect(initialParameters(widths, softmax, 3)).toEqual(initialParameters(widths, softmax, 3));
    const [a, b] = [initialParameters(widths, softmax, 3), initialParameters(widths, softmax, 4)];
    const isBias = (i: number) =>
      layerSpans(widths).some(
        ({ offset, inputs, outputs }) => i >= offset + inputs * outputs && i < offset + (inputs + 1) * outputs,
      );
    expect(Array.from(a).filter((parameter, i) => !isBias(i) && parameter === b[i])).toEqual([]);
  });

  test('differ between losses in the last bias and nothing else', () => {
    const widths = [2, 16, 16, 5];
    const last = parameterCount(widths) - 5;
    const [a, b, c] = [softmax, sigmoid, focal].map((loss) => initialParameters(widths, loss, 1));
    expect(b!.subarray(0, last)).toEqual(a!.subarray(0, last));
    expect(c).toEqual(b);
    expect(Array.from(a!.subarray(last))).toEqual([0, 0, 0, 0, 0]);
    expect(Array.from(b!.subarray(last))).toEqual(new Array(5).fill(Math.fround(-Math.log(4))));
  });

  test('have biases of 0 before the last layer', () => {
    const parameters = initialParameters([2, 16, 12, 5], sigmoid, 1);
    expect(Array.from(parameters.subarray(2 * 16, 3 * 16))).toEqual(new Array(16).fill(0));
    expect(Array.from(parameters.subarray(48 + 16 * 12, 48 + 17 * 12))).toEqual(new Array(12).fill(0));
  });

  test('deviate by 1 in the first layer, 1/√inputs in hidden ones and a tenth of that in the last', () => {
    const widths = [2, 1000, 400, 50];
    const parameters = initialParameters(widths, softmax, 1);
    const deviations = layerSpans(widths).map(({ offset, inputs, outputs }) =>
      rootMeanSquare(parameters.subarray(offset, offset + inputs * outputs)),
    );
    // The smallest layer has 2000 weights: a standard error of 1 / √4000 = 1.6 %.
    expect(relativeError(deviations[0]!, 1)).toBeLessThan(0.065);
    expect(relativeError(deviations[1]!, 1 / Math.sqrt(1000))).toBeLessThan(0.065);
    expect(relativeError(deviations[2]!, 0.1 / Math.sqrt(400))).toBeLessThan(0.065);
  });

  test.each([1, 2, 3, 4, 5])('make every one of 5 classes almost equally likely at the start, at seed %s', (seed) => {
    const widths = [2, 16, 16, 5];
    // A logit is a sum of 16 numbers in [−1, 1] with weights of deviation 0.1 / 4: it deviates by less than 0.1.
    const parametersOf = (loss: Loss) => initialParameters(widths, loss, seed);
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [-0.5, 0.8],
      [0.1, -1],
    ] as const) {
      const logits = logitsAt(parametersOf(softmax), widths, [x, y]);
      expect(Math.max(...logits.map(Math.abs))).toBeLessThan(0.4);
      for (const logit of logitsAt(parametersOf(sigmoid), widths, [x, y])) {
        expect(Math.abs(logit + Math.log(4))).toBeLessThan(0.4);
      }
    }
  });

  test('tell points apart from the start: the hidden units are no constants', () => {
    const parameters = initialParameters([2, 16, 16, 5], softmax, 1);
    const [a, b] = [
      [1, 0],
      [0, 1],
    ].map((point) => logitsAt(parameters, [2, 16, 16, 5], point));
    a!.forEach((logit, index) => {
      expect(logit).not.toBe(b![index]);
    });
  });
});
