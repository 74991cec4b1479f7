import { decimalsText } from './numbers.ts';

/** A difference of shares in percentage points, such as "4.0". */
export function pointsText(difference: number): string {
  return decimalsText(100 * difference, 1);
}

/** The same with its sign, such as "+4.0" or "−0.3"; what rounds to nothing is "+0.0". */
export function signedPointsText(difference: number): string {
  const text = pointsText(Math.abs(difference));
  return difference < 0 && text !== pointsText(0) ? `−${text}` : `+${text}`;
}
