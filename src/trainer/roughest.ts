import type { MapWindow } from '../protocol/problem.ts';

/** One model's answers on a grid. */
interface GridAnswers {
  /** C. */
  readonly classes: number;
  /** [rows · columns, C]. */
  readonly logits: Float32Array;
  /** Class with the largest logit; [rows · columns]. */
  readonly top: Uint8Array;
}

/**
 * Selects the cells in which linear interpolation is likely to misplace the boundary most.
 *
 * Where an edge lies between classes a and b, the boundary crosses it where m = z_a − z_b is 0. The interpolation error
 * of m over a step of the grid is an eighth of its second difference; divided by the first difference it is the error
 * of the crossing. The roughness of a cell is that of its roughest edge.
 *
 * @param most - Number of cells to return, the roughest first.
 */
export function roughest(
  cells: readonly number[],
  { classes, logits, top }: GridAnswers,
  { columns, rows }: MapWindow,
  most: number,
): number[] {
  /**
   * Roughness of the edge from a grid point to the next one after `stride`, at place `at` of `count` along its line.
   */
  function roughnessOf(from: number, stride: number, at: number, count: number): number {
    const a = top[from]!;
    const b = top[from + stride]!;
    if (a === b) return 0;
    const margin = (point: number) => logits[point * classes + a]! - logits[point * classes + b]!;
    const near = margin(from);
    const far = margin(from + stride);
    const before = at > 0 ? Math.abs(margin(from - stride) - 2 * near + far) : 0;
    const after = at < count - 2 ? Math.abs(near - 2 * far + margin(from + 2 * stride)) : 0;
    return Math.max(before, after) / Math.max(near - far, 1e-12);
  }

  const rated = cells.map((cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    return {
      cell,
      roughness: Math.max(
        roughnessOf(cell, 1, column, columns),
        roughnessOf(cell + columns, 1, column, columns),
        roughnessOf(cell, columns, row, rows),
        roughnessOf(cell + 1, columns, row, rows),
      ),
    };
  });
  rated.sort((one, other) => other.roughness - one.roughness);
  return rated.slice(0, Math.max(0, most)).map(({ cell }) => cell);
}
