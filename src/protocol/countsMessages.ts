import type { ClassTable } from '../core/counts/classTable.ts';
import type { CountsProblem } from '../core/counts/countsProblem.ts';
import type { CountsReading, CountsResult } from '../core/counts/countsReading.ts';
import type { ReadAs } from '../core/counts/layout.ts';

/** The part of `Blob` that is used of a file. */
export interface CountsFile {
  /** Bytes. */
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What counts or labels are read from: a text, or a file that is read piece by piece. */
export type CountsSource = string | CountsFile;

/** Messages to the reader are imperative. */
export type ToCountsReader = {
  readonly kind: 'read';
  /** Number of the reading, which comes back with every message about it. */
  readonly id: number;
  readonly source: CountsSource;
  readonly as: ReadAs;
};

/** Progress of a reading. */
export interface CountsProgress {
  /** Rows so far. */
  readonly rows: number;
  /** Share of the source, in [0, 1]. */
  readonly share: number;
}

/** Messages from the reader tell what happened. */
export type FromCountsReader =
  | ({ readonly kind: 'progress'; readonly id: number } & CountsProgress)
  | { readonly kind: 'read'; readonly id: number; readonly table: ClassTable; readonly reading: CountsReading }
  | { readonly kind: 'rejected'; readonly id: number; readonly problem: CountsProblem }
  /** The reader broke: a fault of the program, not of the text. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Result of a reading for the page. */
export type CountsOutcome =
  | CountsResult
  /** Another reading was requested, or this one was stopped. */
  | { readonly kind: 'cancelled' }
  /** The worker broke; `message` is its error message, for people to read. */
  | { readonly kind: 'broken'; readonly message: string };
