/** A column of a table. */
export interface TableColumn {
  /** From 1. */
  readonly position: number;
  /** What stands above it; `undefined` without header. */
  readonly header: string | undefined;
  /** Its values, if most of its fields are numbers: NaN where a field is missing or no number; [n]. */
  readonly numbers: Float64Array | undefined;
  /** The first field of a column of numbers that is none; the row from 0. */
  readonly fault:
    | { readonly kind: 'not-a-number' | 'too-large' | 'comma-or-group'; readonly row: number; readonly value: string }
    | undefined;
  /** Its values as labels, if there are few different ones. */
  readonly labels: TableLabels | undefined;
}

/** The fields of a column as labels. */
export interface TableLabels {
  /** The different ones, in the order in which they come. */
  readonly names: readonly string[];
  /** Index in `names`, or `noLabel` where the field is missing; [n]. */
  readonly indices: Uint16Array;
}

/** Index of a row without a label. */
export const noLabel = 0xffff;

/** Different values that a column of labels may have. */
export const mostLabels = 1000;

/** Rows of a text in columns. */
export interface PointsTable {
  readonly columns: readonly TableColumn[];
  /** The line of each row; [n]. */
  readonly lines: Uint32Array;
  /** The line that was taken for a header, if one was. */
  readonly headerLine: number | undefined;
  /** The first rows as they stand there, for a look at them. */
  readonly first: readonly (readonly string[])[];
}

/** Result of reading a table. */
export type TableResult<Problem> =
  | { readonly kind: 'read'; readonly table: PointsTable }
  | { readonly kind: 'rejected'; readonly problem: Problem };
