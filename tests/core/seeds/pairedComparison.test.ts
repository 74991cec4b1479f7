import { describe, expect, test } from 'vitest';
import { randomStream, standardNormal } from '../../../src/core/random.ts';
import { pairedComparison, worthNaming } from '../../../src/core/seeds/pairedComparison.ts';
import { fc, reals } from '../seededProperties.ts';

/** Accuracies of two schemes over the same seeds. */
const pairs = fc
  .array(fc.tuple(reals(0.3, 1), reals(0.3, 1)), { minLength: 2, maxLength: 15 })
  .map((rows) => [rows.map(([first]) => first), rows.map(([, second]) => second)] as const);

/** A scheme against one whose accuracies are all 0.5, so that the differences are those given. */
const compared = (differences: readonly number[]) =>
  pairedComparison(
    differences.map((difference) => 0.5 + difference),
    differences.map(() => 0.5),
  )!;

describe('pairedComparison', () => {
  test('has the interval of the paired t test', () => {
    // scipy.stats.ttest_rel([.93, .94, .91, .95, .92],
    // [.90, .93, .90, .90, .91]).confidence_interval(.95) of SciPy 1.17.1.
    const comparison = pairedComparison([0.93, 0.94, 0.91, 0.95, 0.92], [0.9, 0.93, 0.9, 0.9, 0.91])!;
    expect(comparison.seeds).toBe(5);
    expect(comparison.mean).toBeCloseTo((0.03 + 0.01 + 0.01 + 0.05 + 0.01) / 5, 14);
    expect(comparison.deviation).toBeCloseTo(0.01788854381999831, 14);
    expect(comparison.error).toBeCloseTo(0.008, 14);
    expect(comparison.low).toBeCloseTo(-0.00021156084158235888, 13);
    expect(comparison.high).toBeCloseTo(0.04421156084158231, 13);
    // The mean is four times what is worth naming, but the interval holds 0.
    expect(comparison.verdict).toBe('within-seed-noise');
  });

  test('takes differences within a seed, so that what is hard for both schemes cancels', () => {
    const seeds = [0.6, 0.9, 0.7, 0.95, 0.8];
    const better = seeds.map((accuracy, seed) => accuracy + 0.02 + 0.001 * (seed % 2));
    const comparison = pairedComparison(better, seeds)!;
    expect(comparison.deviation).toBeLessThan(0.001);
    expect(comparison.verdict).toBe('larger-than-seed-noise');
    // The same numbers with the seeds of one scheme in another order, as if the schemes had not shared them.
    expect(pairedComparison(better.toReversed(), seeds)!.verdict).toBe('within-seed-noise');
  });

  test('calls no difference larger that is below half a percentage point, however small the spread is', () => {
    expect(compared([0.004, 0.004, 0.0041, 0.004])).toMatchObject({ verdict: 'within-seed-noise' });
    expect(compared([0.006, 0.006, 0.0061, 0.006])).toMatchObject({ verdict: 'larger-than-seed-noise' });
    expect(compared([-0.006, -0.006, -0.0061, -0.006])).toMatchObject({ verdict: 'larger-than-seed-noise' });
  });

  test('calls equal schemes within seed noise, whose interval is the point 0', () => {
    expect(compared([0, 0, 0])).toEqual({
      seeds: 3,
      mean: 0,
      deviation: 0,
      error: 0,
      low: 0,
      high: 0,
      verdict: 'within-seed-noise',
    });
  });

  test('trusts ten seeds more than two of the same spread, whose interval reaches 12.7 standard errors to either side', () => {
    // Differences 0.02 and 0.04: mean 0.03, error 0.01, reach 12.7062 · 0.01.
    const two = compared([0.02, 0.04]);
    expect(two.high - two.mean).toBeCloseTo(0.127062, 6);
    expect(two.verdict).toBe('within-seed-noise');
    // Five of each: error 0.0105 / √10 = 0.0033, reach 2.2622 · 0.0033.
    const ten = compared([0.02, 0.04, 0.02, 0.04, 0.02, 0.04, 0.02, 0.04, 0.02, 0.04]);
    expect(ten.high - ten.mean).toBeCloseTo((2.2621571628 * 0.01 * Math.sqrt(10 / 9)) / Math.sqrt(10), 10);
    expect(ten.verdict).toBe('larger-than-seed-noise');
  });

  test('leaves out a seed in which one of the two diverged, and gives the number of seeds', () => {
    const first = [0.9, undefined, 0.8, 0.95];
    const second = [0.8, 0.1, undefined, 0.86];
    expect(pairedComparison(first, second)).toEqual(pairedComparison([0.9, 0.95], [0.8, 0.86]));
    expect(pairedComparison(first, second)!.seeds).toBe(2);
    expect(pairedComparison([0.9, undefined], [0.8, 0.7])).toBeUndefined();
    expect(pairedComparison([], [])).toBeUndefined();
  });

  test('is the same the other way round, with its sign turned', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const there = pairedComparison(first, second)!;
        const back = pairedComparison(second, first)!;
        expect(back.mean).toBeCloseTo(-there.mean, 14);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
        expect(back.verdict).toBe(there.verdict);
      }),
    );
  });

  test('says larger if and only if the interval excludes 0 and the mean is at least half a percentage point', () => {
    let larger = 0;
    fc.assert(
      fc.property(pairs, reals(-0.3, 0.3), ([first, second], shift) => {
        const { mean, low, high, verdict } = pairedComparison(
          first.map((accuracy) => accuracy + shift),
          second,
        )!;
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
        const isLarger = low * high > 0 && Math.abs(mean) >= worthNaming;
        larger += isLarger ? 1 : 0;
        expect(verdict).toBe(isLarger ? 'larger-than-seed-noise' : 'within-seed-noise');
      }),
    );
    // Either verdict comes up.
    expect(larger).toBeGreaterThan(10);
    expect(larger).toBeLessThan(90);
  });

  test('has an interval that holds the true difference in 95 of 100 groups of ten seeds', () => {
    const random = randomStream(1, 'groups of seeds');
    let held = 0;
    for (let group = 0; group < 4000; group += 1) {
      const { low, high } = compared(Array.from({ length: 10 }, () => 0.01 + 0.02 * standardNormal(random)));
      if (low <= 0.01 && high >= 0.01) held += 1;
    }
    // 4000 · 0.95 = 3800, give or take √(4000 · 0.95 · 0.05) = 13.8.
    expect(Math.abs(held - 3800)).toBeLessThan(4 * 13.8);
  });

  test('calls equal but noisy schemes different in no more than 5 of 100 groups of ten seeds', () => {
    const random = randomStream(2, 'groups of seeds');
    let larger = 0;
    for (let group = 0; group < 4000; group += 1) {
      const { verdict } = compared(Array.from({ length: 10 }, () => 0.02 * standardNormal(random)));
      if (verdict === 'larger-than-seed-noise') larger += 1;
    }
    expect(larger).toBeGreaterThan(0);
    expect(larger).toBeLessThan(200 + 4 * 13.8);
  });

  test('refuses lists over different seeds', () => {
    expect(() => pairedComparison([0.9, 0.8], [0.9])).toThrow(
      new RangeError('invalid pair of schemes; not over 2 seeds both: 1'),
    );
  });
});
