import { describe, expect, test } from 'vitest';
import { mapWindow } from '../../../src/views/maps/mapWindow.ts';
import { fc, reals } from '../../core/seededProperties.ts';

const sizes = fc.record({ width: fc.integer({ min: 40, max: 2000 }), height: fc.integer({ min: 40, max: 2000 }) });

describe('mapWindow', () => {
  test('of a square map shows exactly the square that must be visible', () => {
    expect(mapWindow({ width: 300, height: 300 }, 1.42, 3)).toEqual({
      columns: 101,
      rows: 101,
      halfWidth: 1.42,
      halfHeight: 1.42,
    });
  });

  test('of a wide map shows more to the sides, of a tall one more above and below', () => {
    const wide = mapWindow({ width: 300, height: 200 }, 1.5, 4);
    expect([wide.halfWidth, wide.halfHeight]).toEqual([1.5 * (300 / 200), 1.5]);
    expect([wide.columns, wide.rows]).toEqual([300 / 4 + 1, 200 / 4 + 1]);
    const tall = mapWindow({ width: 200, height: 300 }, 1.5, 4);
    expect([tall.halfWidth, tall.halfHeight]).toEqual([1.5, 1.5 * (300 / 200)]);
  });

  test('has one scale in both directions and shows the whole square, at every size', () => {
    fc.assert(
      fc.property(sizes, reals(0.5, 3), ({ width, height }, extent) => {
        const { halfWidth, halfHeight } = mapWindow({ width, height }, extent, 3);
        expect(halfWidth / width).toBeCloseTo(halfHeight / height, 12);
        expect(Math.min(halfWidth, halfHeight)).toBeCloseTo(extent, 12);
      }),
    );
  });

  test('evaluates the models at 33 to 181 points each way', () => {
    fc.assert(
      fc.property(sizes, reals(1, 8), (size, cell) => {
        const { columns, rows } = mapWindow(size, 1.5, cell);
        for (const count of [columns, rows]) {
          expect(Number.isInteger(count) && count >= 33 && count <= 181, `${count}`).toBe(true);
        }
      }),
    );
    expect(mapWindow({ width: 40, height: 4000 }, 1.5, 3)).toMatchObject({ columns: 33, rows: 181 });
  });

  test('has a finer grid for a smaller cell', () => {
    const [fine, coarse] = [3, 5].map((cell) => mapWindow({ width: 330, height: 300 }, 1.5, cell));
    expect([fine!.columns, fine!.rows]).toEqual([111, 101]);
    expect([coarse!.columns, coarse!.rows]).toEqual([67, 61]);
  });
});
