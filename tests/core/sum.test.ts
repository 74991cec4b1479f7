import { expect, test } from 'vitest';
import { compensatedSum } from '../../src/core/sum.ts';

test('a small term beside a large one is not lost', () => {
  expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
});

test('200,000 tenths are 20,000, which a plain loop misses', () => {
  const tenths = new Array<number>(200_000).fill(0.1);
  expect(compensatedSum(tenths)).toBe(20_000);
  expect(tenths.reduce((sum, tenth) => sum + tenth, 0)).not.toBe(20_000);
});

test('of nothing is 0', () => {
  expect(compensatedSum([])).toBe(0);
});
