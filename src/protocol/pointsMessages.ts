import type { TableProblem } from '../core/points/pointsProblem.ts';
import type { PointsTable, TableResult } from '../core/points/pointsTable.ts';
import type { CountsProgress, CountsSource } from './countsMessages.ts';

/** Messages to the reader of points are imperative. */
export type ToPointsReader = {
  readonly kind: 'read-table';
  /** Number of the reading, which comes back with every message about it. */
  readonly id: number;
  readonly source: CountsSource;
};

/** Messages from the reader tell what happened. */
export type FromPointsReader =
  | ({ readonly kind: 'progress'; readonly id: number } & CountsProgress)
  | { readonly kind: 'read'; readonly id: number; readonly table: PointsTable }
  | { readonly kind: 'rejected'; readonly id: number; readonly problem: TableProblem }
  /** The reader broke: a fault of the program, not of the text. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Result of a reading for the page. */
export type TableOutcome =
  | TableResult<TableProblem>
  /** Another reading was requested, or this one was stopped. */
  | { readonly kind: 'cancelled' }
  /** The worker broke; `message` is its error message, for people to read. */
  | { readonly kind: 'broken'; readonly message: string };
