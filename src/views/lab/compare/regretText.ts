import { compareWords } from '../../../words/compareWords.ts';

/** Points of balanced accuracy to the best that can be reached. */
export function regretText(best: number | undefined, accuracy: number): string {
  return best === undefined
    ? compareWords.none
    : (100 * (best - accuracy))
        .toFixed(1)
        .replace(/^-0\.0$/, '0.0')
        .replace('-', '−');
}
