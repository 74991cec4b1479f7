import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  askedOf,
  batchCounts,
  countedTwice,
  endPositiveWeights,
  endWeights,
  lossScale,
  lossShares,
  nearInverse,
  recallError,
  smallBeta,
  smoothed,
  startLoss,
  undone,
  validation,
  withBackground,
} from '../../../src/core/questions/answers.ts';

const setOf = (name: string): number[] => JSON.parse(readFileSync(`public/class-counts/${name}.json`, 'utf8')).counts;

/** E_n written another way: the sum of β^j. */
const sumOf = (n: number, beta: number) => {
  let sum = 0;
  for (let j = 0; j < n; j += 1) sum += beta ** j;
  return sum;
};

describe('on pasted counts of 1,000, 100 and 10 at N = 100', () => {
  const asked = askedOf([1000, 100, 10], 100);
  const e = [1000, 100, 10].map((n) => sumOf(n, 0.99));
  const inverse = e.map((one) => 1 / one);
  const scale = 3 / inverse.reduce((sum, one) => sum + one, 0);
  const weights = inverse.map((one) => one * scale);

  test('weights, their ratio and what is counted twice', () => {
    const { rare, common } = endWeights(asked);
    expect(rare).toBeCloseTo(weights[2]!, 10);
    expect(common).toBeCloseTo(weights[0]!, 10);
    const twice = countedTwice(asked);
    expect(twice.weights).toBeCloseTo(e[0]! / e[2]!, 10);
    expect(twice.both).toBeCloseTo((100 * e[0]!) / e[2]!, 8);
  });

  test('small β, a batch, the scale of the loss', () => {
    expect(smallBeta(asked).at01).toBeCloseTo(sumOf(1000, 0.1) / sumOf(10, 0.1), 10);
    expect(smallBeta(asked).at09).toBeCloseTo(sumOf(1000, 0.9) / sumOf(10, 0.9), 10);
    const { expected, absent } = batchCounts(asked);
    expect(expected).toBeCloseTo((128 * 10) / 1110, 12);
    expect(absent).toBeCloseTo((1100 / 1110) ** 128, 12);
    const mean = (1000 * weights[0]! + 100 * weights[1]! + 10 * weights[2]!) / 1110;
    expect(lossScale(asked).mean).toBeCloseTo(mean, 10);
  });

  test('undoing gives back what the weights shifted', () => {
    const { probability } = undone(asked);
    expect(probability).toBeCloseTo(1 / weights[2]! / (1 / weights[2]! + 1 / weights[0]!), 10);
    // Weighting it again leads back to one half.
    const again = (probability * weights[2]!) / (probability * weights[2]! + (1 - probability) * weights[0]!);
    expect(again).toBeCloseTo(0.5, 12);
  });

  test('shares of the loss, background and smoothing', () => {
    expect(lossShares(asked)).toEqual({ head: 1000 / 1110, rarerHalf: 10 / 1110 });
    const background = withBackground(asked);
    expect(background.background).toBe(9990);
    expect(background.below).toBeCloseTo(sumOf(9990, 0.99) / e[0]!, 8);
    const { own, spread, share, plain } = smoothed(asked);
    expect(own).toBeCloseTo(weights[0]!, 10);
    expect(spread).toBeCloseTo(0.9 * weights[0]! + 0.1, 10);
    expect(plain).toBeCloseTo(0.9 + 0.1 / 3, 12);
    // Parts of the weighted target, with the weights of all three classes.
    const parts = [(0.9 + 0.1 / 3) * weights[0]!, (0.1 / 3) * weights[1]!, (0.1 / 3) * weights[2]!];
    expect(share).toBeCloseTo(parts[0]! / (parts[0]! + parts[1]! + parts[2]!), 10);
    const positive = endPositiveWeights(asked);
    expect(positive.rare).toBeCloseTo(sumOf(1100, 0.99) / e[2]!, 8);
    expect(positive.common).toBeCloseTo(sumOf(110, 0.99) / e[0]!, 8);
  });
});

test('known numbers: the start of the sigmoid loss, and intervals of a recall', () => {
  const ten = startLoss(askedOf(new Array(10).fill(5), 10));
  expect(ten.plain).toBeCloseTo(6.931, 3);
  expect(ten.prior).toBeCloseTo(3.251, 3);
  expect(startLoss(askedOf(new Array(100).fill(5), 10)).prior).toBeCloseTo(5.6, 2);
  expect(recallError(100)).toBeCloseTo(0.098, 6);
  expect(validation(askedOf([50, 10], 10))).toMatchObject({ held: 2, needed: 385 });
});

test('on iNaturalist 2018 and LVIS, against plain sums', () => {
  for (const name of ['inaturalist-2018', 'lvis-v1-instances']) {
    const counts = setOf(name);
    const asked = askedOf(counts, 1000);
    const present = counts.filter((count) => count > 0);
    const e = present.map((count) => -Math.expm1(count * Math.log1p(-1 / 1000)) * 1000);
    const total = e.reduce((sum, one) => sum + 1 / one, 0);
    const mean =
      (present.reduce((sum, count, index) => sum + count / e[index]!, 0) * present.length) /
      (total * present.reduce((sum, count) => sum + count, 0));
    expect(lossScale(asked).mean / mean).toBeCloseTo(1, 9);
    expect(nearInverse(asked).inverse).toBe(Math.max(...present) / Math.min(...present));
  }
  expect(lossScale(askedOf(setOf('inaturalist-2018'), 1000)).mean).toBeCloseTo(0.394, 3);
});
