import { describe, expect, test } from 'vitest';
import { classWeights, meanSampleWeight, type WeightScheme } from '../../src/core/classWeights.ts';
import { afterPaper, volumesOf } from './afterPaper.ts';
import { golden, schemeOf } from './golden.ts';
import { largestRelativeError, relativeError } from './relativeError.ts';
import { fc, sampleCounts, volumes } from './seededProperties.ts';

const schemes: fc.Arbitrary<WeightScheme> = fc.oneof(
  fc.constantFrom<WeightScheme>({ kind: 'uniform' }, { kind: 'inverse-frequency' }, { kind: 'inverse-square-root' }),
  volumes.map((volume): WeightScheme => ({ kind: 'effective-number', volume })),
);

/** Counts of 1 to 20 classes, each with a sample at least. */
const presentCounts = fc.array(sampleCounts, { minLength: 1, maxLength: 20 });

/** Counts of which some are 0. */
const countsWithGaps = fc.array(fc.oneof(fc.constant(0), sampleCounts), { minLength: 1, maxLength: 20 });

const sumOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);

describe('classWeights', () => {
  test('agrees with 60-digit decimals to 12 digits in all 60 cases of the reference', () => {
    expect(golden.classWeights.length).toBe(60);
    for (const reference of golden.classWeights) {
      const { counts, expected } = reference;
      const scheme = schemeOf(reference);
      const error = largestRelativeError(classWeights(counts, scheme), expected);
      expect(error, `${JSON.stringify(scheme)} of ${counts}`).toBeLessThan(1e-12);
    }
  });

  test.each<[WeightScheme, number[]]>([
    [{ kind: 'uniform' }, [1, 1]],
    [{ kind: 'inverse-frequency' }, [2 / 11, 20 / 11]],
    [{ kind: 'inverse-square-root' }, [(2 * 1) / (1 + Math.sqrt(10)), (2 * Math.sqrt(10)) / (1 + Math.sqrt(10))]],
    // E_100 = 2 − 2^-99 and E_10 = 2 − 2^-9 at N = 2: the first is 2 to the last digit.
    [{ kind: 'effective-number', volume: 2 }, [(2 * (2 - 2 ** -9)) / (4 - 2 ** -9), (2 * 2) / (4 - 2 ** -9)]],
  ])('weights 100 and 10 samples by %j in the ratio of its rule', (scheme, expected) => {
    expect(largestRelativeError(classWeights([100, 10], scheme), expected)).toBeLessThan(1e-14);
  });

  test('with N by class agrees with 60-digit decimals to 12 digits', () => {
    expect(afterPaper.classWeights.length).toBe(4);
    for (const { counts, volumes: given, expected } of afterPaper.classWeights) {
      const actual = classWeights(counts, { kind: 'effective-numbers', volumes: volumesOf(given) });
      expect(largestRelativeError(actual, expected), `${given} of ${counts}`).toBeLessThan(1e-12);
    }
  });

  test('with the same N for every class is that of one N, to the last bit', () => {
    fc.assert(
      fc.property(countsWithGaps, volumes, (counts, volume) => {
        const same = classWeights(counts, { kind: 'effective-numbers', volumes: counts.map(() => volume) });
        expect(same).toEqual(classWeights(counts, { kind: 'effective-number', volume }));
      }),
    );
  });

  test('with N by class refuses volumes that are too few, or below 1', () => {
    const weigh = (given: readonly number[]) => classWeights([5, 5], { kind: 'effective-numbers', volumes: given });
    expect(() => weigh([10])).toThrow(new RangeError('invalid volumes; not one for each of 2 classes: 1'));
    expect(() => weigh([10, 0.5])).toThrow(new RangeError('invalid volume; not in [1, ∞]: 0.5'));
  });

  test('sum to the number of classes', () => {
    fc.assert(
      fc.property(presentCounts, schemes, (counts, scheme) => {
        expect(relativeError(sumOf(classWeights(counts, scheme)), counts.length)).toBeLessThan(1e-13);
      }),
    );
  });

  test('sum to the number of classes present where some have no samples', () => {
    fc.assert(
      fc.property(countsWithGaps, schemes, (counts, scheme) => {
        const present = counts.filter((count) => count > 0).length;
        expect(relativeError(sumOf(classWeights(counts, scheme)), present)).toBeLessThan(1e-13);
      }),
    );
  });

  test('are exactly 0 where there are no samples, and finite and above 0 elsewhere', () => {
    fc.assert(
      fc.property(countsWithGaps, schemes, (counts, scheme) => {
        classWeights(counts, scheme).forEach((weight, index) => {
          if (counts[index] === 0) expect(weight).toBe(0);
          else expect(weight > 0 && weight < Infinity, `${weight}`).toBe(true);
        });
      }),
    );
  });

  test('are what they would be without the classes that have no samples', () => {
    fc.assert(
      fc.property(countsWithGaps, schemes, (counts, scheme) => {
        const kept = classWeights(counts, scheme).filter((_, index) => counts[index]! > 0);
        const present = counts.filter((count) => count > 0);
        expect(largestRelativeError(kept, classWeights(present, scheme))).toBeLessThan(1e-14);
      }),
    );
  });

  test('are 0 and not NaN when no class has samples', () => {
    fc.assert(
      fc.property(schemes, (scheme) => {
        expect(classWeights([0, 0, 0], scheme)).toEqual([0, 0, 0]);
      }),
    );
  });

  test('are ordered as 1/n: a rarer class never weighs less', () => {
    fc.assert(
      fc.property(presentCounts, schemes, (counts, scheme) => {
        const weights = classWeights(counts, scheme);
        const byCount = counts.map((count, index) => ({ count, weight: weights[index]! }));
        byCount.sort((a, b) => a.count - b.count || b.weight - a.weight);
        for (let i = 1; i < byCount.length; i += 1) {
          expect(byCount[i]!.weight).toBeLessThanOrEqual(byCount[i - 1]!.weight * (1 + 1e-14));
        }
      }),
    );
  });

  test('a class of 10 samples outweighs one of 1000 by every rule but the uniform one', () => {
    const ratio = (scheme: WeightScheme) => {
      const [head, tail] = classWeights([1000, 10], scheme);
      return tail! / head!;
    };
    expect(ratio({ kind: 'uniform' })).toBe(1);
    expect(ratio({ kind: 'inverse-frequency' })).toBeCloseTo(1000 / 10, 11);
    expect(ratio({ kind: 'inverse-square-root' })).toBeCloseTo(Math.sqrt(1000 / 10), 12);
    expect(ratio({ kind: 'effective-number', volume: 100 })).toBeCloseTo((1 - 0.99 ** 1000) / (1 - 0.99 ** 10), 11);
  });

  test('at N = 1 the effective number weighs no class, at N = ∞ it weighs by inverse frequency', () => {
    fc.assert(
      fc.property(countsWithGaps, (counts) => {
        const at = (volume: number) => classWeights(counts, { kind: 'effective-number', volume });
        expect(at(1)).toEqual(classWeights(counts, { kind: 'uniform' }));
        expect(at(Infinity)).toEqual(classWeights(counts, { kind: 'inverse-frequency' }));
      }),
    );
  });

  test('by the effective number no class outweighs another by more than N times', () => {
    fc.assert(
      fc.property(presentCounts, volumes, (counts, volume) => {
        const weights = classWeights(counts, { kind: 'effective-number', volume });
        expect(Math.max(...weights)).toBeLessThanOrEqual(Math.min(...weights) * volume * (1 + 1e-13));
      }),
    );
  });

  test('depend on the counts, not on the order of the classes', () => {
    fc.assert(
      fc.property(countsWithGaps, schemes, (counts, scheme) => {
        const backwards = classWeights(counts.toReversed(), scheme).toReversed();
        expect(largestRelativeError(backwards, classWeights(counts, scheme))).toBeLessThan(1e-13);
      }),
    );
  });

  test.each([
    [[10, -1], 'invalid class count; not a whole number ≥ 0: -1'],
    [[2.5, 10], 'invalid class count; not a whole number ≥ 0: 2.5'],
    [[Number.NaN], 'invalid class count; not a whole number ≥ 0: NaN'],
    [[Infinity], 'invalid class count; not a whole number ≥ 0: Infinity'],
  ])('refuse the counts %s by name, rule and value', (counts, message) => {
    expect(() => classWeights(counts, { kind: 'uniform' })).toThrow(new RangeError(message));
  });

  test('refuse a volume below 1 by name, rule and value', () => {
    const message = 'invalid volume; not in [1, ∞]: 0.5';
    expect(() => classWeights([10, 1], { kind: 'effective-number', volume: 0.5 })).toThrow(new RangeError(message));
  });

  test('refuse a volume below 1 even when no class has samples', () => {
    const message = 'invalid volume; not in [1, ∞]: 0.5';
    expect(() => classWeights([0, 0], { kind: 'effective-number', volume: 0.5 })).toThrow(new RangeError(message));
  });
});

describe('meanSampleWeight', () => {
  test('is (100 · 2/11 + 10 · 20/11) / 110 for 100 and 10 samples by inverse frequency', () => {
    const weights = classWeights([100, 10], { kind: 'inverse-frequency' });
    expect(meanSampleWeight([100, 10], weights)).toBeCloseTo(((100 * 2) / 11 + (10 * 20) / 11) / 110, 14);
  });

  test('is 1 for uniform weights, absent classes or not', () => {
    const someSamples = countsWithGaps.filter((counts) => sumOf(counts) > 0);
    fc.assert(
      fc.property(someSamples, (counts) => {
        expect(relativeError(meanSampleWeight(counts, classWeights(counts, { kind: 'uniform' })), 1)).toBeLessThan(
          1e-14,
        );
      }),
    );
  });

  test('is at most 1 for weights that favour the rare', () => {
    fc.assert(
      fc.property(presentCounts, schemes, (counts, scheme) => {
        // Chebyshev's sum inequality: weights and counts are oppositely ordered.
        expect(meanSampleWeight(counts, classWeights(counts, scheme))).toBeLessThanOrEqual(1 + 1e-13);
      }),
    );
  });

  test('is 0 and not NaN without samples', () => {
    expect(meanSampleWeight([0, 0], [0, 0])).toBe(0);
    expect(meanSampleWeight([], [])).toBe(0);
  });
});
