import { expect, test } from 'vitest';
import { meanAndDeviation } from '../../src/charts/meanAndDeviation.ts';

test('the deviation divides by one less than there are results', () => {
  // (2 − 4)² + (4 − 4)² + (6 − 4)² = 8, over 2 is 4.
  expect(meanAndDeviation([2, 4, 6])).toEqual({ mean: 4, deviation: 2 });
});

test('results that are missing do not count', () => {
  expect(meanAndDeviation([Number.NaN, 2, 4, Number.NaN, 6])).toEqual({ mean: 4, deviation: 2 });
});

test('a single result has a mean and no deviation', () => {
  expect(meanAndDeviation([0.9, Number.NaN])).toEqual({ mean: 0.9, deviation: undefined });
});

test('no result has neither', () => {
  expect(meanAndDeviation([])).toBeUndefined();
  expect(meanAndDeviation([Number.NaN])).toBeUndefined();
});

test('results that agree to nine digits still have their deviation', () => {
  const { mean, deviation } = meanAndDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])!;
  // 36 + 9 + 9 + 36 = 90, over 3 is 30: the usual example of a formula that loses all digits.
  expect(mean).toBe(1e9 + 10);
  expect(deviation).toBeCloseTo(Math.sqrt(30), 12);
});
