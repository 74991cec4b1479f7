import { describe, expect, test } from 'vitest';
import { cellAt, matrixLayout, rowTotals } from '../../src/charts/matrixLayout.ts';
import { fc, reals } from '../core/seededProperties.ts';

describe('matrixLayout', () => {
  test('gives ten classes cells of 11 pixels in a chart 150 wide, whose letters take 35', () => {
    // (150 − 35) / 10 = 11.5
    expect(matrixLayout(150, 165, 10)).toEqual({ left: 35, top: 58, cell: 10 });
    expect(matrixLayout(150, 180, 10).cell).toBe(11);
  });

  test('takes whatever is less of width and height', () => {
    // (1100 − 35) / 5 = 213, but (440 − 58) / 5 = 76.4.
    expect(matrixLayout(1100, 440, 5).cell).toBe(76);
  });

  test('keeps every cell inside the chart, and whole', () => {
    fc.assert(
      fc.property(reals(150, 1100), reals(150, 440), fc.integer({ min: 2, max: 10 }), (width, height, classes) => {
        const { left, top, cell } = matrixLayout(width, height, classes);
        expect(Number.isInteger(cell)).toBe(true);
        expect(left + classes * cell).toBeLessThanOrEqual(width);
        expect(top + classes * cell).toBeLessThanOrEqual(height);
      }),
    );
  });
});

describe('cellAt', () => {
  const layout = { left: 35, top: 58, cell: 20 };

  test('finds the cell in its row and column', () => {
    expect(cellAt(layout, 5, 35 + 3 * 20 + 1, 58 + 2 * 20 + 19)).toEqual({ row: 2, column: 3 });
  });

  test('finds none among the letters, nor behind the last class', () => {
    expect(cellAt(layout, 5, 34.9, 60)).toBeUndefined();
    expect(cellAt(layout, 5, 40, 57.9)).toBeUndefined();
    expect(cellAt(layout, 5, 35 + 5 * 20, 60)).toBeUndefined();
    expect(cellAt(layout, 5, 40, 58 + 5 * 20)).toBeUndefined();
  });
});

test('the totals of a matrix are those of its rows, not of its columns', () => {
  expect(rowTotals(Uint32Array.of(1, 2, 3, 40, 50, 60, 0, 0, 0), 3)).toEqual([6, 150, 0]);
});
