import { shown } from '../counts/countsProblem.ts';
import type { ColumnChoice } from './columnChoice.ts';
import { axisOf, columnName } from './columnName.ts';
import { type CountedClass, classesOfPoints, headFirst, type PointSet } from './pointSet.ts';
import type { ChoiceProblem } from './pointsProblem.ts';
import { mostLabels, noLabel, type PointsTable, type TableColumn } from './pointsTable.ts';

/** Points of chosen columns, and what was left out. */
export interface PointsReading {
  readonly set: PointSet;
  /** Points of each class; [C], none more than the one before. */
  readonly counts: readonly number[];
  /** Lines of rows in which a value or the label is missing. */
  readonly withoutValue: readonly number[];
  /** Classes beyond ten, the commonest first. */
  readonly rare: readonly CountedClass[];
  /** Classes of too few points to be trained on and tested. */
  readonly single: readonly CountedClass[];
}

/** Result of taking the points out of a table. */
export type PointsResult =
  | ({ readonly kind: 'read' } & PointsReading)
  | { readonly kind: 'rejected'; readonly problem: ChoiceProblem };

/**
 * The points that some columns of a table hold, or the first problem.
 *
 * @param choice - `x` and `y` are columns of numbers.
 *
 * Rows without a value or a label are left out, and so are classes beyond ten, the rarest first, and those of a single
 * point. A field that is no number is a problem.
 */
export function pointsIn(table: PointsTable, choice: ColumnChoice): PointsResult {
  const problem = problemOf(table, choice);
  if (problem) return { kind: 'rejected', problem };
  const [x, y, label] = [choice.x, choice.y, choice.label].map((index) => table.columns[index!]!) as [
    TableColumn,
    TableColumn,
    TableColumn,
  ];
  const { names, indices } = label.labels!;
  const rows: number[] = [];
  const withoutValue: number[] = [];
  const counts = new Array<number>(names.length).fill(0);
  table.lines.forEach((line, row) => {
    const isWhole = !Number.isNaN(x.numbers![row]) && !Number.isNaN(y.numbers![row]) && indices[row] !== noLabel;
    if (isWhole) {
      rows.push(row);
      counts[indices[row]!] = counts[indices[row]!]! + 1;
    } else withoutValue.push(line);
  });
  const counted = names.map((name, index) => ({ name: shown(name), count: counts[index]! }));
  const { kept, rare, single } = headFirst(counted);
  const at = { line: table.lines[0]!, value: shown(names.slice(0, 12).join(', ')) };
  if (kept.length < classesOfPoints.min) {
    const column = columnName(label);
    return { kind: 'rejected', problem: { kind: 'too-few-classes', column, classes: kept.length, ...at } };
  }
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const taken = rows.filter((row) => placeOf.has(indices[row]!));
  const values = [x, y].map(({ numbers }) => Float64Array.from(taken, (row) => numbers![row]!));
  for (const [index, column] of [x, y].entries()) {
    const constant = constantIn(values[index]!, table.lines[taken[0]!]!, column);
    if (constant) return { kind: 'rejected', problem: constant };
  }
  return {
    kind: 'read',
    set: {
      x: values[0]!,
      y: values[1]!,
      labels: Uint8Array.from(taken, (row) => placeOf.get(indices[row]!)!),
      classNames: kept.map((index) => counted[index]!.name),
      axes: [axisOf(x), axisOf(y)],
    },
    counts: kept.map((index) => counts[index]!),
    withoutValue,
    rare,
    single: single.filter(({ count }) => count > 0),
  };
}

/** What is wrong with the columns themselves. */
function problemOf(
  { columns, lines, headerLine, first }: PointsTable,
  choice: ColumnChoice,
): ChoiceProblem | undefined {
  const start = { line: lines[0] ?? headerLine ?? 1, value: first[0]?.slice(0, 12).join(', ') ?? '' };
  const chosen = (index: number | undefined) => (index === undefined ? undefined : columns[index]);
  const [x, y, label] = [chosen(choice.x), chosen(choice.y), chosen(choice.label)];
  const headers = headersOf(columns);
  const atHeaders = headers !== undefined && headerLine !== undefined && { line: headerLine, value: headers };
  if (!label) return { kind: 'no-labels', ...start, ...atHeaders };
  if (!x || !y) return { kind: 'no-second', ...start };
  for (const column of [x, y]) {
    if (column.fault) {
      const { kind, row, value } = column.fault;
      return { kind, column: columnName(column), line: lines[row]!, value };
    }
  }
  const twice = x === y || x === label ? x : y === label ? y : undefined;
  if (twice) return { kind: 'same-column', column: columnName(twice), ...start };
  if (!label.labels) return { kind: 'too-many-labels', column: columnName(label), ...start, limit: mostLabels };
  return undefined;
}

function headersOf(columns: readonly TableColumn[]): string | undefined {
  const headers = columns.flatMap(({ header }) => header ?? []);
  return headers.length > 0 ? shown(headers.slice(0, 30).join(', ')) : undefined;
}

/** The problem with a column in which every point has the same value. */
function constantIn(values: Float64Array, line: number, column: TableColumn): ChoiceProblem | undefined {
  if (values.some((value) => value !== values[0])) return undefined;
  return { kind: 'constant', column: columnName(column), line, value: String(values[0]) };
}
