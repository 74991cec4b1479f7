/** Shape of a long-tailed class distribution. */
export interface LongTail {
  /** C, number of classes; whole, ≥ 1. */
  readonly classes: number;
  /** Samples of the head class; whole, ≥ 0. */
  readonly largest: number;
  /** Imbalance factor: samples of the head class over those of the rarest; ≥ 1. */
  readonly imbalance: number;
}

/**
 * Class counts that fall exponentially from head to tail: n_c = trunc(largest · (1 / imbalance)^(c / (C − 1))).
 *
 * @returns Samples by class, head first; [C] whole numbers. Truncated, not rounded, as in the authors' code, so the
 * rarest class can have fewer than largest / imbalance samples, or none.
 * @throws RangeError if `classes`, `largest` or `imbalance` is out of range.
 *
 * @remarks Source: long-tailed CIFAR of Cui et al., CVPR 2019, after github.com/richardaecn/class-balanced-loss.
 *
 * @example longTailCounts({ classes: 5, largest: 1000, imbalance: 100 }) // [1000, 316, 100, 31, 10]
 */
export function longTailCounts({ classes, largest, imbalance }: LongTail): number[] {
  if (!(Number.isInteger(classes) && classes >= 1)) {
    throw new RangeError(`invalid number of classes; not a whole number ≥ 1: ${classes}`);
  }
  if (!(Number.isInteger(largest) && largest >= 0)) {
    throw new RangeError(`invalid size of the head class; not a whole number ≥ 0: ${largest}`);
  }
  if (!(imbalance >= 1 && imbalance < Infinity)) {
    throw new RangeError(`invalid imbalance factor; not in [1, ∞): ${imbalance}`);
  }
  const ratio = 1 / imbalance;
  return Array.from({ length: classes }, (_, index) =>
    Math.trunc(largest * (classes === 1 ? 1 : ratio ** (index / (classes - 1)))),
  );
}

/**
 * The long tail that is nearest to some counts in its ends: as many classes, the largest count, and the ratio of the
 * largest to the smallest.
 *
 * @param counts - [C], each ≥ 1.
 */
export function longTailOf(counts: readonly number[]): LongTail {
  const largest = Math.max(...counts);
  return { classes: counts.length, largest, imbalance: largest / Math.min(...counts) };
}
