import { assertCounts } from './assertCounts.ts';
import { compensatedSum } from './sum.ts';

/** Keeps the logarithm of an absent class's share finite, as in the authors' code. */
const leastShare = 1e-12;

/**
 * What logit adjustment adds to the logits while training, log(π_c^tau + 1e-12): a model must then raise the logit of a
 * rare class further to get the same loss, and its plain logits, which predict, do not favour frequent classes.
 *
 * With tau = 1 it is balanced softmax, which adds log n_c: the two differ by the constant log Σ n, which no softmax
 * depends on, and by less than 1e-12 / π_c. With tau = 0 it changes nothing.
 *
 * @param counts - Samples of each class; [C] whole numbers ≥ 0.
 * @param tau - Strength of the adjustment; ≥ 0, finite.
 * @returns Offsets in nats; [C]. A class without samples gets log 1e-12 = −27.6 if tau > 0. Without any
 * sample all offsets are equal.
 * @throws RangeError if a count is negative, not whole or not finite, or if tau is negative or not finite.
 *
 * @remarks
 * Source: the logit adjusted loss of Menon et al., "Long-tail learning via logit adjustment", ICLR 2021,
 * arXiv:2007.07314, with the 1e-12 of google-research's logit_adjustment/utils.py; balanced softmax is that of Ren et
 * al., NeurIPS 2020, arXiv:2007.10740.
 *
 * @example logitAdjustmentOffsets([90, 10], 1) // [log 0.9, log 0.1], about
 */
export function logitAdjustmentOffsets(counts: readonly number[], tau: number): number[] {
  assertCounts(counts);
  if (!(tau >= 0 && tau < Infinity)) throw new RangeError(`invalid tau; not in [0, ∞): ${tau}`);
  const samples = compensatedSum(counts);
  return counts.map((count) => Math.log((samples === 0 ? 0 : count / samples) ** tau + leastShare));
}

/**
 * What post-hoc logit adjustment adds to the logits of a model that was trained without it: −τ log π_c, so that it
 * predicts argmax_c z_c − τ log π_c. At τ = 1 the logits of a softmax that fits its training data become those for
 * equally frequent classes.
 *
 * @param counts - Samples of each class; [C] whole numbers ≥ 0.
 * @param tau - Strength of the adjustment; ≥ 0, finite.
 * @returns Offsets in nats; [C]: those of {@link logitAdjustmentOffsets} with the other sign. A class without samples
 * has no share whose logarithm could be taken off; it gets 0, so that it is not predicted for having none.
 * @throws RangeError if a count is negative, not whole or not finite, or if tau is negative or not finite.
 *
 * @remarks
 * Source: section 4.1 of Menon et al., ICLR 2021, arXiv:2007.07314.
 *
 * @example postHocOffsets([90, 10], 1) // [−log 0.9, −log 0.1], about
 */
export function postHocOffsets(counts: readonly number[], tau: number): number[] {
  return logitAdjustmentOffsets(counts, tau).map((offset, index) => (counts[index]! > 0 ? -offset : 0));
}

/**
 * Margin that the LDAM loss subtracts from the logit of a sample's own class while training: larger for a rarer class.
 *
 * The margin falls like n^(−1/4) and is largest for the rarest class that has samples.
 *
 * @param counts - Samples of each class; [C] whole numbers ≥ 0.
 * @param largest - Margin of the rarest class, in units of the logits; ≥ 0, finite.
 * @returns Margins; [C] in [0, largest]. A class without samples gets 0: no sample of it is ever trained on.
 * @throws RangeError if a count is negative, not whole or not finite, or if `largest` is negative or not finite.
 *
 * @remarks
 * Source: Cao et al., "Learning Imbalanced Datasets with Label-Distribution-Aware Margin Loss", NeurIPS 2019,
 * arXiv:1906.07413; `LDAMLoss` of kaidic/LDAM-DRW. There logits are cosines, the largest margin is 0.5, and both are
 * then multiplied by s = 30. On plain logits, where s is 1, a margin of 0.5 therefore has little effect.
 *
 * @example ldamMargins([1600, 100], 1) // [0.5, 1]
 */
export function ldamMargins(counts: readonly number[], largest: number): number[] {
  assertCounts(counts);
  if (!(largest >= 0 && largest < Infinity)) throw new RangeError(`invalid largest margin; not in [0, ∞): ${largest}`);
  const rarest = counts.reduce((least, count) => (count > 0 ? Math.min(least, count) : least), Infinity);
  return counts.map((count) => (count === 0 ? 0 : largest * (rarest / count) ** 0.25));
}

/**
 * How many times each sample of a class is drawn on average when n samples are drawn with equally likely classes:
 * λ_c = n / (C' n_c), where C' classes have samples.
 *
 * Used as weights they give the expected loss of such drawing: inverse-frequency weights whose mean
 * over the samples is 1.
 *
 * @param counts - Samples of each class; [C] whole numbers ≥ 0, n in all.
 * @returns Draws a sample; [C], Σ n_c λ_c = n. A class without samples gets 0.
 * @throws RangeError if a count is negative, not whole or not finite.
 *
 * @remarks Source: class-balanced sampling of Kang et al., "Decoupling Representation and Classifier",
 * ICLR 2020, arXiv:1910.09217.
 *
 * @example classBalancedSamplingRates([90, 10]) // [100 / 180, 100 / 20]
 */
export function classBalancedSamplingRates(counts: readonly number[]): number[] {
  assertCounts(counts);
  const samples = compensatedSum(counts);
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count === 0 ? 0 : samples / (present * count)));
}
