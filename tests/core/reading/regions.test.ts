import { expect, test } from 'vitest';
import { coarseRegions, regionShares } from '../../../src/core/reading/regions.ts';

/** Class 1 right of the middle of five columns, class 2 in the last row. */
const grid = { columns: 5, rows: 4, top: [0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2] };

test('the shares of the plane are those of the grid points and sum to 1, of a class without a region 0', () => {
  expect(regionShares(grid, 4)).toEqual([9 / 20, 6 / 20, 5 / 20, 0]);
});

test('a coarse grid has the class at the middle of each of its cells', () => {
  // Middles lie at 1/4 and 3/4: columns 1 and 3 of 0 to 4, rows 0.75 and 2.25 of 0 to 3, that is 1 and 2.
  expect(coarseRegions(grid, 2)).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(coarseRegions(grid, 1)).toEqual([[0]]);
});

test('a coarse grid with as many cells as there are points has each of them', () => {
  const even = { columns: 3, rows: 3, top: [0, 1, 2, 3, 4, 5, 6, 7, 8] };
  expect(coarseRegions(even, 3)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ]);
});
