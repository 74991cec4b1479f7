import { describe, expect, test } from 'vitest';
import { dunnettQuantile, normalProbability } from '../../../src/core/seeds/dunnett.ts';
import { studentQuantile } from '../../../src/core/seeds/studentT.ts';

describe('normalProbability', () => {
  // scipy.stats.norm.cdf of SciPy.
  test.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.959963984540054, 0.025],
    [3, 0.9986501019683699],
    [-6, 9.865876450376946e-10],
  ])('below %s is what SciPy says', (x, expected) => {
    expect(Math.abs(normalProbability(x) - expected)).toBeLessThan(1e-14);
  });

  test('is 0 and 1 far from the middle', () => {
    expect(normalProbability(-40)).toBe(0);
    expect(normalProbability(40)).toBe(1);
  });
});

describe('dunnettQuantile', () => {
  // Dunnett's own table for one-sided comparisons at 95 %, JASA 50 (1955), table 1a: two digits after the point.
  test.each([
    [1, 10, 1.81],
    [2, 10, 2.15],
    [5, 10, 2.56],
    [9, 10, 2.81],
    [2, 20, 2.03],
    [9, 20, 2.6],
    [3, 60, 2.1],
    [9, 120, 2.45],
  ])('of %s comparisons with %s degrees of freedom is what the table says', (comparisons, freedom, expected) => {
    expect(Math.abs(dunnettQuantile(comparisons, freedom, 0.95) - expected)).toBeLessThan(0.0051);
  });

  test.each([1, 2, 9, 100])('of one comparison is Student’s t with %s degrees of freedom', (freedom) => {
    const expected = studentQuantile(0.95, freedom);
    expect(Math.abs(dunnettQuantile(1, freedom, 0.95) / expected - 1)).toBeLessThan(freedom < 3 ? 0.02 : 1e-4);
  });

  test('grows with the number of comparisons', () => {
    const quantiles = [1, 2, 8, 53, 62].map((comparisons) => dunnettQuantile(comparisons, 477, 0.95));
    expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
    // 53 others, as in a plane of 54 models on ten seeds.
    expect(quantiles[3]).toBeCloseTo(2.9, 1);
  });

  test.each([
    [0, 5, 0.95, 'invalid number of comparisons; not a whole number ≥ 1: 0'],
    [3, 0.5, 0.95, 'invalid degrees of freedom; not a whole number ≥ 1: 0.5'],
    [3, 5, 1, 'invalid probability; not in (0, 1): 1'],
  ])('of %s comparisons, %s degrees of freedom and probability %s throws', (comparisons, freedom, p, message) => {
    expect(() => dunnettQuantile(comparisons, freedom, p)).toThrow(new RangeError(message));
  });
});
