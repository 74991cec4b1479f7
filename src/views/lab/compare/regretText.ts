import { compareWords } from '../../../words/compareWords.ts';
import { decimalsText } from '../../../words/numbers.ts';

/** Points of balanced accuracy to the best that can be reached. */
export function regretText(best: number | undefined, accuracy: number): string {
  if (best === undefined) return compareWords.none;
  const points = 100 * (best - accuracy);
  const text = decimalsText(Math.abs(points), 1);
  return points < 0 && text !== decimalsText(0, 1) ? `−${text}` : text;
}
