import type { ClassTable } from './classTable.ts';
import type { CountsProblem } from './countsProblem.ts';

/** A column that was read. */
export interface UsedColumn {
  /** From 1. */
  readonly position: number;
  /** What its header says; `undefined` without header. */
  readonly header: string | undefined;
}

/** What was understood of a text. */
export interface CountsReading {
  /** Whether numbers were taken as counts, or labels were counted. */
  readonly as: 'counts' | 'labels';
  /** Whether that was detected from the text and not chosen by the reader. */
  readonly isAutomatic: boolean;
  /**
   * Whether the other reading would do as well: numbers that are all counts, or labels of which at least one repeats.
   */
  readonly isOtherPossible: boolean;
  /** Counts read, or labels counted. */
  readonly rows: number;
  /**
   * How they stood there: as a list on one line or several; a label a line; a count before or after a name of any
   * words; in columns; or names on one line and counts on the next.
   */
  readonly layout: 'list' | 'lines' | 'count-and-name' | 'name-and-count' | 'columns' | 'across';
  /** The column of the counts or labels, if `layout` is `columns`. */
  readonly column: UsedColumn | undefined;
  /** The column of the names, if `layout` is `columns` and there is one. */
  readonly nameColumn: UsedColumn | undefined;
  /** The line that was skipped as a header, if one was. */
  readonly headerLine: number | undefined;
}

/** Result of reading a text. */
export type CountsResult =
  | { readonly kind: 'read'; readonly table: ClassTable; readonly reading: CountsReading }
  | { readonly kind: 'rejected'; readonly problem: CountsProblem };

/** Reads a text piece by piece. */
export interface PieceReader<Result = CountsResult, Problem = CountsProblem> {
  /**
   * Reads on.
   *
   * @param piece - Of any length; line ends are "\n".
   * @param isLast - Whether nothing follows.
   * @returns The problem that the text is rejected for, as soon as it is certain; reading then stops.
   */
  add(piece: string, isLast: boolean): Problem | undefined;
  /** Rows read so far. */
  readonly rows: number;
  /** The result; only after the last piece. */
  finish(): Result;
}
