import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  classBalancedSamplingRates,
  ldamMargins,
  logitAdjustmentOffsets,
  postHocOffsets,
} from '../../src/core/adjustments.ts';
import { classWeights, meanSampleWeight } from '../../src/core/classWeights.ts';
import { lossAndGradient } from '../../src/core/losses.ts';
import { compensatedSum } from '../../src/core/sum.ts';
import { largestRelativeError, relativeError } from './relativeError.ts';
import { fc, reals, sampleCounts } from './seededProperties.ts';

/**
 * Losses of the samples of a batch under an adjusted loss, [n], and the gradient of their sum by the logits, [n, C].
 */
interface GoldenAdjustment {
  readonly rule: 'balanced-softmax' | 'logit-adjustment' | 'ldam';
  /** tau or the largest margin. */
  readonly parameter: number | null;
  readonly counts: readonly number[];
  readonly logits: readonly number[][];
  readonly labels: readonly number[];
  readonly classWeights: readonly number[];
  readonly expected: readonly number[];
  readonly gradient: readonly number[][];
}

/** PyTorch's autograd in float64; see metrics.py beside it. */
const { adjustments }: { adjustments: readonly GoldenAdjustment[] } = JSON.parse(
  readFileSync(new URL('../reference/metrics.json', import.meta.url), 'utf8'),
);

/** Adds to the logits of a sample and takes from its own class's, as the engines do while training. */
interface Adjustment {
  readonly offsets?: readonly number[];
  readonly margins?: readonly number[];
}

function adjustedLoss(logits: readonly number[], label: number, weight: number, { offsets, margins }: Adjustment) {
  const adjusted = logits.map(
    (logit, index) => logit + (offsets?.[index] ?? 0) - (index === label ? (margins?.[index] ?? 0) : 0),
  );
  return lossAndGradient({ kind: 'softmax' }, adjusted, label, weight);
}

/** The largest relative error of losses and gradients against those of the reference. */
function errorAgainst(reference: GoldenAdjustment, adjustment: Adjustment): number {
  const { logits, labels, classWeights: weights, expected, gradient } = reference;
  return Math.max(
    ...labels.map((label, sample) => {
      const actual = adjustedLoss(logits[sample]!, label, weights[label]!, adjustment);
      return Math.max(
        relativeError(actual.loss, expected[sample]!),
        largestRelativeError(actual.gradient, gradient[sample]!),
      );
    }),
  );
}

const goldenOf = (rule: GoldenAdjustment['rule']) => adjustments.filter((reference) => reference.rule === rule);

/** Counts of 2 to 10 classes, each with a sample at least. */
const presentCounts = fc.array(sampleCounts, { minLength: 2, maxLength: 10 });

/** Counts of which some are 0. */
const countsWithGaps = fc.array(fc.oneof(fc.constant(0), sampleCounts), { minLength: 1, maxLength: 20 });

const badCounts: [number[], string][] = [
  [[10, -1], 'invalid class count; not a whole number ≥ 0: -1'],
  [[2.5, 10], 'invalid class count; not a whole number ≥ 0: 2.5'],
  [[Number.NaN], 'invalid class count; not a whole number ≥ 0: NaN'],
  [[Infinity], 'invalid class count; not a whole number ≥ 0: Infinity'],
];

describe('logitAdjustmentOffsets', () => {
  test('makes the loss of the authors at tau ½, 1 and 2: autograd agrees to 12 digits, loss and gradient', () => {
    const references = goldenOf('logit-adjustment');
    expect(references.length).toBe(3 * 4);
    for (const reference of references) {
      const offsets = logitAdjustmentOffsets(reference.counts, reference.parameter!);
      const name = `tau ${reference.parameter}, ${reference.counts}`;
      expect(errorAgainst(reference, { offsets }), name).toBeLessThan(1e-12);
    }
  });

  test('with tau = 1 makes balanced softmax, up to the 1e-12 beside the share of the rarest class', () => {
    const references = goldenOf('balanced-softmax');
    expect(references.length).toBe(4);
    for (const reference of references) {
      const { counts } = reference;
      const rarest = Math.min(...counts) / compensatedSum(counts);
      const error = errorAgainst(reference, { offsets: logitAdjustmentOffsets(counts, 1) });
      // All odds p_j / p_y are off by a factor of 1 ± 1e-12 / share, which bounds the errors of loss and gradient.
      expect(error, `${counts}`).toBeLessThan(2e-12 / rarest);
      expect(errorAgainst(reference, { offsets: counts.map(Math.log) }), `${counts}`).toBeLessThan(1e-12);
    }
  });

  test('with tau = 1 has the loss and the gradient of CE(z + log n), whatever the counts, logits and label', () => {
    fc.assert(
      fc.property(presentCounts, fc.infiniteStream(reals(-5, 5)), fc.nat(), (counts, stream, nat) => {
        const logits = Array.from(counts, () => stream.next().value);
        const label = nat % counts.length;
        const actual = adjustedLoss(logits, label, 1, { offsets: logitAdjustmentOffsets(counts, 1) });
        const balanced = adjustedLoss(logits, label, 1, { offsets: counts.map(Math.log) });
        const rarest = Math.min(...counts) / compensatedSum(counts);
        // Offsets of up to 30 are rounded to 7e-15; see above for the rest.
        const tolerance = 1e-13 + 2e-12 / rarest;
        expect(relativeError(actual.loss, balanced.loss)).toBeLessThan(tolerance);
        expect(largestRelativeError(actual.gradient, balanced.gradient)).toBeLessThan(tolerance);
      }),
    );
  });

  test('are tau log π: 90 and 10 samples at tau 1 and 2', () => {
    expect(largestRelativeError(logitAdjustmentOffsets([90, 10], 1), [Math.log(0.9), Math.log(0.1)])).toBeLessThan(
      2e-11,
    );
    const twice = [2 * Math.log(0.9), 2 * Math.log(0.1)];
    expect(largestRelativeError(logitAdjustmentOffsets([90, 10], 2), twice)).toBeLessThan(1e-10);
  });

  test('are log 1e-12 for a class without samples, not −∞', () => {
    const [, absent] = logitAdjustmentOffsets([10, 0], 0.5);
    expect(relativeError(absent!, -12 * Math.log(10))).toBeLessThan(1e-15);
  });

  test('are all the same at tau = 0, for classes without samples too, and where no class has any', () => {
    const none = Math.log(1 + 1e-12);
    expect(logitAdjustmentOffsets([1000, 1, 0], 0)).toEqual([none, none, none]);
    const least = Math.log(1e-12);
    expect(logitAdjustmentOffsets([0, 0], 1)).toEqual([least, least]);
  });

  test('rise with the count: a common class gets the larger head start', () => {
    fc.assert(
      fc.property(countsWithGaps, reals(0, 4), (counts, tau) => {
        const sorted = counts.toSorted((a, b) => a - b);
        const offsets = logitAdjustmentOffsets(sorted, tau);
        for (let i = 1; i < offsets.length; i += 1) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!);
        expect(offsets.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test.each(badCounts)('refuse the counts %s by name, rule and value', (counts, message) => {
    expect(() => logitAdjustmentOffsets(counts, 1)).toThrow(new RangeError(message));
  });

  test.each([
    [-0.5, 'invalid tau; not in [0, ∞): -0.5'],
    [Infinity, 'invalid tau; not in [0, ∞): Infinity'],
    [Number.NaN, 'invalid tau; not in [0, ∞): NaN'],
  ])('refuse the tau %s by name, rule and value', (tau, message) => {
    expect(() => logitAdjustmentOffsets([1, 2], tau)).toThrow(new RangeError(message));
  });
});

describe('postHocOffsets', () => {
  test('take the logarithms of the shares off, and nothing for a class without samples', () => {
    // Shares 0.9 and 0.1; the 1e-12 of the source moves the second by 1e-11.
    const offsets = postHocOffsets([90, 10, 0], 1);
    expect(offsets[0]).toBeCloseTo(-Math.log(0.9), 10);
    expect(offsets[1]).toBeCloseTo(-Math.log(0.1), 10);
    // Else it would be predicted everywhere, at any tau above 0.
    expect(offsets[2]).toBe(0);
    expect(postHocOffsets([90, 10, 0], 0.05)[2]).toBe(0);
  });
});

describe('ldamMargins', () => {
  test('make the loss of the authors with s = 1 and margins up to ½ and 5: autograd agrees to 12 digits', () => {
    const references = goldenOf('ldam');
    expect(references.length).toBe(2 * 4);
    for (const reference of references) {
      const margins = ldamMargins(reference.counts, reference.parameter!);
      const name = `largest margin ${reference.parameter}, ${reference.counts}`;
      expect(errorAgainst(reference, { margins }), name).toBeLessThan(1e-12);
    }
  });

  test('fall like the fourth root: 16 times the samples, half the margin', () => {
    expect(ldamMargins([1600, 100], 1)).toEqual([1 / 2, 1]);
    expect(ldamMargins([8100, 1600, 100], 6)).toEqual([6 / 3, 6 / 2, 6]);
  });

  test('are 0 for a class without samples, which does not count as the rarest', () => {
    expect(ldamMargins([1600, 0, 100], 1)).toEqual([1 / 2, 0, 1]);
    expect(ldamMargins([0, 0], 1)).toEqual([0, 0]);
  });

  test('are the largest margin for the rarest class and at most that for the others', () => {
    fc.assert(
      fc.property(presentCounts, reals(0, 10), (counts, largest) => {
        const margins = ldamMargins(counts, largest);
        expect(margins[counts.indexOf(Math.min(...counts))]).toBe(largest);
        expect(Math.max(...margins)).toBe(largest);
        expect(Math.min(...margins)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('depend on the ratios of the counts only', () => {
    fc.assert(
      fc.property(presentCounts, fc.integer({ min: 1, max: 100 }), (counts, factor) => {
        const more = counts.map((count) => factor * count);
        expect(largestRelativeError(ldamMargins(more, 0.5), ldamMargins(counts, 0.5))).toBeLessThan(1e-15);
      }),
    );
  });

  test('are all 0 if the largest is', () => {
    expect(ldamMargins([1600, 100, 0], 0)).toEqual([0, 0, 0]);
  });

  test.each(badCounts)('refuse the counts %s by name, rule and value', (counts, message) => {
    expect(() => ldamMargins(counts, 0.5)).toThrow(new RangeError(message));
  });

  test.each([
    [-0.5, 'invalid largest margin; not in [0, ∞): -0.5'],
    [Infinity, 'invalid largest margin; not in [0, ∞): Infinity'],
    [Number.NaN, 'invalid largest margin; not in [0, ∞): NaN'],
  ])('refuse the largest margin %s by name, rule and value', (largest, message) => {
    expect(() => ldamMargins([1, 2], largest)).toThrow(new RangeError(message));
  });
});

describe('classBalancedSamplingRates', () => {
  test('draw 90 and 10 samples 50 times each: 50 / 90 and 50 / 10 times a sample', () => {
    expect(largestRelativeError(classBalancedSamplingRates([90, 10]), [50 / 90, 50 / 10])).toBeLessThan(1e-15);
  });

  test('share the draws among the classes that have samples: a third of 30 each for 20, 9 and 1 samples', () => {
    expect(classBalancedSamplingRates([20, 0, 9, 1])).toEqual([10 / 20, 0, 10 / 9, 10 / 1]);
    expect(classBalancedSamplingRates([0, 0])).toEqual([0, 0]);
  });

  test('draw n samples in all', () => {
    fc.assert(
      fc.property(countsWithGaps, (counts) => {
        const draws = compensatedSum(classBalancedSamplingRates(counts).map((rate, index) => rate * counts[index]!));
        expect(relativeError(draws, compensatedSum(counts))).toBeLessThan(1e-14);
      }),
    );
  });

  test('are inverse-frequency weights over their mean sample weight', () => {
    fc.assert(
      fc.property(countsWithGaps, (counts) => {
        const weights = classWeights(counts, { kind: 'inverse-frequency' });
        const mean = meanSampleWeight(counts, weights);
        const scaled = weights.map((weight) => (weight === 0 ? 0 : weight / mean));
        expect(largestRelativeError(classBalancedSamplingRates(counts), scaled)).toBeLessThan(1e-14);
      }),
    );
  });

  test('as weights give the loss that drawing a class and then one of its samples expects', () => {
    const classesOfLosses = fc.array(fc.array(reals(0, 10), { maxLength: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        classesOfLosses.filter((classes) => classes.some((losses) => losses.length > 0)),
        (classes) => {
          const counts = classes.map((losses) => losses.length);
          const means = classes
            .filter((losses) => losses.length > 0)
            .map((losses) => compensatedSum(losses) / losses.length);
          const expected = compensatedSum(means) / means.length;
          const rates = classBalancedSamplingRates(counts);
          const weighted = classes.flatMap((losses, index) => losses.map((loss) => rates[index]! * loss));
          expect(relativeError(compensatedSum(weighted) / compensatedSum(counts), expected)).toBeLessThan(1e-14);
        },
      ),
    );
  });

  test.each(badCounts)('refuse the counts %s by name, rule and value', (counts, message) => {
    expect(() => classBalancedSamplingRates(counts)).toThrow(new RangeError(message));
  });
});
