import { positionOn, type Span } from './span.ts';

/** The numbers of a table as they were read: a row and a column name each of them. */
export interface ReadNumbers {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** [rows][columns]; `undefined` where there is none. */
  readonly values: readonly (readonly (number | undefined)[])[];
}

/** A number of a table that is another than it was. */
export interface NumberChange {
  readonly row: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The largest change between two readings of a table, over the rows and columns that both have.
 *
 * @param values - The axis of the values: changes are compared as one sees them on it.
 * @returns `none` if both are equal in rows, columns and numbers; `other` if no number that both have has changed, but
 *   numbers, rows or columns came or went.
 */
export function largestChange(before: ReadNumbers, now: ReadNumbers, values: Span): NumberChange | 'none' | 'other' {
  let largest: NumberChange | undefined;
  let size = 0;
  now.rows.forEach((row, r) => {
    const oldRow = before.rows.indexOf(row);
    now.columns.forEach((column, c) => {
      const from = before.values[oldRow]?.[before.columns.indexOf(column)];
      const to = now.values[r]![c];
      if (from === undefined || to === undefined) return;
      const moved = Math.abs(Math.max(0, positionOn(values, to)) - Math.max(0, positionOn(values, from)));
      if (from !== to && moved >= size) {
        largest = { row, column, from, to };
        size = moved;
      }
    });
  });
  return largest ?? (isSameTable(before, now) ? 'none' : 'other');
}

/** Whether two readings have the same rows and columns, and numbers at the same places. */
function isSameTable(one: ReadNumbers, other: ReadNumbers): boolean {
  const shape = ({ rows, columns, values }: ReadNumbers) =>
    JSON.stringify([rows, columns, values.map((row) => row.map((value) => value !== undefined))]);
  return shape(one) === shape(other);
}
