import { expect, test } from 'vitest';
import { endsOf, isFalling, rarestPresent } from '../../src/core/ends.ts';
import { longTailCounts } from '../../src/core/longTail.ts';

test('of a long tail the first class is the head and the last the tail, of balanced classes too', () => {
  for (const imbalance of [1, 2, 1000]) {
    const counts = longTailCounts({ classes: 5, largest: 300, imbalance });
    expect(endsOf(counts)).toEqual({ head: 0, tail: 4 });
    expect(isFalling(counts)).toBe(true);
  }
});

test('of other counts they are where the most and the fewest samples are', () => {
  expect(endsOf([10, 500, 3, 500, 3, 20])).toEqual({ head: 1, tail: 4 });
  expect(isFalling([10, 500, 3])).toBe(false);
  expect(rarestPresent([10, 0, 3, 500, 3, 0])).toBe(4);
  expect(rarestPresent([0, 0])).toBe(-1);
});
