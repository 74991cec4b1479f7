import type { Loss } from '../losses.ts';

/**
 * Class probabilities that a model's logits stand for.
 *
 * - softmax: p_c = exp(z_c) / Σ_j exp(z_j).
 * - sigmoid, focal: p_c = σ(z_c) / Σ_j σ(z_j). Such a model makes C binary predictions, whose probabilities need not
 *   sum to 1. Divided by their sum they are a distribution, which can be compared with a softmax model's on the same
 *   test set. Training does not minimise its cross-entropy, so it is a comparison of predictions and not of objectives.
 *
 * With s_c = z_c for softmax and s_c = log σ(z_c) = min(z_c, 0) − log1p(exp(−|z_c|)) for sigmoid and focal, it is the
 * softmax of s in either case. The largest p is where the largest logit is, since log σ is increasing.
 *
 * @param logits - z; [C], C ≥ 1.
 * @param kind - Loss that the model was trained with.
 * @returns [C], summing to 1. NaN if a logit is NaN.
 */
export function classProbabilities(logits: ArrayLike<number>, kind: Loss['kind']): number[] {
  const scores = Array.from(logits, (logit) => scoreOf(logit, kind));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * Numbers in the ratio of the {@link classProbabilities}, the largest of them 1, for many points without an array each.
 *
 * @param logits - Of many points; [m, C].
 * @param point - Which of them.
 * @param to - Where they are written; [C]. NaN where a logit is.
 */
export function writeOdds(logits: Float32Array, point: number, kind: Loss['kind'], to: Float64Array): void {
  const classes = to.length;
  let highest = -Infinity;
  for (let c = 0; c < classes; c += 1) {
    const score = scoreOf(logits[point * classes + c]!, kind);
    to[c] = score;
    if (score > highest) highest = score;
  }
  for (let c = 0; c < classes; c += 1) to[c] = Math.exp(to[c]! - highest);
}

/**
 * Cross-entropy of one test point: −log p of its true class, p as in {@link classProbabilities}.
 *
 * It is computed as log Σ_j exp(s_j) − s_y with the largest s taken out of the sum: finite for logits of ±1000, and
 * accurate to the last digits where p is close to 1.
 *
 * @param logits - z; [C].
 * @param label - y, index of the true class.
 * @param kind - Loss that the model was trained with.
 * @returns Nats; ≥ 0, NaN if a logit is NaN.
 * @throws RangeError if `label` is not an index of `logits`.
 */
export function crossEntropy(logits: ArrayLike<number>, label: number, kind: Loss['kind']): number {
  if (!(Number.isInteger(label) && label >= 0 && label < logits.length)) {
    throw new RangeError(`invalid label; not an index below ${logits.length}: ${label}`);
  }
  const top = topOf(logits);
  const behind = scoreOf(logits[top]!, kind) - scoreOf(logits[label]!, kind);
  return behind + Math.log1p(othersOf(logits, top, kind));
}

/**
 * Confidence of a prediction: the largest of the {@link classProbabilities}.
 *
 * @param logits - z; [C], C ≥ 1.
 * @param kind - Loss that the model was trained with.
 * @returns Scalar in [1 / C, 1]; NaN if a logit is NaN.
 */
export function topProbability(logits: ArrayLike<number>, kind: Loss['kind']): number {
  return 1 / (1 + othersOf(logits, topOf(logits), kind));
}

/** s, of which the class probabilities are the softmax. */
function scoreOf(logit: number, kind: Loss['kind']): number {
  if (kind === 'softmax') return logit;
  return Math.min(logit, 0) - Math.log1p(Math.exp(-Math.abs(logit)));
}

/** Index of the largest logit; the first of equals. */
function topOf(logits: ArrayLike<number>): number {
  let top = 0;
  for (let c = 1; c < logits.length; c += 1) if (logits[c]! > logits[top]!) top = c;
  return top;
}

/** Σ_{j ≠ top} exp(s_j − s_top): the sum of the other classes' exponentials relative to the top one; in [0, C − 1]. */
function othersOf(logits: ArrayLike<number>, top: number, kind: Loss['kind']): number {
  const highest = scoreOf(logits[top]!, kind);
  let others = 0;
  for (let c = 0; c < logits.length; c += 1) {
    if (c !== top) others += Math.exp(scoreOf(logits[c]!, kind) - highest);
  }
  return others;
}
