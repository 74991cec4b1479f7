import { suggestedColumns } from '../../../src/core/points/columnChoice.ts';
import type { PointSet } from '../../../src/core/points/pointSet.ts';
import { type PointsResult, pointsIn } from '../../../src/core/points/pointsIn.ts';
import type { PointsProblem } from '../../../src/core/points/pointsProblem.ts';
import type { PointsTable, TableResult } from '../../../src/core/points/pointsTable.ts';
import { createTableReader } from '../../../src/core/points/tableReader.ts';

/** A table of the fields between commas of the lines of a text. */
export function tableOf(text: string): PointsTable {
  const reader = createTableReader('comma');
  text.split('\n').forEach((line, index) => {
    const problem = reader.add(line.split(','), index + 1);
    if (problem) throw new Error(JSON.stringify(problem));
  });
  const result = reader.finish();
  if (result.kind === 'rejected') throw new Error(JSON.stringify(result.problem));
  return result.table;
}

/** The points that are found in a table, or the problem with it, or with its columns. */
export function foundIn(
  result: TableResult<PointsProblem>,
): PointsResult | Extract<typeof result, { kind: 'rejected' }> {
  return result.kind === 'rejected' ? result : pointsIn(result.table, suggestedColumns(result.table));
}

/** The points in a text with commas. */
export function pointsOf(text: string): PointSet {
  const found = pointsIn(tableOf(text), suggestedColumns(tableOf(text)));
  if (found.kind === 'rejected') throw new Error(JSON.stringify(found.problem));
  return found.set;
}
