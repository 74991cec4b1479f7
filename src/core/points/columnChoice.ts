import { headerMeanings } from '../counts/headerWords.ts';
import type { PointsTable, TableColumn } from './pointsTable.ts';

/** The columns of x, y and the labels, by index from 0; `undefined` where none was found. */
export interface ColumnChoice {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly label: number | undefined;
}

/** Different whole numbers in a column that may be taken for labels where no header says so. */
const mostNumberedClasses = 20;

/**
 * The columns that most probably hold x, y and the labels.
 *
 * The labels are in a column whose header says so, or else in the first of words that repeat, or else in the last of
 * few whole numbers. x and y are the columns that are called so, or else the first two of numbers that do not merely
 * number the rows.
 */
export function suggestedColumns({ columns }: PointsTable): ColumnChoice {
  const label = labelColumn(columns);
  const numeric = columns.filter((column) => column !== label && column.numbers);
  const measured = numeric.filter((column) => !isNumbering(column));
  const left = measured.length >= 2 ? measured : numeric;
  const called = (name: string) => numeric.find(({ header }) => header?.toLowerCase() === name);
  const [first, second] = [called('x'), called('y')];
  const [x, y] = first && second ? [first, second] : left;
  const index = (column: TableColumn | undefined) => column && column.position - 1;
  return { x: index(x), y: index(y), label: index(label) };
}

function labelColumn(columns: readonly TableColumn[]): TableColumn | undefined {
  const repeating = columns.filter(isRepeating);
  const said = repeating.filter(({ header = '' }) => headerMeanings(header).has('label'));
  const isOfWords = ({ numbers }: TableColumn) => !numbers;
  return (
    said.find(isOfWords) ??
    // "y" is what labels are called in some places, and a coordinate in others.
    said.find((column) => column.header?.toLowerCase() !== 'y') ??
    repeating.find(isOfWords) ??
    repeating.findLast(isNumbered) ??
    columns.find((column) => isOfWords(column) && column.labels)
  );
}

/** Whether values repeat, as labels do. */
function isRepeating({ labels, numbers }: TableColumn): boolean {
  if (!labels || labels.names.length < 2) return false;
  // Of measured numbers some are equal, too.
  return 2 * labels.names.length <= labels.indices.length || (!numbers && labels.names.length < labels.indices.length);
}

/** Whether a column holds the numbers of classes. */
function isNumbered({ numbers, labels }: TableColumn): boolean {
  if (!numbers || !labels || labels.names.length > mostNumberedClasses) return false;
  return numbers.every((value) => Number.isNaN(value) || Number.isInteger(value));
}

/** Whether a column numbers the rows: its header says so, or it has none and counts up. */
function isNumbering({ numbers, header = '' }: TableColumn): boolean {
  if (headerMeanings(header).has('index')) return true;
  return header === '' && numbers!.length > 2 && numbers!.every((value, row) => value === numbers![0]! + row);
}
