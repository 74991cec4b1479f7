import { describe, expect, test } from 'vitest';
import { largestSeed, seedsFrom } from '../../../src/core/seeds/seedsFrom.ts';
import { bounds } from '../../../src/store/parameters.ts';
import { fc } from '../seededProperties.ts';

describe('seedsFrom', () => {
  test('counts on from the first, and from 0 after the largest', () => {
    expect(seedsFrom(7, 10)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(seedsFrom(999_997, 5)).toEqual([999_997, 999_998, 999_999, 0, 1]);
  });

  test('goes as far as the seeds that a reader can choose', () => {
    expect({ min: 0, max: largestSeed }).toEqual(bounds.seed);
  });

  test('never gives a seed twice, and only seeds that a reader can choose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestSeed }), fc.integer({ min: 1, max: 50 }), (first, count) => {
        const seeds = seedsFrom(first, count);
        expect(new Set(seeds).size).toBe(count);
        for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed <= largestSeed).toBe(true);
      }),
    );
  });

  test.each([
    [-1, 10, 'invalid seed; not a whole number in [0, 999999]: -1'],
    [1_000_000, 10, 'invalid seed; not a whole number in [0, 999999]: 1000000'],
    [0.5, 10, 'invalid seed; not a whole number in [0, 999999]: 0.5'],
    [7, 0, 'invalid number of seeds; not a whole number in [1, 1000000]: 0'],
    [7, 2.5, 'invalid number of seeds; not a whole number in [1, 1000000]: 2.5'],
  ])('refuses %s and %s by name, rule and value', (first, count, message) => {
    expect(() => seedsFrom(first, count)).toThrow(new RangeError(message));
  });
});
