import type { ReadNumbers } from '../../core/reading/changes.ts';
import type { CsvCell } from '../../takeHome/csvText.ts';

/** A table with a header a row and a column. */
export interface ReadTable {
  readonly caption: string;
  /** What stands above the rows' headers. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly header: string; readonly cells: readonly string[] }[];
  /** The same with all digits of its numbers; its header first. */
  readonly csv: readonly (readonly CsvCell[])[];
}

/** Curves as they are played. */
export interface Heard {
  readonly curves: readonly {
    readonly label: string;
    /** Positions on both axes, from 0 to 1. */
    readonly points: readonly { readonly across: number; readonly up: number | undefined }[];
  }[];
  /** Positions of marked places across. */
  readonly marks: readonly number[];
}

/** What is kept of a reading, to say at the next one what has changed. */
export interface KeptReading {
  readonly numbers: ReadNumbers;
  /** Of a map: step and balanced accuracy. */
  readonly step?: number;
  readonly accuracy?: number;
}

/** A figure as sentences, tables and sound. */
export interface Reading {
  readonly title: string;
  /** What it shows. */
  readonly sentences: readonly string[];
  /** What has changed since it was last read; none at the first time. */
  readonly since: readonly string[];
  readonly tables: readonly ReadTable[];
  readonly heard: Heard;
  readonly kept: KeptReading;
}
