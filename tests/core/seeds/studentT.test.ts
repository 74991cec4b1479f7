import { describe, expect, test } from 'vitest';
import { studentQuantile } from '../../../src/core/seeds/studentT.ts';
import { relativeError } from '../relativeError.ts';
import { fc, reals } from '../seededProperties.ts';

describe('studentQuantile', () => {
  // scipy.stats.t.ppf(probability, freedom) of SciPy 1.17.1.
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 3, 3.1824463052837078],
    [0.975, 4, 2.7764451051977934],
    [0.975, 9, 2.262157162798205],
    [0.975, 19, 2.0930240544083087],
    [0.975, 100, 1.9839715185235518],
    [0.995, 9, 3.249835541592126],
    [0.6, 5, 0.2671808657041451],
    [0.025, 9, -2.2621571627982053],
    [0.999, 2, 22.327124770119866],
  ])('at %s with %s degrees of freedom is what SciPy says', (probability, freedom, expected) => {
    expect(relativeError(studentQuantile(probability, freedom), expected)).toBeLessThan(1e-12);
  });

  test('is that of the Cauchy distribution, tan π(p − ½), with one degree of freedom', () => {
    fc.assert(
      fc.property(reals(0.01, 0.99), (probability) => {
        const cauchy = Math.tan(Math.PI * (probability - 0.5));
        expect(Math.abs(studentQuantile(probability, 1) - cauchy)).toBeLessThan(1e-11);
      }),
    );
  });

  test('is √2 (2p − 1) / √(1 − (2p − 1)²) with two', () => {
    fc.assert(
      fc.property(reals(0.01, 0.99), (probability) => {
        const central = 2 * probability - 1;
        const closed = (Math.SQRT2 * central) / Math.sqrt(1 - central ** 2);
        expect(Math.abs(studentQuantile(probability, 2) - closed)).toBeLessThan(1e-11);
      }),
    );
  });

  test('comes down to the quantile of the normal distribution, 1.95996 at 0.975, as the degrees of freedom grow', () => {
    // The normal quantile z, and the first term of its expansion for many degrees of freedom: (z³ + z) / (4ν).
    const normal = 1.959963984540054;
    const first = (normal ** 3 + normal) / 4 / 10_000;
    expect(studentQuantile(0.975, 10_000)).toBeCloseTo(normal + first, 7);
    for (let freedom = 1; freedom < 200; freedom += 1) {
      expect(studentQuantile(0.975, freedom)).toBeGreaterThan(studentQuantile(0.975, freedom + 1));
    }
  });

  test('is 0 at ½ and turns its sign with the side', () => {
    fc.assert(
      fc.property(reals(0.001, 0.499), fc.integer({ min: 1, max: 60 }), (below, freedom) => {
        expect(studentQuantile(0.5, freedom)).toBe(0);
        const [low, high] = [studentQuantile(0.5 - below, freedom), studentQuantile(0.5 + below, freedom)];
        expect(high).toBeGreaterThan(0);
        expect(Math.abs(low + high)).toBeLessThan(1e-9 * high);
      }),
    );
  });

  test.each([
    [0, 9, 'invalid probability; not in (0, 1): 0'],
    [1, 9, 'invalid probability; not in (0, 1): 1'],
    [0.975, 0, 'invalid degrees of freedom; not a whole number ≥ 1: 0'],
    [0.975, 2.5, 'invalid degrees of freedom; not a whole number ≥ 1: 2.5'],
  ])('refuses %s with %s by name, rule and value', (probability, freedom, message) => {
    expect(() => studentQuantile(probability, freedom)).toThrow(new RangeError(message));
  });
});
