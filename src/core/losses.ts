/** A loss of the paper, before class weights. `gamma` ≥ 0 is the focal loss's focusing parameter. */
export type Loss =
  | { readonly kind: 'softmax' }
  | { readonly kind: 'sigmoid' }
  | { readonly kind: 'focal'; readonly gamma: number };

/**
 * Class-balanced loss of one sample and its gradient by the logits, in closed forms that hold for logits of ±1000.
 *
 * - softmax: log Σ_j exp(z_j) − z_y, with gradient softmax(z) − onehot(y).
 * - sigmoid: Σ_j softplus(−s_j), where s_j = z_j for the true class and −z_j for the others: a sum over all C classes.
 * - focal: Σ_j (1 − p_j)^gamma · softplus(−s_j), p_j = sigmoid(s_j); at gamma = 0 it is the sigmoid loss.
 *
 * @param loss - Which loss.
 * @param logits - z; [C].
 * @param label - y, index of the true class; 0 ≤ y < C.
 * @param weight - Weight of the *true* class, ≥ 0; it multiplies all terms.
 * @returns The weighted loss, ≥ 0, and its gradient [C].
 * @throws RangeError if `label` is not an index of `logits`, or gamma or the weight is negative or NaN.
 *
 * @remarks
 * Source: equations 7 to 13 of Cui et al., CVPR 2019. (One text prints the class-balanced focal loss without its minus
 * sign; the loss is positive.) The modulator (1 − p)^gamma is computed as exp(−gamma softplus(s)): by way of
 * `log(1 + exp(−z))` it overflows in float32 below a logit of −88, and `pow` gives NaN gradients for gamma < 1.
 */
export function lossAndGradient(
  loss: Loss,
  logits: readonly number[],
  label: number,
  weight: number,
): { loss: number; gradient: number[] } {
  if (!(Number.isInteger(label) && label >= 0 && label < logits.length)) {
    throw new RangeError(`invalid label; not an index below ${logits.length}: ${label}`);
  }
  if (!(weight >= 0)) throw new RangeError(`invalid class weight; not ≥ 0: ${weight}`);
  if (loss.kind === 'focal' && !(loss.gamma >= 0)) throw new RangeError(`invalid gamma; not ≥ 0: ${loss.gamma}`);
  const gradient = Float64Array.from(logits);
  const value = replaceByGradient(loss, gradient, label, weight);
  return { loss: value, gradient: Array.from(gradient) };
}

/**
 * The same as {@link lossAndGradient} without an allocation, for training: the logits are replaced by the gradient.
 *
 * @param values - Logits on entry, gradient by logits on return; [C].
 * @param label - Index of the true class; not checked.
 * @param weight - Weight of the true class; not checked.
 * @returns The weighted loss.
 */
export function replaceByGradient(loss: Loss, values: Float64Array, label: number, weight: number): number {
  if (loss.kind === 'softmax') return replaceBySoftmaxGradient(values, label, weight);
  return replaceByFocalGradient(values, label, weight, loss.kind === 'focal' ? loss.gamma : 0);
}

function replaceBySoftmaxGradient(values: Float64Array, label: number, weight: number): number {
  let top = 0;
  for (let j = 1; j < values.length; j += 1) if (values[j]! > values[top]!) top = j;
  const highest = values[top]!;
  const behind = highest - values[label]!;
  // The largest term is kept out of the sum, so that a loss far below 1e-16 survives in log1p.
  let others = 0;
  for (let j = 0; j < values.length; j += 1) {
    values[j] = Math.exp(values[j]! - highest);
    if (j !== top) others += values[j]!;
  }
  const sum = 1 + others;
  let wrong = 0;
  for (let j = 0; j < values.length; j += 1) {
    if (j === label) continue;
    const share = (weight * values[j]!) / sum;
    wrong += share;
    values[j] = share;
  }
  // p_y − 1 would cancel; −Σ_{j≠y} p_j is the same and keeps all digits.
  values[label] = -wrong;
  return weight * (behind + Math.log1p(others));
}

function replaceByFocalGradient(values: Float64Array, label: number, weight: number, gamma: number): number {
  let total = 0;
  for (let j = 0; j < values.length; j += 1) {
    const sign = j === label ? 1 : -1;
    const s = sign * values[j]!;
    const small = Math.exp(-Math.abs(s));
    const rest = Math.log1p(small);
    const softplus = s > 0 ? s + rest : rest;
    const crossEntropy = s > 0 ? rest : rest - s;
    const p = (s >= 0 ? 1 : small) / (1 + small);
    const notP = (s >= 0 ? small : 1) / (1 + small);
    const modulator = gamma === 0 ? 1 : Math.exp(-gamma * softplus);
    total += modulator * crossEntropy;
    // d/ds [m(s) l(s)] with m' = −gamma p m and l' = −(1 − p): both parts have one sign, nothing cancels.
    values[j] = -sign * weight * modulator * (gamma * p * crossEntropy + notP);
  }
  return weight * total;
}

/**
 * Logit bias of the last layer at the start: 0 for softmax, −log(C − 1) for sigmoid and focal, so that every class
 * begins with probability 1/C and the C − 1 easy negatives of a sample do not swamp the first steps.
 *
 * @param loss - Which loss.
 * @param classes - C ≥ 2.
 * @remarks Source: section 5.2 of Cui et al., CVPR 2019.
 */
export function initialBias(loss: Loss, classes: number): number {
  return loss.kind === 'softmax' ? 0 : -Math.log(classes - 1);
}

/**
 * One term of the focal loss against the probability of the true class: −(1 − p)^gamma log p.
 *
 * @param p - p_t; scalar in (0, 1].
 * @param gamma - ≥ 0; at 0 it is the cross-entropy.
 * @returns Nats; ≥ 0.
 */
export function focalTerm(p: number, gamma: number): number {
  return (1 - p) ** gamma * Math.abs(Math.log(p));
}
