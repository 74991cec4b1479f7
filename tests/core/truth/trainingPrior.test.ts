import { describe, expect, test } from 'vitest';
import { trainingPrior } from '../../../src/core/truth/trainingPrior.ts';

describe('the prior of the true classes in training', () => {
  test('is their counts over the sum', () => {
    expect(trainingPrior([1000, 316, 100, 31, 10])).toEqual([1000, 316, 100, 31, 10].map((count) => count / 1457));
  });

  test('is 0 for a class without samples', () => {
    expect(trainingPrior([50, 0])).toEqual([1, 0]);
  });

  test('is refused without samples', () => {
    expect(() => trainingPrior([0, 0, 0])).toThrow('invalid number of samples; not above 0: 0');
  });
});
