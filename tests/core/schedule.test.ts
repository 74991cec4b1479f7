import { expect, test } from 'vitest';
import { constantRate, lastStep, rateShare } from '../../src/core/schedule.ts';

const cosine = { kind: 'cosine', steps: 600 } as const;

test('a constant rate never falls and never ends', () => {
  expect([1, 600, 1e6].map((step) => rateShare(constantRate, step))).toEqual([1, 1, 1]);
  expect(lastStep(constantRate)).toBe(Infinity);
});

test('a cosine starts with the whole rate, has half of it half-way, and falls with every step', () => {
  expect(rateShare(cosine, 1)).toBe(1);
  // The step after 300 of 600: cos(π/2) = 0.
  expect(rateShare(cosine, 301)).toBeCloseTo(0.5, 15);
  const shares = Array.from({ length: 600 }, (_, step) => rateShare(cosine, step + 1));
  expect(shares.every((share, index) => index === 0 || share < shares[index - 1]!)).toBe(true);
});

test('the last step of a cosine is taken with next to nothing, and those after it with nothing', () => {
  // (1 − cos(π/600)) / 2 ≈ (π/600)² / 4.
  expect(rateShare(cosine, 600)).toBeCloseTo((Math.PI / 600) ** 2 / 4, 9);
  expect([601, 602, 5000].map((step) => rateShare(cosine, step))).toEqual([0, 0, 0]);
  expect(lastStep(cosine)).toBe(600);
});

test('the shares of a cosine sum to half the steps and a half: Σ cos(π k / T) over k = 0 to T − 1 is 1', () => {
  const sum = Array.from({ length: 600 }, (_, step) => rateShare(cosine, step + 1)).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(300.5, 9);
});
