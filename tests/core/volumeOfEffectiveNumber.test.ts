import { describe, expect, test } from 'vitest';
import { effectiveNumber } from '../../src/core/effectiveNumber.ts';
import { volumeOfEffectiveNumber } from '../../src/core/volumeOfEffectiveNumber.ts';
import { relativeError } from './relativeError.ts';
import { fc, reals } from './seededProperties.ts';

describe('volumeOfEffectiveNumber', () => {
  test.each([
    // At N = 2 two samples cover 1 + 1/2; at N = 4 they cover 1 + 3/4.
    [2, 1.5, 2],
    [2, 1.75, 4],
    // E_n = 10 (1 − 0.9^20) = 8.784.
    [20, 10 * (1 - 0.9 ** 20), 10],
    [500, 1, 1],
    [500, 500, Infinity],
  ])('of %d samples that cover %d is %d', (n, covered, volume) => {
    expect(volumeOfEffectiveNumber(n, covered)).toBe(volume);
  });

  test('covers what was asked for, to the digits that it has, and never less with more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), reals(0, 1), reals(0, 1), (n, one, other) => {
        const [less, more] = [one, other].sort((a, b) => a - b).map((share) => n ** share) as [number, number];
        const volume = volumeOfEffectiveNumber(n, less);
        expect(relativeError(effectiveNumber(n, volume), less)).toBeLessThan(0.006);
        expect(volumeOfEffectiveNumber(n, more)).toBeGreaterThanOrEqual(volume);
        expect(Number(volume.toPrecision(3))).toBe(volume);
      }),
    );
  });

  test('outside of what n samples can cover is that of the nearest they can', () => {
    expect(volumeOfEffectiveNumber(100, 0.2)).toBe(1);
    expect(volumeOfEffectiveNumber(100, 101)).toBe(Infinity);
  });

  test('refuses one sample, which covers 1 whatever the volume', () => {
    expect(() => volumeOfEffectiveNumber(1, 1)).toThrow(new RangeError('invalid number of samples; not in (1, ∞): 1'));
  });
});
