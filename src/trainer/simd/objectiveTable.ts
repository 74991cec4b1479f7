import type { ModelObjective } from '../../protocol/problem.ts';
import { drawsOf } from '../sampling.ts';

/** What the kernel is told of a loss: γ of the focal loss, 0 for the sigmoid loss, below 0 for softmax. */
export function gammaOf({ loss }: ModelObjective): number {
  if (loss.kind === 'softmax') return -1;
  return loss.kind === 'focal' ? loss.gamma : 0;
}

/** Whether logits are changed before the loss. */
export function isAdjusted({ offsets, margins }: ModelObjective): boolean {
  return offsets !== undefined || margins !== undefined;
}

/**
 * Writes what a model minimises: weights over the size of the data set, offsets and margins by class.
 *
 * @param to - [3, C].
 */
export function writeObjective(
  { offsets, margins }: ModelObjective,
  weights: readonly number[],
  count: number,
  to: Float32Array,
): void {
  const classes = weights.length;
  for (let c = 0; c < classes; c += 1) {
    to[c] = weights[c]! / count;
    to[classes + c] = offsets?.[c] ?? 0;
    to[2 * classes + c] = margins?.[c] ?? 0;
  }
}

/**
 * Writes how samples of each class are drawn: the rate of one draw, exp(−rate) and the number of draws.
 *
 * @param to - [3, C].
 * @returns The largest number of draws.
 */
export function writeDraws(rates: readonly number[], to: Float32Array): number {
  const classes = rates.length;
  let most = 0;
  rates.forEach((rate, c) => {
    const { part, draws } = drawsOf(rate);
    to[c] = part;
    to[classes + c] = Math.exp(-part);
    to[2 * classes + c] = draws;
    most = Math.max(most, draws);
  });
  return most;
}
