import { describe, expect, test } from 'vitest';
import { gridPoints } from '../../src/protocol/problem.ts';
import { fc, reals } from '../core/seededProperties.ts';

describe('gridPoints', () => {
  test('go by rows from the top left to the bottom right, both edges included', () => {
    expect(Array.from(gridPoints({ columns: 3, rows: 2, halfWidth: 2, halfHeight: 1 }))).toEqual(
      [
        [-2, 1],
        [0, 1],
        [2, 1],
        [-2, -1],
        [0, -1],
        [2, -1],
      ].flat(),
    );
  });

  test('lie evenly, and symmetrically around the middle, in every view', () => {
    const views = fc.record({
      columns: fc.integer({ min: 2, max: 12 }),
      rows: fc.integer({ min: 2, max: 12 }),
      halfWidth: reals(0.1, 4),
      halfHeight: reals(0.1, 4),
    });
    fc.assert(
      fc.property(views, (view) => {
        const points = gridPoints(view);
        const count = view.columns * view.rows;
        expect(points.length).toBe(2 * count);
        for (let i = 0; i < count; i += 1) {
          const across = ((i % view.columns) / (view.columns - 1)) * 2 - 1;
          const down = (Math.floor(i / view.columns) / (view.rows - 1)) * 2 - 1;
          expect(points[2 * i]).toBeCloseTo(across * view.halfWidth, 5);
          expect(points[2 * i + 1]).toBeCloseTo(-down * view.halfHeight, 5);
        }
      }),
    );
  });
});
