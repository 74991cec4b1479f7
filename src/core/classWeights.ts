import { assertCounts } from './assertCounts.ts';
import { assertVolume, effectiveNumber } from './effectiveNumber.ts';
import { compensatedSum } from './sum.ts';

/** How the loss of a sample is weighted by the number of samples of its class. */
export type WeightScheme =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'inverse-frequency' }
  | { readonly kind: 'inverse-square-root' }
  | { readonly kind: 'effective-number'; readonly volume: number }
  /** With a volume of each class's own; [C]. */
  | { readonly kind: 'effective-numbers'; readonly volumes: readonly number[] };

/**
 * Class weights of a re-weighting scheme, normalised so that they sum to the number of classes, as the paper does.
 *
 * @param counts - Samples of each class in the whole training set, not in a batch; [C] whole numbers ≥ 0.
 * @param scheme - `uniform` 1, `inverse-frequency` 1/n, `inverse-square-root` 1/√n, `effective-number` 1/E_n, and
 * `effective-numbers` 1/E_n with N by class.
 * @returns Weights; [C], ≥ 0, summing to C. A class with no samples gets 0 and the others sum to the number of classes
 * present; without any sample all are 0. Never NaN.
 * @throws RangeError if a count is negative, not whole or not finite, if a volume of the scheme is below 1, or if its
 * volumes are not one a class.
 *
 * @remarks
 * Source: section 4 of Cui et al., CVPR 2019: alpha_i ∝ 1 / E_{n_i}, Σ alpha_i = C. The paper takes one N for all
 * classes and leaves N_i open; the factor 1 − beta then cancels, and with N by class it does not: 1 / E_{n_i} is
 * (1 − beta_i) / (1 − beta_i^{n_i}). The sum C does not keep the mean weight of a *sample*, Σ n w / Σ n: see
 * {@link meanSampleWeight}.
 *
 * @example classWeights([100, 10], { kind: 'inverse-frequency' }) // [2/11, 20/11]
 */
export function classWeights(counts: readonly number[], scheme: WeightScheme): number[] {
  assertCounts(counts);
  if (scheme.kind === 'effective-number') assertVolume(scheme.volume);
  if (scheme.kind === 'effective-numbers') assertVolumes(scheme.volumes, counts.length);
  const unscaled = counts.map((count, index) => (count === 0 ? 0 : 1 / denominator(count, index, scheme)));
  const present = counts.filter((count) => count > 0).length;
  const sum = compensatedSum(unscaled);
  return unscaled.map((weight) => (weight === 0 ? 0 : (weight / sum) * present));
}

function assertVolumes(volumes: readonly number[], classes: number): void {
  if (volumes.length !== classes) {
    throw new RangeError(`invalid volumes; not one for each of ${classes} classes: ${volumes.length}`);
  }
  for (const volume of volumes) assertVolume(volume);
}

function denominator(count: number, index: number, scheme: WeightScheme): number {
  switch (scheme.kind) {
    case 'uniform':
      return 1;
    case 'inverse-frequency':
      return count;
    case 'inverse-square-root':
      return Math.sqrt(count);
    case 'effective-number':
      return effectiveNumber(count, scheme.volume);
    case 'effective-numbers':
      return effectiveNumber(count, scheme.volumes[index]!);
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
