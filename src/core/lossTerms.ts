import { type Loss, lossAndGradient } from './losses.ts';

/**
 * The terms whose sum is a loss of one sample, before its weight: one term for softmax, one a class
 * for sigmoid and focal.
 *
 * @param logits - z; [C].
 * @param label - y, index of the true class.
 * @returns Nats; [1] or [C].
 * @throws RangeError as {@link lossAndGradient} does.
 */
export function lossTerms(loss: Loss, logits: readonly number[], label: number): number[] {
  if (loss.kind === 'softmax') return [lossAndGradient(loss, logits, label, 1).loss];
  // Each term is a binary loss: positive for the true class and negative for the others.
  return logits.map((logit, index) => lossAndGradient(loss, [index === label ? logit : -logit], 0, 1).loss);
}

/**
 * Probability p_t that a model gives to the right answer about each class.
 *
 * @param logits - z; [C].
 * @param label - y, index of the true class.
 * @returns Softmax: the probability of each class. Sigmoid and focal: sigmoid(z) for the true class and
 * 1 − sigmoid(z) for the others; [C].
 */
export function rightness(kind: Loss['kind'], logits: readonly number[], label: number): number[] {
  if (kind === 'softmax') {
    const highest = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp(logit - highest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }
  return logits.map((logit, index) => 1 / (1 + Math.exp(index === label ? -logit : logit)));
}

/** The first step of a training run, in which all logits equal the last layer's bias. */
export interface FirstStep {
  /** Loss of one sample; nats. */
  readonly loss: number;
  /** Share of the gradient by logits, in absolute values, that the C − 1 wrong classes make. */
  readonly wrongShare: number;
}

/**
 * Loss and gradient of a sample when every logit equals a bias.
 *
 * @param classes - C ≥ 2.
 */
export function firstStep(loss: Loss, classes: number, bias: number): FirstStep {
  const { loss: value, gradient } = lossAndGradient(loss, new Array<number>(classes).fill(bias), 0, 1);
  const total = gradient.reduce((sum, part) => sum + Math.abs(part), 0);
  return { loss: value, wrongShare: 1 - Math.abs(gradient[0]!) / total };
}
