import { describe, expect, test } from 'vitest';
import { type SeedDot, seedDots } from '../../src/charts/seedDots.ts';
import { type LessonMeasure, lessonValues } from '../../src/core/lesson/lessonMeasures.ts';
import { seedsOfFile } from '../core/lesson/seedsOfFile.ts';

const overlaps = (dots: readonly SeedDot[]) =>
  dots.flatMap((one, index) =>
    dots.slice(index + 1).filter((other) => {
      return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
    }),
  );

/** How far the most misplaced dot is from the place whose turn it has along the row. */
function largestMove(places: readonly number[], dots: readonly SeedDot[]): number {
  const sorted = places.toSorted((a, b) => a - b);
  const shown = dots.flatMap(({ x, count }) => Array.from({ length: count }, () => x)).sort((a, b) => a - b);
  return Math.max(...sorted.map((place, index) => Math.abs(place - shown[index]!)));
}

describe('seedDots', () => {
  test('leaves isolated dots at their places', () => {
    expect(seedDots([10, 50, 30], 11)).toEqual([30, 10, 50].map((x) => ({ x, y: 0, radius: 2.3, count: 1 })));
  });

  test('puts five at one place above each other, and moves none along the row', () => {
    // 2 · 2.3 and a gap of 0.4 between them: 5 pixels.
    expect(seedDots([30, 30, 30, 30, 30], 11).map(({ x, y }) => [x, y])).toEqual(
      [0, -5, 5, -10, 10].map((y) => [30, y]),
    );
  });

  test('makes one disc of so many that they cannot stand around their place, and says how many', () => {
    const dots = seedDots([...Array.from({ length: 57 }, () => 0), 40, 80], 11);
    expect(dots.map(({ x, count }) => [x, count])).toEqual([
      [0, 57],
      [40, 1],
      [80, 1],
    ]);
  });

  test('moves a dot that would lie under a disc to its edge', () => {
    const dots = seedDots([...Array.from({ length: 57 }, () => 0), 3], 11);
    // 8.5 and 2.3 and a gap of 0.4.
    expect(dots[1]!.x).toBeCloseTo(11.2, 9);
    expect(overlaps(dots)).toEqual([]);
  });

  const measures: readonly LessonMeasure[] = [
    ...(['forgottenTail', 'forgottenTailLater', 'inverseHead', 'inverseTail'] as const),
    ...(['middleBalanced', 'pullAtTwo', 'pullTrainedOn'] as const),
  ];
  const { rows } = seedsOfFile();

  describe.each(measures)('of the sixty seeds of %s', (measure) => {
    test.each([240, 320, 390, 700])('covers none at a width of %i pixels, nor moves it far', (width) => {
      const places = lessonValues(rows, measure).map((value) => (width * value) / 100);
      const dots = seedDots(places, 11);
      expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(60);
      expect(overlaps(dots)).toEqual([]);
      for (const { y } of dots) expect(Math.abs(y)).toBeLessThanOrEqual(11);
      expect(largestMove(places, dots)).toBeLessThanOrEqual(12);
    });
  });
});
