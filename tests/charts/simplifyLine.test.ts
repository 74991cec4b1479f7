import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/charts/linePath.ts';
import { simplifiedPath, simplifyLine } from '../../src/charts/simplifyLine.ts';

/** Height of a line at a place between its ends. */
function heightAt(line: readonly Point[], x: number): number {
  const index = Math.max(
    1,
    line.findIndex(([end]) => end >= x),
  );
  const [[x0, y0], [x1, y1]] = [line[index - 1]!, line[index]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

describe('simplifyLine', () => {
  test('keeps the ends and the corners of a line of straight parts', () => {
    const corner = Array.from({ length: 9 }, (_, x): Point => [x, Math.abs(x - 4)]);
    expect(simplifyLine(corner)).toEqual([
      [0, 4],
      [4, 0],
      [8, 4],
    ]);
  });

  test('passes every point that is left out within the tolerance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 9, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
          minLength: 2,
          maxLength: 60,
        }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (steps, tolerance) => {
          const points: Point[] = [];
          for (const [dx, dy] of steps) {
            const [x, y] = points.at(-1) ?? [0, 0];
            points.push([x + dx, y + dy]);
          }
          const kept = simplifyLine(points, tolerance);
          expect(points).toEqual(expect.arrayContaining(kept));
          expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
          for (const [place, height] of points) {
            expect(Math.abs(heightAt(kept, place) - height)).toBeLessThan(tolerance + 1e-9);
          }
        },
      ),
    );
  });

  test('needs at most four in ten points of a smooth curve at every other pixel', () => {
    const wave = Array.from({ length: 300 }, (_, index): Point => [2 * index, 100 * Math.sin(index / 50)]);
    expect(simplifyLine(wave).length).toBeLessThanOrEqual(120);
  });

  test('keeps what is too short to be simplified', () => {
    expect(simplifyLine([])).toEqual([]);
    expect(simplifyLine([[1, 2]])).toEqual([[1, 2]]);
  });
});

test('a path has a part on each side of a point that is undefined', () => {
  expect(simplifiedPath([[0, 0], [1, 1], [2, 2], undefined, [4, 0], [5, 0], undefined])).toBe('M0,0L2,2M4,0L5,0');
  expect(simplifiedPath([])).toBe('');
});
