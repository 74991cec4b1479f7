import type { GridCell } from './gridCursor.ts';

/** Where a matrix of classes by classes lies in its chart; pixels. */
export interface MatrixLayout {
  readonly left: number;
  readonly top: number;
  /** Side of a cell with the gap behind it; whole, so that edges are sharp. */
  readonly cell: number;
}

/** Room for the word, the letters and the markers of the true classes. */
const left = 35;

/** Room for the title, the word, the letters and the markers of the predicted classes. */
const top = 58;

/** The largest square cells for which a matrix fits into its chart. */
export function matrixLayout(width: number, height: number, classes: number): MatrixLayout {
  const side = Math.min(width - left, height - top);
  return { left, top, cell: Math.max(1, Math.floor(side / classes)) };
}

/** The cell at a place, or nothing outside the matrix. */
export function cellAt(layout: MatrixLayout, classes: number, x: number, y: number): GridCell | undefined {
  const row = Math.floor((y - layout.top) / layout.cell);
  const column = Math.floor((x - layout.left) / layout.cell);
  return [row, column].every((place) => place >= 0 && place < classes) ? { row, column } : undefined;
}

/**
 * Sums of the rows of a matrix.
 *
 * @param counts - [C, C].
 * @returns [C].
 */
export function rowTotals(counts: ArrayLike<number>, classes: number): number[] {
  return Array.from({ length: classes }, (_, row) => {
    let total = 0;
    for (let column = 0; column < classes; column += 1) total += counts[row * classes + column]!;
    return total;
  });
}
