import { decimalsText, percentText } from '../../../words/numbers.ts';

/** A percentage as the maps write it, that no line breaks. */
export function percent(share: number): string {
  return percentText(share).replace(' ', '\u00a0');
}

/** A difference of shares in percentage points: "1.2", "−0.3". */
export function points(difference: number): string {
  const text = decimalsText(100 * Math.abs(difference), 1);
  return difference < 0 && text !== decimalsText(0, 1) ? `−${text}` : text;
}
