import { betaText } from '../../words/numbers.ts';

/**
 * A beta of the paper as its figures write it: "β = .9", without the zero where a point is the decimal sign.
 *
 * @param volume - N, at least 1.
 */
export function referenceLabel(volume: number): string {
  return betaText(volume).replace(/ 0(?=\.)/, ' ');
}
