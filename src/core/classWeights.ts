import { assertCounts } from './assertCounts.ts';
import { assertVolume, effectiveNumber } from './effectiveNumber.ts';
import { compensatedSum } from './sum.ts';

/** How the loss of a sample is weighted by the number of samples of its class. */
export type WeightScheme =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'inverse-frequency' }
  | { readonly kind: 'inverse-square-root' }
  | { readonly kind: 'effective-number'; readonly volume: number };

/**
 * Class weights of a re-weighting scheme, normalised so that they sum to the number of classes, as the paper does.
 *
 * @param counts - Samples of each class in the whole training set, not in a batch; [C] whole numbers ≥ 0.
 * @param scheme - `uniform` 1, `inverse-frequency` 1/n, `inverse-square-root` 1/√n, `effective-number` 1/E_n.
 * @returns Weights; [C], ≥ 0, summing to C. A class with no samples gets 0 and the others sum to the number of classes
 * present; without any sample all are 0. Never NaN.
 * @throws RangeError if a count is negative, not whole or not finite, or if the scheme's volume is below 1.
 *
 * @remarks
 * Source: section 4 of Cui et al., CVPR 2019: alpha_i ∝ 1 / E_{n_i}, Σ alpha_i = C. The factor 1 − beta cancels. The
 * sum C does not keep the mean weight of a *sample*, Σ n w / Σ n: see {@link meanSampleWeight}.
 *
 * @example classWeights([100, 10], { kind: 'inverse-frequency' }) // [2/11, 20/11]
 */
export function classWeights(counts: readonly number[], scheme: WeightScheme): number[] {
  assertCounts(counts);
  if (scheme.kind === 'effective-number') assertVolume(scheme.volume);
  const unscaled = counts.map((count) => (count === 0 ? 0 : 1 / denominator(count, scheme)));
  const present = counts.filter((count) => count > 0).length;
  const sum = compensatedSum(unscaled);
  return unscaled.map((weight) => (weight === 0 ? 0 : (weight / sum) * present));
}

function denominator(count: number, scheme: WeightScheme): number {
  switch (scheme.kind) {
    case 'uniform':
      return 1;
    case 'inverse-frequency':
      return count;
    case 'inverse-square-root':
      return Math.sqrt(count);
    case 'effective-number':
      return effectiveNumber(count, scheme.volume);
  }
}

/**
 * Mean weight of a sample, Σ n w / Σ n: the factor by which weights that sum to C change the scale of the loss.
 *
 * @param counts - Samples by class; [C].
 * @param weights - Weights by class; [C].
 * @returns Scalar ≥ 0; 1 for uniform weights, 0 without samples. With plain SGD it acts as a factor on the learning
 * rate; Adam is almost invariant to it.
 */
export function meanSampleWeight(counts: readonly number[], weights: readonly number[]): number {
  const samples = compensatedSum(counts);
  if (samples === 0) return 0;
  return compensatedSum(counts.map((count, index) => count * (weights[index] ?? 0))) / samples;
}
