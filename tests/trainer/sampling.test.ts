import { describe, expect, test } from 'vitest';
import { timesDrawn } from '../../src/trainer/sampling.ts';
import { chiSquare, chiSquareBound } from '../core/chiSquare.ts';
import { fc, reals } from '../core/seededProperties.ts';

const [samples, steps] = [40, 500];
const draws = samples * steps;

/** How often each of 40 samples is drawn in each of 500 steps; [500 · 40]. */
function drawn(rate: number, { sample = 0, step = 1, dataset = 0 } = {}): number[] {
  return Array.from({ length: draws }, (_, at) =>
    timesDrawn(rate, sample + (at % samples), step + Math.floor(at / samples), dataset),
  );
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Mean of the products of deviations from the rate, over the variance, which is the rate too. */
function correlation(a: readonly number[], b: readonly number[], rate: number): number {
  return mean(a.map((times, at) => (times - rate) * (b[at]! - rate))) / rate;
}

describe('how often a sample is drawn', () => {
  // By the same hash in Python, and the distribution function of a Poisson number in doubles.
  test.each([
    [0.3, 0, 1, 0, 0],
    [1, 0, 1, 0, 1],
    [1, 1, 1, 0, 0],
    [1, 0, 2, 0, 0],
    [1, 0, 1, 1, 1],
    [8, 3, 40, 2, 6],
    [16, 5, 9, 0, 22],
    [29, 7, 100, 0, 30],
    [300, 2, 2000, 9, 301],
    [300, 1999, 123_456, 1, 303],
  ])('follows from its arguments alone: at a rate of %d, sample %d in step %d of data set %d', (rate, ...rest) => {
    const [sample, step, dataset, times] = rest as [number, number, number, number];
    expect(timesDrawn(rate, sample, step, dataset)).toBe(times);
  });

  test.each([0.3, 1, 8, 29, 300])('has a mean and a variance of the rate, %d, within five standard errors', (rate) => {
    const times = drawn(rate);
    const variance = mean(times.map((number) => (number - rate) ** 2));
    expect(Math.abs(mean(times) - rate)).toBeLessThan(5 * Math.sqrt(rate / draws));
    // The fourth central moment of a Poisson number is λ + 3 λ², so that of the squared deviation
    // has the variance λ + 2 λ².
    expect(Math.abs(variance - rate)).toBeLessThan(5 * Math.sqrt((rate + 2 * rate ** 2) / draws));
  });

  test.each([0.3, 3, 20])('is a Poisson number of rate %d by the chi-square test', (rate) => {
    const observed = new Array<number>(100).fill(0);
    for (const times of drawn(rate)) observed[times] = observed[times]! + 1;
    const expected = [draws * Math.exp(-rate)];
    for (let k = 1; k < 100; k += 1) expected.push((expected[k - 1]! * rate) / k);
    const { statistic, freedom } = chiSquare(observed, expected);
    expect(freedom).toBeGreaterThan(1);
    expect(statistic).toBeLessThan(chiSquareBound(freedom));
  });

  test.each([
    ['sample', { sample: 1 }],
    ['step', { step: 2 }],
    ['data set', { dataset: 1 }],
  ])('is independent of how often it is for another %s', (_, other) => {
    const rate = 2;
    expect(Math.abs(correlation(drawn(rate), drawn(rate, other), rate))).toBeLessThan(5 / Math.sqrt(draws));
    // The bound would be trivial if no value exceeded it.
    expect(correlation(drawn(rate), drawn(rate), rate)).toBeGreaterThan(0.9);
  });

  test('is 0 at a rate of 0, and a whole number at every rate', () => {
    fc.assert(
      fc.property(
        reals(0, 1000),
        fc.nat(5000),
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat(9),
        (rate, sample, step, dataset) => {
          const times = timesDrawn(rate, sample, step, dataset);
          expect(Number.isInteger(times) && times >= 0).toBe(true);
          // More than twelve standard deviations: only an error would exceed it.
          expect(Math.abs(times - rate)).toBeLessThan(12 * Math.sqrt(rate) + 12);
          expect(timesDrawn(0, sample, step, dataset)).toBe(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
