import { describe, expect, test } from 'vitest';
import { trainingPrior } from '../../../src/core/truth/trainingPrior.ts';

describe('the prior of the true classes in training', () => {
  test('is their counts over the sum, truncated counts included', () => {
    expect(trainingPrior({ classes: 5, largest: 1000, imbalance: 100 })).toEqual(
      [1000, 316, 100, 31, 10].map((count) => count / 1457),
    );
  });

  test('is 0 for a class whose count is truncated to none', () => {
    expect(trainingPrior({ classes: 2, largest: 50, imbalance: 100 })).toEqual([1, 0]);
  });

  test('is refused without samples', () => {
    expect(() => trainingPrior({ classes: 3, largest: 0, imbalance: 1 })).toThrow(
      'invalid number of samples; not above 0: 0',
    );
  });
});
