import { describe, expect, test } from 'vitest';
import { longTailCounts } from '../../src/core/longTail.ts';
import { golden } from './golden.ts';
import { fc, reals } from './seededProperties.ts';

const longTails = fc.record({
  classes: fc.integer({ min: 1, max: 200 }),
  largest: fc.integer({ min: 0, max: 10_000 }),
  imbalance: fc.oneof(
    fc.constantFrom(1, 10, 100, 200),
    reals(0, 3).map((exponent) => 10 ** exponent),
  ),
});

describe('longTailCounts', () => {
  test('are those of the authors in all 20 cases of the reference, to the last sample', () => {
    expect(golden.longTailCounts.length).toBe(20);
    for (const { expected, ...longTail } of golden.longTailCounts) {
      expect(longTailCounts(longTail), JSON.stringify(longTail)).toEqual(expected);
    }
  });

  test('halve from class to class when two classes differ twofold', () => {
    expect(longTailCounts({ classes: 5, largest: 1600, imbalance: 16 })).toEqual([1600, 800, 400, 200, 100]);
  });

  test.each([
    // Samples in the whole training set: 12,406 and 10,847 are `num_train` of google-research/logit_adjustment.
    [10, 5000, 100, 12_406],
    [100, 500, 100, 10_847],
  ])(
    'of %s classes from %s samples at imbalance %s sum to %s, the size of long-tailed CIFAR',
    (classes, largest, imbalance, sum) => {
      const counts = longTailCounts({ classes, largest, imbalance });
      expect(counts.reduce((total, count) => total + count, 0)).toBe(sum);
    },
  );

  test('are truncated, not rounded: CIFAR-100 at imbalance 200 ends with 2 samples, not 2.5 or 3', () => {
    expect(longTailCounts({ classes: 100, largest: 500, imbalance: 200 }).at(-1)).toBe(2);
  });

  test('leave the rarest class empty where the head has fewer samples than the imbalance', () => {
    expect(longTailCounts({ classes: 3, largest: 50, imbalance: 100 })).toEqual([50, 5, 0]);
  });

  test('begin with the head and never rise', () => {
    fc.assert(
      fc.property(longTails, (longTail) => {
        const counts = longTailCounts(longTail);
        expect(counts.length).toBe(longTail.classes);
        expect(counts[0]).toBe(longTail.largest);
        for (let i = 1; i < counts.length; i += 1) expect(counts[i]!).toBeLessThanOrEqual(counts[i - 1]!);
      }),
    );
  });

  test('end within a sample below largest / imbalance', () => {
    fc.assert(
      fc.property(longTails, ({ classes, ...longTail }) => {
        const rarest = longTailCounts({ classes: Math.max(2, classes), ...longTail }).at(-1)!;
        const exact = longTail.largest / longTail.imbalance;
        expect(rarest).toBeLessThanOrEqual(exact);
        // The quotient may fall short of a whole number by the last digit, and then a whole sample is cut.
        expect(rarest).toBeGreaterThan(exact * (1 - 1e-14) - 1 - 1e-14);
      }),
    );
  });

  test('are whole numbers ≥ 0 that a larger imbalance does not raise', () => {
    fc.assert(
      fc.property(longTails, reals(1, 10), (longTail, factor) => {
        const counts = longTailCounts(longTail);
        const steeper = longTailCounts({ ...longTail, imbalance: longTail.imbalance * factor });
        counts.forEach((count, index) => {
          expect(Number.isInteger(count) && count >= 0, `${count}`).toBe(true);
          expect(steeper[index]!).toBeLessThanOrEqual(count);
        });
      }),
    );
  });

  test('are all the same at imbalance 1', () => {
    expect(longTailCounts({ classes: 4, largest: 300, imbalance: 1 })).toEqual([300, 300, 300, 300]);
  });

  test('of a single class are the head alone, whatever the imbalance', () => {
    expect(longTailCounts({ classes: 1, largest: 70, imbalance: 100 })).toEqual([70]);
  });

  test.each([
    [{ classes: 0, largest: 10, imbalance: 10 }, 'invalid number of classes; not a whole number ≥ 1: 0'],
    [{ classes: 2.5, largest: 10, imbalance: 10 }, 'invalid number of classes; not a whole number ≥ 1: 2.5'],
    [{ classes: Number.NaN, largest: 10, imbalance: 10 }, 'invalid number of classes; not a whole number ≥ 1: NaN'],
    [{ classes: 2, largest: -1, imbalance: 10 }, 'invalid size of the head class; not a whole number ≥ 0: -1'],
    [{ classes: 2, largest: 0.5, imbalance: 10 }, 'invalid size of the head class; not a whole number ≥ 0: 0.5'],
    [{ classes: 2, largest: 10, imbalance: 0.5 }, 'invalid imbalance factor; not in [1, ∞): 0.5'],
    [{ classes: 2, largest: 10, imbalance: Infinity }, 'invalid imbalance factor; not in [1, ∞): Infinity'],
    [{ classes: 2, largest: 10, imbalance: Number.NaN }, 'invalid imbalance factor; not in [1, ∞): NaN'],
  ])('refuse %j by name, rule and value', (longTail, message) => {
    expect(() => longTailCounts(longTail)).toThrow(new RangeError(message));
  });
});
