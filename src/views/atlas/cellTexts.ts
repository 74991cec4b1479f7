import { type PlaneAxes, type PlaneCell, type PlaneMeasure, variableOf } from '../../store/parameters/atlas.ts';
import { planeBetas, planeRows, planeVolumes, type RowSetting } from '../../store/plane.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { compactText, decimalsText, fixedText, percentText, plainText, wholeText } from '../../words/numbers.ts';

/** A row's value, in short. */
export function rowText(axes: PlaneAxes, row: number): string {
  const { loss, gamma, noise, imbalance, learningRate }: RowSetting = planeRows(axes)[row] ?? {};
  if (loss === 'softmax') return atlasWords.softmax;
  if (noise !== undefined) return percentText(noise).replace(/[.,]0(?=\D)/, '');
  return plainText(gamma ?? imbalance ?? learningRate ?? 0);
}

/** A row by name and value, such as "γ 1". */
export function rowName(axes: PlaneAxes, row: number): string {
  const value = rowText(axes, row);
  return value === atlasWords.softmax ? value : atlasWords.rowName(atlasWords.rows[variableOf(axes)], value);
}

/** β of a column. */
export function betaOfColumn(column: number): string {
  return plainText(Number(planeBetas[column]));
}

/** β without the zero before its decimal sign; → 1 in the limit. */
export function shortBeta(column: number): string {
  const text = betaOfColumn(column);
  return text === '1' ? '→ 1' : text.replace(/^0(?=\D)/, '');
}

/** N of a column. */
export function volumeOfColumn(column: number): string {
  const volume = planeVolumes[column]!;
  return volume === Infinity ? '∞' : volume < 1e4 ? wholeText(Math.round(volume)) : compactText(volume);
}

/** A cell by both its values, such as "β 0.99, γ 1". */
export function cellText(axes: PlaneAxes, { row, column }: PlaneCell): string {
  return `${atlasWords.beta} ${betaOfColumn(column)}, ${rowName(axes, row)}`;
}

/** A value of a measure: shares in percent, the distance in points of a percent. */
export function valueText(measure: PlaneMeasure, value: number | undefined): string {
  if (value === undefined) return '–';
  return measure === 'regret' ? pointsText(value) : percentText(value);
}

/** A number in a cell, without a sign of percent. */
export function numberText(value: number | undefined): string {
  return value === undefined ? '' : fixedText(100 * value, 3);
}

/** A mark of an axis of shares, in percent. */
export function tickText(share: number): string {
  const points = Math.round(1000 * share) / 10;
  return Number.isInteger(points) ? wholeText(points) : pointsFormat(points);
}

/** A difference of shares, in points of a percent. */
export function pointsText(share: number): string {
  return pointsFormat(100 * share);
}

function pointsFormat(points: number): string {
  return decimalsText(points, 1);
}
