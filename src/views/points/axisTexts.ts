import type { PointsAxis } from '../../core/points/pointSet.ts';
import { compactText, plainText } from '../../words/numbers.ts';
import { pointsWords } from '../../words/pointsWords.ts';

/** Name of an axis with its unit, if that is known: "bill length (mm)". */
export function axisText({ name, unit }: PointsAxis): string {
  return unit === undefined ? name : pointsWords.axis(name, unit);
}

/** A value of an axis in a few digits. */
export function valueText(value: number): string {
  const rounded = Number(value.toPrecision(4));
  return Math.abs(rounded) >= 1e5 ? compactText(rounded) : plainText(rounded);
}

/** A value of an axis with its name and unit: "bill length 43.9 mm". */
export function namedValueText({ name, unit }: PointsAxis, value: number): string {
  const text = valueText(value);
  return pointsWords.valueOf(name, unit === undefined ? text : pointsWords.withUnit(text, unit));
}
