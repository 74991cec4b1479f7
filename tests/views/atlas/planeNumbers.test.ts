import { describe, expect, test } from 'vitest';
import { bestOf, colourRange, planeNumbers } from '../../../src/views/atlas/planeNumbers.ts';

const ends = { head: 0, tail: 1 };

/** A plane of 9 · rows models with two classes, from the recalls of the second; the first has recall 1. */
const plane = (tails: readonly number[], frozen: readonly number[] = []) => ({
  recall: Float32Array.from(tails.flatMap((tail) => [1, tail])),
  frozen: tails.map((_, model) => (frozen.includes(model) ? 7 : undefined)),
});

const rising = Array.from({ length: 63 }, (_, model) => model / 126);

describe('planeNumbers', () => {
  test('are the measure of each model, and the best is the largest', () => {
    const numbers = planeNumbers([plane(rising)], 5, 'gamma', 'accuracy', undefined, ends);
    expect(numbers.values[62]).toBeCloseTo((1 + 62 / 126) / 2, 6);
    expect(numbers.tail[10]).toBeCloseTo(10 / 126, 6);
    expect(numbers.head.every((head) => head === 1)).toBe(true);
    expect(bestOf(numbers)).toBe(62);
    expect(numbers.mayBeBest).toBeUndefined();
  });

  test('of the distance to the Bayes rule are better where they are smaller', () => {
    const numbers = planeNumbers([plane(rising)], 5, 'gamma', 'regret', 0.98, ends);
    expect(numbers.values[62]).toBeCloseTo(0.98 - (1 + 62 / 126) / 2, 6);
    expect(bestOf(numbers)).toBe(62);
  });

  test('have a best in each row where rows are data', () => {
    const numbers = planeNumbers([plane(rising.slice(0, 54))], 5, 'noise', 'tail', undefined, ends);
    expect(numbers.groups.map(({ best }) => best)).toEqual([8, 17, 26, 35, 44, 53]);
  });

  test('leave out models that diverged', () => {
    const numbers = planeNumbers([plane(rising, [62])], 5, 'gamma', 'accuracy', undefined, ends);
    expect(numbers.values[62]).toBeUndefined();
    expect(bestOf(numbers)).toBe(61);
  });

  test('of several seeds are means, with deviations and candidates', () => {
    const numbers = planeNumbers(
      [plane(rising), plane(rising.map((tail) => tail + 0.02)), plane(rising)],
      5,
      'gamma',
      'tail',
      undefined,
      ends,
    );
    expect(numbers.values[0]).toBeCloseTo(0.02 / 3, 6);
    expect(numbers.deviations![0]).toBeCloseTo(0.02 / Math.sqrt(3), 6);
    // Seeds differ by the same for all, so that nothing but the best is left.
    expect(numbers.mayBeBest!.filter(Boolean)).toHaveLength(1);
  });
});

describe('colourRange', () => {
  const shown = planeNumbers([plane(rising)], 5, 'gamma', 'tail', undefined, ends);

  test('ends at the best, and begins where the lowest tenth of the latest plane ends', () => {
    const [worse, better] = colourRange(shown, shown);
    expect(better).toBeCloseTo(62 / 126, 6);
    expect(worse).toBeCloseTo(6 / 126, 6);
  });

  test('slides with the best of an earlier step and stays as wide', () => {
    const earlier = planeNumbers([plane(rising.map((tail) => tail / 10))], 1, 'gamma', 'tail', undefined, ends);
    const [worse, better] = colourRange(earlier, shown);
    expect(better).toBeCloseTo(6.2 / 126, 6);
    expect(better - worse).toBeCloseTo((62 - 6) / 126, 6);
  });
});
