import { classWeights, type WeightScheme } from './classWeights.ts';

/**
 * What the positive term of each label weighs against its negative term, where a sample may have several labels.
 *
 * Each label is then a classification into two classes, samples that have it and samples that have it not, and each is
 * weighed by its own number of samples: `pos_weight` of PyTorch's `BCEWithLogitsLoss`.
 *
 * @param positives - Samples that have each label; [L] whole numbers in [0, samples].
 * @param samples - Samples in all.
 * @returns w(positives) / w(samples − positives) of the scheme; [L], > 0. 1 for a label that all samples have, or none:
 * there is nothing to balance.
 * @throws RangeError if a count is no whole number, or above the number of samples.
 *
 * @example positiveWeights([10], 100, { kind: 'inverse-frequency' }) // [9]
 */
export function positiveWeights(positives: readonly number[], samples: number, scheme: WeightScheme): number[] {
  return positives.map((count) => {
    if (count > samples) {
      throw new RangeError(`invalid number of positives; not at most the ${samples} samples: ${count}`);
    }
    const [positive, negative] = classWeights([count, samples - count], scheme);
    return positive === 0 || negative === 0 ? 1 : positive! / negative!;
  });
}

/**
 * The constant alpha of a focal loss that balances as a weight of the positive term does: alpha on positive terms and
 * 1 − alpha on negative ones are in the ratio of the weight to 1.
 *
 * @param positiveWeight - Scalar > 0.
 * @returns Scalar in (0, 1).
 */
export function focalAlpha(positiveWeight: number): number {
  return positiveWeight / (1 + positiveWeight);
}
