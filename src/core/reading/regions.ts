/** The classes that a model gives the points of a grid over the plane. */
export interface RegionGrid {
  readonly columns: number;
  readonly rows: number;
  /** Class at each grid point, by rows from the top left; [rows · columns]. */
  readonly top: ArrayLike<number>;
}

/**
 * Share of the plane that a model gives each class: of the grid's points, those at its rim as others.
 *
 * @param classes - C.
 * @returns [C], of sum 1.
 */
export function regionShares({ top }: RegionGrid, classes: number): readonly number[] {
  const points = new Array<number>(classes).fill(0);
  for (let point = 0; point < top.length; point += 1) points[top[point]!]! += 1;
  return points.map((count) => count / top.length);
}

/**
 * The class at the middle of each cell of a coarse grid of `side` × `side` cells.
 *
 * @param side - At least 1.
 * @returns By rows from the top, each from the left; [side][side].
 */
export function coarseRegions({ columns, rows, top }: RegionGrid, side: number): readonly (readonly number[])[] {
  const nearest = (cell: number, count: number) => Math.round(coarseShare(cell, side) * (count - 1));
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => top[nearest(row, rows) * columns + nearest(column, columns)]!),
  );
}

/** Where the middle of a cell of a coarse grid lies between its ends; in (0, 1). */
export function coarseShare(cell: number, side: number): number {
  return (cell + 0.5) / side;
}
