import { describe, expect, test } from 'vitest';
import { focalAlpha, positiveWeights } from '../../src/core/positiveWeights.ts';

describe('positiveWeights', () => {
  test('by inverse frequency are negatives over positives, the usual pos_weight', () => {
    const weights = positiveWeights([10, 50, 90], 100, { kind: 'inverse-frequency' });
    expect(weights.map((weight) => weight.toFixed(12))).toEqual([9, 1, 1 / 9].map((weight) => weight.toFixed(12)));
  });

  test('by effective numbers are (1 − βᴺᴱᴳ) / (1 − βᴾᴼˢ)', () => {
    const [weight] = positiveWeights([30], 1000, { kind: 'effective-number', volume: 100 });
    expect(weight).toBeCloseTo((1 - 0.99 ** 970) / (1 - 0.99 ** 30), 12);
  });

  test('are 1 where one side has no samples, and without re-weighting', () => {
    expect(positiveWeights([0, 7], 7, { kind: 'inverse-frequency' })).toEqual([1, 1]);
    expect(positiveWeights([1, 2], 7, { kind: 'uniform' })).toEqual([1, 1]);
  });

  test('refuse more positives than samples', () => {
    expect(() => positiveWeights([8], 7, { kind: 'uniform' })).toThrow(
      'invalid number of positives; not at most the 7 samples: 8',
    );
  });

  test('are in the ratio of alpha to 1 − alpha', () => {
    for (const weight of [1e-6, 0.5, 1, 3, 1e9]) {
      const alpha = focalAlpha(weight);
      expect(alpha / (1 - alpha) / weight).toBeCloseTo(1, 6);
    }
    expect(focalAlpha(3)).toBe(0.75);
  });
});
