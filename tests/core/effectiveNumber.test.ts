import { describe, expect, test } from 'vitest';
import { betaOf, effectiveNumber, halfwaySamples, volumeOf } from '../../src/core/effectiveNumber.ts';
import { randomStream } from '../../src/core/random.ts';
import { golden } from './golden.ts';
import { relativeError } from './relativeError.ts';
import { fc, reals, sampleCounts, volumes } from './seededProperties.ts';

/** Room for the last digits of two roundings. */
const ulps = 1e-14;

describe('effectiveNumber', () => {
  test('agrees with 60-digit decimals to 12 digits in all 99 cases of the reference', () => {
    expect(golden.effectiveNumber.length).toBe(99);
    for (const { n, volume, expected } of golden.effectiveNumber) {
      expect(relativeError(effectiveNumber(n, volume), expected), `n = ${n}, N = ${volume}`).toBeLessThan(1e-12);
    }
  });

  test('is the geometric sum 1 + beta + beta² of three samples', () => {
    expect(effectiveNumber(3, 10)).toBeCloseTo(1 + 0.9 + 0.81, 14);
    expect(effectiveNumber(3, 2)).toBeCloseTo(1 + 0.5 + 0.25, 14);
  });

  test('obeys the induction step of the proof, E_n = 1 + (N − 1)/N E_{n−1}', () => {
    fc.assert(
      fc.property(sampleCounts, volumes, (n, volume) => {
        const next = 1 + betaOf(volume) * effectiveNumber(n - 1, volume);
        // beta is a rounded number: near N = ∞ it moves the product by n roundings of 1.
        expect(relativeError(effectiveNumber(n, volume), next)).toBeLessThan(ulps);
      }),
    );
  });

  test('is the mean number of different prototypes among n samples drawn from N', () => {
    const random = randomStream(1, 'prototypes drawn');
    const repeats = 20_000;
    let different = 0;
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const drawn = new Set<number>();
      for (let sample = 0; sample < 30; sample += 1) drawn.add(Math.floor(random() * 20));
      different += drawn.size;
    }
    // The standard error of this mean is 1.4 / √20,000 = 0.01.
    expect(Math.abs(different / repeats - effectiveNumber(30, 20))).toBeLessThan(0.05);
  });

  test('is exactly 1 at N = 1 and exactly n at N = ∞', () => {
    fc.assert(
      fc.property(sampleCounts, (n) => {
        expect(effectiveNumber(n, 1)).toBe(1);
        expect(effectiveNumber(n, Infinity)).toBe(n);
      }),
    );
  });

  test('is exactly 0 without samples, at any volume', () => {
    fc.assert(
      fc.property(volumes, (volume) => {
        expect(effectiveNumber(0, volume)).toBe(0);
      }),
    );
  });

  test('is 1 for one sample, at any volume', () => {
    fc.assert(
      fc.property(volumes, (volume) => {
        expect(relativeError(effectiveNumber(1, volume), 1)).toBeLessThan(ulps);
      }),
    );
  });

  test('never exceeds n or N, not by the last digit, and is never below 1', () => {
    fc.assert(
      fc.property(sampleCounts, volumes, (n, volume) => {
        const covered = effectiveNumber(n, volume);
        expect(covered).toBeLessThanOrEqual(Math.min(n, volume));
        expect(covered).toBeGreaterThanOrEqual(1 - ulps);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not fall as samples are added', () => {
    fc.assert(
      fc.property(sampleCounts, sampleCounts, volumes, (a, b, volume) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        expect(effectiveNumber(more, volume)).toBeGreaterThanOrEqual(effectiveNumber(fewer, volume) * (1 - ulps));
      }),
    );
  });

  test('rises with every sample until the class is full', () => {
    for (let n = 0; n < 2000; n += 1) {
      expect(effectiveNumber(n + 1, 100)).toBeGreaterThan(effectiveNumber(n, 100));
    }
  });

  test('does not fall as the volume grows', () => {
    fc.assert(
      fc.property(sampleCounts, volumes, volumes, (n, a, b) => {
        const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
        expect(effectiveNumber(n, larger)).toBeGreaterThanOrEqual(effectiveNumber(n, smaller) * (1 - ulps));
      }),
    );
  });

  test('rises with the volume from 1 to n for more than one sample', () => {
    const covered = [1, 2, 10, 100, 1e4, 1e8, Infinity].map((volume) => effectiveNumber(50, volume));
    expect(covered[0]).toBe(1);
    expect(covered.at(-1)).toBe(50);
    for (let i = 1; i < covered.length; i += 1) expect(covered[i]!).toBeGreaterThan(covered[i - 1]!);
  });

  test('reaches the volume after 40 volumes of samples', () => {
    fc.assert(
      fc.property(
        reals(0, 9).map((exponent) => 10 ** exponent),
        (volume) => {
          // What is missing is a share of beta^n < exp(−40) = 4e-18.
          expect(relativeError(effectiveNumber(40 * volume, volume), volume)).toBeLessThan(ulps);
        },
      ),
    );
  });

  test('falls short of n by a share of (n − 1) / 2N when N is huge, even where beta rounds to 1', () => {
    expect(betaOf(1e17)).toBe(1);
    expect(1000 - effectiveNumber(1000, 1e9)).toBeCloseTo((1000 * 999) / 2 / 1e9, 8);
    expect(relativeError(effectiveNumber(1000, 1e17), 1000)).toBeLessThan(ulps);
    expect(effectiveNumber(1e16, 1e17)).toBeCloseTo(1e17 * (1 - Math.exp(-0.1)), -3);
  });

  test('takes a real number of samples, between those of its neighbours', () => {
    expect(effectiveNumber(2.5, 10)).toBeCloseTo((1 - 0.9 ** 2.5) / 0.1, 12);
    expect(effectiveNumber(0.5, 4)).toBeCloseTo((1 - Math.sqrt(0.75)) * 4, 14);
  });

  test.each([
    [-1, 'invalid number of samples; not in [0, ∞): -1'],
    [Infinity, 'invalid number of samples; not in [0, ∞): Infinity'],
    [Number.NaN, 'invalid number of samples; not in [0, ∞): NaN'],
  ])('refuses %s samples by name, rule and value', (n, message) => {
    expect(() => effectiveNumber(n, 10)).toThrow(new RangeError(message));
  });

  test.each([
    [0.5, 'invalid volume; not in [1, ∞]: 0.5'],
    [-Infinity, 'invalid volume; not in [1, ∞]: -Infinity'],
    [Number.NaN, 'invalid volume; not in [1, ∞]: NaN'],
  ])('refuses a volume of %s by name, rule and value, with or without samples', (volume, message) => {
    expect(() => effectiveNumber(10, volume)).toThrow(new RangeError(message));
    expect(() => effectiveNumber(0, volume)).toThrow(new RangeError(message));
  });
});

describe('halfwaySamples', () => {
  test('is 1 at N = 2 and ln 2 / ln(4/3) at N = 4', () => {
    expect(halfwaySamples(2)).toBeCloseTo(1, 14);
    expect(halfwaySamples(4)).toBeCloseTo(Math.log(2) / Math.log(4 / 3), 14);
  });

  test('covers half of any finite volume above 1', () => {
    fc.assert(
      fc.property(
        reals(0.001, 15).map((exponent) => 10 ** exponent),
        (volume) => {
          expect(relativeError(effectiveNumber(halfwaySamples(volume), volume), volume / 2)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  test('is about 0.69 N for a large volume', () => {
    expect(halfwaySamples(1e6) / 1e6).toBeCloseTo(Math.LN2, 6);
  });

  test.each([
    [1, 'invalid volume; not in (1, ∞): 1'],
    [Infinity, 'invalid volume; not in (1, ∞): Infinity'],
    [Number.NaN, 'invalid volume; not in (1, ∞): NaN'],
  ])('has no answer for a volume of %s and says so', (volume, message) => {
    expect(() => halfwaySamples(volume)).toThrow(new RangeError(message));
  });
});

describe('betaOf and volumeOf', () => {
  test('betaOf is 0 at N = 1, 0.99 at N = 100 and 1 at N = ∞', () => {
    expect([1, 100, Infinity].map(betaOf)).toEqual([0, 0.99, 1]);
  });

  test('betaOf keeps a volume of 2^53 apart from an infinite one, but not 2^54', () => {
    expect(betaOf(2 ** 53)).toBe(1 - 2 ** -53);
    expect(betaOf(2 ** 54)).toBe(1);
  });

  test('volumeOf is 1 at beta = 0, 2 at ½, 1024 at 1 − 2^-10 and ∞ at 1', () => {
    expect([0, 0.5, 1 - 2 ** -10, 1].map(volumeOf)).toEqual([1, 2, 1024, Infinity]);
  });

  test('volumeOf undoes betaOf, as far as the digits of 1 − beta go', () => {
    fc.assert(
      fc.property(
        reals(0, 12).map((exponent) => 10 ** exponent),
        (volume) => {
          // A rounding of beta is one of 1 − beta = 1 / N, which is N times smaller.
          expect(relativeError(volumeOf(betaOf(volume)), volume)).toBeLessThan(2 ** -52 * (volume + 2));
        },
      ),
    );
  });

  test.each([
    [-0.1, 'invalid beta; not in [0, 1]: -0.1'],
    [1.5, 'invalid beta; not in [0, 1]: 1.5'],
    [Number.NaN, 'invalid beta; not in [0, 1]: NaN'],
  ])('volumeOf refuses a beta of %s by name, rule and value', (beta, message) => {
    expect(() => volumeOf(beta)).toThrow(new RangeError(message));
  });

  test('betaOf refuses a volume below 1 by name, rule and value', () => {
    expect(() => betaOf(0)).toThrow(new RangeError('invalid volume; not in [1, ∞]: 0'));
  });
});
