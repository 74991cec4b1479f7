import { compensatedSum } from '../sum.ts';

/**
 * Shares of the true classes in a training set.
 *
 * @param counts - Points that really are of each class; [C], whole, ≥ 0.
 * @returns Counts over their sum; [C], summing to 1.
 * @throws RangeError if there are no samples.
 *
 * @example trainingPrior([1000, 10]) // [1000/1010, 10/1010]
 */
export function trainingPrior(counts: readonly number[]): number[] {
  const samples = compensatedSum(counts);
  if (samples === 0) throw new RangeError(`invalid number of samples; not above 0: ${samples}`);
  return counts.map((count) => count / samples);
}
