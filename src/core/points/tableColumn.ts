import { shown } from '../counts/countsProblem.ts';
import { hasDecimalComma, isMissing, isUnlabelled, readMeasurement } from './measurement.ts';
import { mostLabels, noLabel, type TableColumn, type TableLabels } from './pointsTable.ts';

/**
 * What the fields of a column hold. It is a column of numbers if at least half of those that are not missing are
 * numbers; the others are then faults.
 *
 * @param fields - Trimmed; [n].
 * @param mayHaveCommas - Whether a comma may be a decimal sign, since it does not separate the columns.
 */
export function tableColumn(
  position: number,
  header: string | undefined,
  fields: readonly string[],
  mayHaveCommas: boolean,
): TableColumn {
  const isCommaDecimal = mayHaveCommas && fields.some(hasDecimalComma);
  const numbers = new Float64Array(fields.length).fill(Number.NaN);
  let [filled, valid] = [0, 0];
  let fault: TableColumn['fault'];
  fields.forEach((field, row) => {
    if (isMissing(field)) return;
    filled += 1;
    const value = readMeasurement(field, isCommaDecimal);
    if (typeof value === 'number') {
      numbers[row] = value;
      valid += 1;
    } else fault ??= { kind: value, row, value: shown(field) };
  });
  const isNumeric = filled > 0 && 2 * valid >= filled;
  return {
    position,
    header: header === '' ? undefined : header,
    numbers: isNumeric ? numbers : undefined,
    fault: isNumeric ? fault : undefined,
    labels: labelsIn(fields),
  };
}

/** The fields as labels; `undefined` if there are too many different ones. */
function labelsIn(fields: readonly string[]): TableLabels | undefined {
  const indexOf = new Map<string, number>();
  const indices = new Uint16Array(fields.length).fill(noLabel);
  for (let row = 0; row < fields.length; row += 1) {
    const field = fields[row]!;
    if (isUnlabelled(field)) continue;
    const index = indexOf.get(field) ?? indexOf.size;
    if (index === mostLabels) return undefined;
    indexOf.set(field, index);
    indices[row] = index;
  }
  return { names: [...indexOf.keys()], indices };
}
