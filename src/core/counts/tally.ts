import type { CountsProblem } from './countsProblem.ts';
import type { CountsResult } from './countsReading.ts';
import { layoutOf, type ReadAs, type Row, type RowForm } from './layout.ts';
import { createReadings, longFieldProblem, type Readings } from './readings.ts';
import { rowOf } from './rowOf.ts';

/** Interprets the rows of a text one by one. */
export interface Tally {
  /**
   * Adds a row.
   *
   * @param fields - As they stand in the text, but for quotation marks; a row of empty fields is skipped.
   * @param line - The line that it ends in, from 1.
   * @returns The problem that the text is rejected for, as soon as that is certain; further rows are ignored.
   */
  add(fields: readonly string[], line: number): CountsProblem | undefined;
  /** Rows so far, header and all. */
  readonly rows: number;
  /** The result. */
  finish(): CountsResult;
}

/** Rows after which the columns of counts, names and labels are decided. */
const sampleRows = 10_000;
/** Fields after which they are decided, however few the rows. */
const sampleFields = 100_000;

/**
 * Makes an interpreter of rows.
 *
 * The first rows are kept to find the columns of counts, names and labels; later rows are not stored. Both readings are
 * kept as long as they are possible, in memory that grows with the classes and not with the rows.
 */
export function createTally(as: ReadAs, form: RowForm): Tally {
  let sample: Row[] | undefined = [];
  let fieldCount = 0;
  let rows = 0;
  let readings: Readings | undefined;
  let problem: CountsProblem | undefined;

  function settle(): CountsProblem | undefined {
    const first = sample ?? [];
    sample = undefined;
    if (first.length === 0) return undefined;
    const layout = layoutOf(first, form, as);
    if (!('preference' in layout)) return layout;
    readings = createReadings(layout, as);
    for (const row of first) {
      const found = row === layout.header ? undefined : readings.add(row);
      if (found) return found;
    }
    return undefined;
  }

  function addRow(row: Row): CountsProblem | undefined {
    if (!sample) return readings?.add(row);
    sample.push(row);
    fieldCount += row.fields.length;
    return sample.length >= sampleRows || fieldCount >= sampleFields ? settle() : undefined;
  }

  return {
    get rows() {
      return rows;
    },
    add(fields, line) {
      if (problem) return problem;
      const row = rowOf(fields, line, form);
      if (!row) return undefined;
      rows += 1;
      problem = longFieldProblem(row.fields, line) ?? addRow(row);
      return problem;
    },
    finish() {
      if (!problem && sample) problem = settle();
      if (problem) return { kind: 'rejected', problem };
      return readings?.finish() ?? { kind: 'rejected', problem: { kind: 'nothing' } };
    },
  };
}
