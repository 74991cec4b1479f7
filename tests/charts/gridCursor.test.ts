import { expect, test } from 'vitest';
import { isSameCell, movedCell } from '../../src/charts/gridCursor.ts';
import { fc } from '../core/seededProperties.ts';

const from = { row: 2, column: 3 };

test.each([
  ['ArrowLeft', { row: 2, column: 2 }],
  ['ArrowRight', { row: 2, column: 4 }],
  ['ArrowUp', { row: 1, column: 3 }],
  ['ArrowDown', { row: 3, column: 3 }],
  ['Home', { row: 2, column: 0 }],
  ['End', { row: 2, column: 5 }],
  ['PageUp', { row: 0, column: 3 }],
  ['PageDown', { row: 4, column: 3 }],
])('%s moves within five rows and six columns to %o', (key, to) => {
  expect(movedCell(from, key, 5, 6)).toEqual(to);
});

test.each(['Enter', ' ', 'a', 'Tab', 'toString', '__proto__'])('%s moves nothing', (key) => {
  expect(movedCell(from, key, 5, 6)).toBeUndefined();
});

test('a key at the edge stays there, and does not leave the chart to others', () => {
  expect(movedCell({ row: 0, column: 0 }, 'ArrowLeft', 5, 6)).toEqual({ row: 0, column: 0 });
  expect(movedCell({ row: 4, column: 5 }, 'ArrowDown', 5, 6)).toEqual({ row: 4, column: 5 });
});

test('keys lead back into a grid that has shrunk', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'),
      fc.record({ row: fc.nat(12), column: fc.nat(12) }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 10 }),
      (key, cell, rows, columns) => {
        const { row, column } = movedCell(cell, key, rows, columns)!;
        expect(row >= 0 && row < rows && column >= 0 && column < columns, `${row}, ${column}`).toBe(true);
      },
    ),
  );
});

test('cells are the same by their places, and no cell is the same as none', () => {
  expect(isSameCell({ row: 1, column: 2 }, { row: 1, column: 2 })).toBe(true);
  expect(isSameCell({ row: 1, column: 2 }, { row: 2, column: 1 })).toBe(false);
  expect(isSameCell({ row: 0, column: 0 }, undefined)).toBe(false);
  expect(isSameCell(undefined, undefined)).toBe(true);
});
