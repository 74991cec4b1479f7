import { describe, expect, test } from 'vitest';
import { seedSummary } from '../../../src/core/seeds/seedSummary.ts';

describe('seedSummary', () => {
  test('divides the squares by one less than the seeds', () => {
    const { seeds, mean, deviation, error } = seedSummary([2, 4, 4, 6]);
    expect({ seeds, mean }).toEqual({ seeds: 4, mean: 4 });
    expect(deviation).toBeCloseTo(Math.sqrt((4 + 0 + 0 + 4) / 3), 15);
    expect(error).toBeCloseTo(Math.sqrt(8 / 3) / Math.sqrt(4), 15);
  });

  test('has a NaN spread for a single seed', () => {
    expect(seedSummary([0.9])).toEqual({ seeds: 1, mean: 0.9, deviation: NaN, error: NaN });
  });

  test('refuses values that are not finite, and an empty list', () => {
    expect(() => seedSummary([0.9, NaN])).toThrow(new RangeError('invalid value of a seed; not a finite number: NaN'));
    expect(() => seedSummary([])).toThrow(new RangeError('invalid number of seeds; not at least 1: 0'));
  });
});
