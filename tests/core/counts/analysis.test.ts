import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classWeights, meanSampleWeight } from '../../../src/core/classWeights.ts';
import {
  float32Error,
  meanWeightOfSamples,
  suggestedRange,
  summaryOf,
  warningsOf,
  weightRatio,
} from '../../../src/core/counts/analysis.ts';
import { countSetNames } from '../../../src/core/counts/countSets.ts';
import { longTailCounts } from '../../../src/core/longTail.ts';

/** A file of class counts, with what its source says of them. */
interface CountsFile {
  readonly counts: readonly number[];
  readonly num_classes: number;
  readonly total: number;
  readonly max: number;
  readonly min: number;
  readonly imbalance: number;
  readonly many_gt100: number;
  readonly medium_20_100: number;
  readonly few_lt20: number;
}

const folder = join(import.meta.dirname, '../../../public/class-counts');
const fileOf = (name: string): CountsFile => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const cifar = longTailCounts({ classes: 10, largest: 5000, imbalance: 100 });

test('every file of class counts is offered, and nothing else', () => {
  expect([...countSetNames].sort()).toEqual(
    readdirSync(folder)
      .map((file) => file.replace('.json', ''))
      .sort(),
  );
});

test.each(countSetNames)('the summary of %s is what its source says', (name) => {
  const file = fileOf(name);
  const summary = summaryOf(file.counts);
  expect(summary).toMatchObject({
    classes: file.num_classes,
    samples: file.total,
    most: file.max,
    least: file.min,
    empty: 0,
    groups: { many: file.many_gt100, medium: file.medium_20_100, few: file.few_lt20 },
  });
  expect(summary.imbalance).toBeCloseTo(file.imbalance, 2);
});

describe('the summary', () => {
  test('orders classes from head to tail and keeps equals in their order', () => {
    expect(summaryOf([5, 0, 9, 5]).order).toEqual([2, 0, 3, 1]);
  });

  test('leaves classes without samples out of all but their number', () => {
    expect(summaryOf([0, 8, 0, 2])).toMatchObject({
      classes: 4,
      empty: 2,
      least: 2,
      imbalance: 4,
      median: 8,
      samples: 10,
    });
  });

  test('puts 100 and 20 into the middle group, 101 and 19 beside it', () => {
    expect(summaryOf([101, 100, 20, 19]).groups).toEqual({ many: 1, medium: 2, few: 1 });
  });

  test('of no samples is refused', () => {
    expect(() => summaryOf([0, 0])).toThrow('invalid class counts; none above 0');
    expect(() => summaryOf([])).toThrow('invalid class counts; none above 0');
  });
});

describe('the mean weight of a sample', () => {
  // Computed with doubles by others: .171 for CIFAR-10 at imbalance 100, .269 at 50, .105 at 200, all at beta = .9999.
  test.each([
    ['cifar10-lt-100', 10_000, 0.171],
    ['cifar10-lt-50', 10_000, 0.269],
    ['cifar10-lt-200', 10_000, 0.105],
    ['inaturalist-2018', 1000, 0.394],
    ['lvis-v1-images', 1000, 0.03],
  ])('of %s at N = %i is %f', (name, volume, expected) => {
    expect(meanWeightOfSamples(summaryOf(fileOf(name).counts), volume)).toBeCloseTo(expected, 2);
  });

  test('is the same by the different counts as class by class', () => {
    for (const volume of [1, 7, 1000, Infinity]) {
      for (const name of ['inaturalist-2018', 'lvis-v1-instances', 'places-lt']) {
        const { counts } = fileOf(name);
        const whole = meanSampleWeight(counts, classWeights(counts, { kind: 'effective-number', volume }));
        expect(Math.abs(meanWeightOfSamples(summaryOf(counts), volume) / whole - 1)).toBeLessThan(1e-12);
      }
    }
  });
});

describe('the suggested range', () => {
  test('begins and ends where the weight ratio is 4 and 96 hundredths of the way to inverse frequency', () => {
    const summary = summaryOf(cifar);
    const range = suggestedRange(summary)!;
    // The imbalance factor is 100, so the way is two powers of ten.
    expect(range.lowRatio).toBeCloseTo(100 ** 0.04, 9);
    expect(range.highRatio).toBeCloseTo(100 ** 0.96, 9);
    expect(weightRatio(summary, range.low)).toBeCloseTo(100 ** 0.04, 9);
    expect(range.low).toBeGreaterThan(1);
    expect(range.low).toBeLessThan(range.high);
    expect(range.full).toBe(100);
  });

  // Tables 2 and 3 of the paper: the beta of its best class-balanced loss, data set by data set.
  test.each([
    ['cifar10-lt-200', 10_000],
    ['cifar10-lt-100', 10_000],
    ['cifar10-lt-50', 10_000],
    ['cifar10-lt-20', 10_000],
    ['cifar10-lt-10', 10_000],
    ['cifar100-lt-200', 10],
    ['cifar100-lt-100', 10],
    ['cifar100-lt-50', 100],
    ['cifar100-lt-20', 100],
    ['cifar100-lt-10', 1000],
    ['inaturalist-2017', 1000],
    ['inaturalist-2018', 1000],
  ])('of %s holds the N = %i that the paper settled on', (name, volume) => {
    const range = suggestedRange(summaryOf(fileOf(name).counts))!;
    expect(volume).toBeGreaterThan(range.low);
    expect(volume).toBeLessThan(range.high);
  });

  test('lies around the counts, for that is where N matters', () => {
    for (const name of countSetNames) {
      const summary = summaryOf(fileOf(name).counts);
      const range = suggestedRange(summary)!;
      expect(range.low, name).toBeGreaterThanOrEqual(summary.least / 10);
      expect(range.low, name).toBeLessThan(summary.most);
      expect(range.high, name).toBeGreaterThan(summary.least);
      expect(range.high, name).toBeLessThan(20 * summary.most);
    }
  });

  test('does not exist where there is nothing to balance', () => {
    expect(suggestedRange(summaryOf([100, 100, 90]))).toBeUndefined();
    expect(suggestedRange(summaryOf([7]))).toBeUndefined();
  });
});

describe('warnings', () => {
  const kindsOf = (counts: readonly number[], volume: number) =>
    warningsOf(counts, summaryOf(counts), volume).map(({ kind }) => kind);
  const warningOf = (counts: readonly number[], volume: number, kind: string) =>
    warningsOf(counts, summaryOf(counts), volume).find((warning) => warning.kind === kind);

  test('are none for long-tailed CIFAR-10 at beta = .999', () => {
    expect(kindsOf(cifar, 1000)).toEqual([]);
  });

  test('tell of classes without samples, and which is the first', () => {
    expect(warningOf([3000, 0, 100, 0], 100, 'empty-class')).toEqual({ kind: 'empty-class', classes: 2, first: 1 });
  });

  test('tell that at beta = .9 every class with more than 50 samples has E_n = 10', () => {
    const counts = [5000, 500, 51];
    expect(warningOf(counts, 10, 'saturated')).toEqual({ kind: 'saturated', volume: 10, from: 50 });
    expect(kindsOf([5000, 500, 50], 10)).not.toContain('saturated');
    expect(kindsOf(counts, 1)).not.toContain('saturated');
  });

  test('tell that a large beta is inverse frequency: 97.6 of 100', () => {
    // CIFAR-10, imbalance 100: E_5000 / E_50 at N = 100,000 is 97.6.
    const warning = warningOf(cifar, 100_000, 'nearly-inverse');
    expect(warning).toMatchObject({ full: 100 });
    expect(warning && 'ratio' in warning && warning.ratio).toBeCloseTo(97.6, 1);
    expect(kindsOf(cifar, Infinity)).not.toContain('nearly-inverse');
  });

  test('ask whether counts are those of a batch, where all sum to 128', () => {
    expect(warningOf([64, 32, 32], 100, 'few-samples')).toEqual({ kind: 'few-samples', samples: 128, classes: 3 });
    expect(kindsOf([1000, 500], 100)).not.toContain('few-samples');
  });

  test('tell of float32 from where its error passes a tenth of a per cent', () => {
    // Known errors of 1 − beta^n, at worst: 1.7e-4 at .9999, 1.3e-3 at .99999, 1.3e-2 at .999999.
    const summary = summaryOf([1, 10, 100, 1000]);
    expect(float32Error(summary, 1e4)).toBeCloseTo(1.7e-4, 5);
    expect(float32Error(summary, 1e5)).toBeCloseTo(1.3e-3, 3);
    expect(float32Error(summary, 1e6)).toBeCloseTo(1.3e-2, 2);
    expect(kindsOf([5000, 50], 1e4)).not.toContain('float32');
    expect(kindsOf([5000, 50], 1e6)).toContain('float32');
    expect(float32Error(summary, Infinity)).toBe(0);
  });

  test('tell that one class alone cannot be weighed against another', () => {
    expect(kindsOf([5000, 0], 100)).toEqual(['empty-class', 'one-class']);
  });

  test('say nothing of beta where the classes are equally large', () => {
    expect(kindsOf([5000, 5000], 10)).toEqual([]);
  });
});
