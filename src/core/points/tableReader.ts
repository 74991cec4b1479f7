import { shown } from '../counts/countsProblem.ts';
import { headerOf, type Row, type RowForm } from '../counts/layout.ts';
import { rowOf } from '../counts/rowOf.ts';
import { mostRows } from './pointSet.ts';
import type { TableProblem } from './pointsProblem.ts';
import type { TableResult } from './pointsTable.ts';
import { tableColumn } from './tableColumn.ts';

/** Columns that a table may have at most. */
const mostColumns = 200;
/** Characters of a field at most. */
const longestField = 1000;
/** Rows that are shown. */
const firstRows = 6;

/** Takes the rows of a text one by one and makes a table of them. */
export interface TableReader {
  /**
   * Adds a row.
   *
   * @param fields - As they stand in the text, but for quotation marks; a row of empty fields is skipped.
   * @param line - The line that it ends in, from 1.
   * @returns The problem that the text is rejected for, as soon as it is certain.
   */
  add(fields: readonly string[], line: number): TableProblem | undefined;
  /** Rows so far, header and all. */
  readonly rows: number;
  finish(): TableResult<TableProblem>;
}

/** Makes a reader of a table, all of whose rows have as many fields as the first. */
export function createTableReader(form: RowForm): TableReader {
  const rows: Row[] = [];
  let problem: TableProblem | undefined;

  function problemOf(row: Row): TableProblem | undefined {
    const { fields, line } = row;
    const long = fields.find((field) => field.length > longestField);
    if (long !== undefined) {
      return { kind: 'long-field', line, value: shown(long), length: long.length, limit: longestField };
    }
    const value = shown(fields.slice(0, 30).join(', '));
    if (fields.length > mostColumns) {
      return { kind: 'too-many-columns', line, value, columns: fields.length, limit: mostColumns };
    }
    const expected = rows[0]?.fields.length ?? fields.length;
    if (fields.length !== expected) return { kind: 'ragged', line, value, columns: fields.length, expected };
    // One more than there may be points is the header, or is refused below.
    return rows.length > mostRows ? { kind: 'too-many-rows', line, value, limit: mostRows } : undefined;
  }

  function finish(): TableResult<TableProblem> {
    const [first] = rows;
    if (problem) return { kind: 'rejected', problem };
    if (!first) return { kind: 'rejected', problem: { kind: 'nothing' } };
    const header = headerOf(rows);
    const body = header ? rows.slice(1) : rows;
    const { line, fields } = first;
    const value = shown(fields.slice(0, 30).join(', '));
    const rejected = (found: TableProblem): TableResult<TableProblem> => ({ kind: 'rejected', problem: found });
    if (fields.length < 3) return rejected({ kind: 'too-few-columns', line, value, columns: fields.length });
    if (body.length > mostRows) {
      const last = body[mostRows]!;
      return rejected({
        kind: 'too-many-rows',
        line: last.line,
        value: shown(last.fields.join(', ')),
        limit: mostRows,
      });
    }
    const columns = fields.map((_, index) =>
      tableColumn(
        index + 1,
        header?.fields[index],
        body.map((row) => row.fields[index]!),
        form !== 'comma',
      ),
    );
    const numeric = columns.filter(({ numbers }) => numbers).length;
    if (numeric < 2) return rejected({ kind: 'no-numbers', line: (body[0] ?? first).line, value, columns: numeric });
    return {
      kind: 'read',
      table: {
        columns,
        lines: Uint32Array.from(body, (row) => row.line),
        headerLine: header?.line,
        first: body.slice(0, firstRows).map((row) => row.fields.map(shown)),
      },
    };
  }

  return {
    get rows() {
      return rows.length;
    },
    add(fields, line) {
      if (problem) return problem;
      const row = rowOf(fields, line, form);
      if (!row) return undefined;
      problem = problemOf(row);
      if (!problem) rows.push(row);
      return problem;
    },
    finish,
  };
}
