import { describe, expect, test } from 'vitest';
import { changedHead, changedHeads } from '../../src/core/changedHead.ts';
import { logitsAt } from '../trainer/reference.ts';
import { afterPaper } from './afterPaper.ts';
import { largestRelativeError } from './relativeError.ts';

/** Two inputs and three classes: the weights of class c are (3, 4), (0, 2) and (0, 0), the biases 1, 2 and 3. */
const widths = [2, 3];
const head = Float64Array.of(...[3, 0, 0], ...[4, 2, 0], ...[1, 2, 3]);

describe('changedHead', () => {
  test('divides the weights of each class by a power of their norm, and drops the biases', () => {
    // The norms are 5, 2 and 0.
    const changed = Array.from(changedHead(head, widths, { normPower: 1 }));
    expect(largestRelativeError(changed, [3 / 5, 0, 0, 4 / 5, 1, 0, 0, 0, 0])).toBeLessThan(1e-15);
    const half = Array.from(changedHead(head, widths, { normPower: 0.5 }));
    expect(half[0]).toBeCloseTo(3 / Math.sqrt(5), 14);
    expect(half[4]).toBeCloseTo(Math.SQRT2, 14);
  });

  test('at a power of 0 drops the biases and nothing else', () => {
    expect(Array.from(changedHead(head, widths, { normPower: 0 }))).toEqual([3, 0, 0, 4, 2, 0, 0, 0, 0]);
  });

  test('adds offsets to the biases, also to those that were dropped', () => {
    const offsets = [0.5, -1, 2];
    expect(Array.from(changedHead(head, widths, { offsets }).slice(6))).toEqual([1.5, 1, 5]);
    expect(Array.from(changedHead(head, widths, { normPower: 1, offsets }).slice(6))).toEqual(offsets);
  });

  test('leaves all layers below, the given array and its precision as they are', () => {
    const parameters = Float32Array.from({ length: 2 * 4 + 4 + 4 * 3 + 3 }, (_, i) => Math.sin(i));
    const before = parameters.slice();
    const changed = changedHead(parameters, [2, 4, 3], { normPower: 0.5, offsets: [1, 2, 3] });
    expect(parameters).toEqual(before);
    expect(changed.slice(0, 12)).toEqual(before.slice(0, 12));
    expect(changed.slice(12)).not.toEqual(before.slice(12));
    expect(changed).toBeInstanceOf(Float32Array);
  });

  test('has NumPy’s logits of a trained network, to 10 digits', () => {
    const { widths: own, testPoints, counts } = afterPaper.problem;
    const total = counts.reduce((sum, count) => sum + count, 0);
    for (const { kind, tau, logits } of afterPaper.answers) {
      const offsets = counts.map((count) => -tau * Math.log(count / total));
      const change = kind === 'post-hoc' ? { offsets } : { normPower: tau };
      const changed = Array.from(changedHead(Float64Array.from(afterPaper.plain), own, change));
      logits.forEach((row, point) => {
        const actual = logitsAt(changed, own, [testPoints[2 * point]!, testPoints[2 * point + 1]!]);
        expect(largestRelativeError(actual, row), `${kind} ${tau}`).toBeLessThan(1e-10);
      });
    }
  });

  test('refuses offsets that are not one a class', () => {
    expect(() => changedHead(head, widths, { offsets: [1, 2] })).toThrow(
      new RangeError('invalid offsets; not one for each of 3 classes: 2'),
    );
  });
});

describe('changedHeads', () => {
  test('changes each network by its own change', () => {
    const both = Float64Array.of(...head, ...head);
    const changed = changedHeads(both, widths, [undefined, { normPower: 1 }]);
    expect(changed.slice(0, 9)).toEqual(head);
    expect(changed.slice(9)).toEqual(changedHead(head, widths, { normPower: 1 }));
  });

  test('gives the very array where nothing is changed', () => {
    expect(changedHeads(head, widths, [undefined])).toBe(head);
  });
});
