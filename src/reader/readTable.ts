import { shown } from '../core/counts/countsProblem.ts';
import type { TableProblem } from '../core/points/pointsProblem.ts';
import type { TableResult } from '../core/points/pointsTable.ts';
import { createTableReader } from '../core/points/tableReader.ts';
import type { CountsSource } from '../protocol/countsMessages.ts';
import { type OpenReader, type ReadOptions, readPieces } from './readPieces.ts';
import { createRowReader, rowFormOf } from './rowReader.ts';

/**
 * Reads the rows of a text or a file into columns.
 *
 * @returns The table, or the first problem. A source that cannot be read is a problem too.
 */
export function readTable(source: CountsSource, options?: ReadOptions): Promise<TableResult<TableProblem>> {
  return readPieces(source, openReader, options);
}

const openReader: OpenReader<TableResult<TableProblem>, TableProblem> = (form, papaparse) => {
  if (form.kind !== 'literal') return createRowReader(papaparse, form, createTableReader(rowFormOf(form)));
  let problem: TableProblem = { kind: 'nothing' };
  return {
    rows: 0,
    add(piece) {
      const before = piece.length - piece.trimStart().length;
      const line = piece.slice(0, before).split('\n').length;
      problem = { kind: 'list', line, value: shown(piece.trimStart().split('\n')[0] ?? '') };
      return problem;
    },
    finish: () => ({ kind: 'rejected', problem }),
  };
};
