import { gridVolumes } from '../../core/counts/measuredSets.ts';
import type { PaperClasses } from '../../core/paper/gains.ts';
import { decimalsText, plainText, wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';

/** N of the grid, from no weights on. */
export const paperVolumes: readonly number[] = [1, ...gridVolumes];

/** β of the grid; 1 − 1/N, which has as many decimals as N has zeros. */
export function paperBeta(volume: number): string {
  const size = paperVolumes[volume]!;
  return plainText(Number((1 - 1 / size).toFixed(4)));
}

/** N of the grid. */
export function paperVolume(volume: number): string {
  return wholeText(paperVolumes[volume]!);
}

/** An error in percent, with the two digits of the paper. */
export function errorText(error: number): string {
  return decimalsText(error, 2);
}

/** Points gained or lost, with their sign. */
export function gainText(gain: number): string {
  const size = decimalsText(Math.abs(gain), 2);
  return Math.abs(gain) < 0.005 ? size : `${gain < 0 ? '−' : '+'}${size}`;
}

/** A data set by its name. */
export function setText(classes: PaperClasses): string {
  return paperWords.sets[classes];
}

/** A loss by its index. */
export function lossText(loss: number): string {
  return paperWords.losses[loss]!;
}
