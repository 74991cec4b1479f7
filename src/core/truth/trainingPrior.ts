import { type LongTail, longTailCounts } from '../longTail.ts';
import { compensatedSum } from '../sum.ts';

/**
 * Shares of the true classes in a long-tailed training set. Label noise does not change them.
 *
 * @returns `longTailCounts` over their sum; [C], summing to 1.
 * @throws RangeError if the long tail is out of range or has no samples.
 *
 * @example trainingPrior({ classes: 2, largest: 1000, imbalance: 100 }) // [1000/1010, 10/1010]
 */
export function trainingPrior(longTail: LongTail): number[] {
  const counts = longTailCounts(longTail);
  const samples = compensatedSum(counts);
  if (samples === 0) throw new RangeError(`invalid number of samples; not above 0: ${samples}`);
  return counts.map((count) => count / samples);
}
