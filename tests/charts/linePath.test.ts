import { line } from 'd3';
import { describe, expect, test } from 'vitest';
import { linePath, type Point } from '../../src/charts/linePath.ts';
import { randomStream } from '../../src/core/random.ts';

describe('linePath', () => {
  test('is the path that d3 draws, for lines with gaps', () => {
    const random = randomStream(3, 'lines');
    for (let round = 0; round < 200; round += 1) {
      const points = Array.from({ length: Math.floor(12 * random()) }, (): Point | undefined =>
        random() < 0.3 ? undefined : [1000 * random() - 300, 1000 * random()],
      );
      const expected = line<Point | undefined>()
        .defined((point) => point !== undefined)
        .x((point) => point![0])
        .y((point) => point![1])(points);
      expect(linePath(points)).toBe(expected ?? '');
    }
  });

  test('is empty of nothing but gaps', () => {
    expect(linePath([])).toBe('');
    expect(linePath([undefined, undefined])).toBe('');
  });
});
