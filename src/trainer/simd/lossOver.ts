import { replaceByGradient } from '../../core/losses.ts';
import type { ModelObjective } from '../../protocol/problem.ts';

/**
 * What a model minimises over its n training samples, divided by n. Samples that are drawn are weighted by their mean
 * number of draws.
 *
 * @param logits - Before offsets and margins; [n, C].
 * @param labels - [n].
 * @param weights - Of the classes; [C].
 * @param rates - Mean numbers of draws, if samples are drawn; [C].
 */
export function lossOver(
  logits: Float32Array,
  labels: Uint8Array,
  { loss, offsets, margins }: ModelObjective,
  weights: readonly number[],
  rates: readonly number[] | undefined,
): number {
  const classes = weights.length;
  const scratch = new Float64Array(classes);
  let sum = 0;
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i]!;
    const weight = weights[label]! * (rates?.[label] ?? 1);
    if (weight === 0) continue;
    for (let c = 0; c < classes; c += 1) scratch[c] = logits[i * classes + c]! + (offsets?.[c] ?? 0);
    if (margins) scratch[label] = scratch[label]! - margins[label]!;
    sum += replaceByGradient(loss, scratch, label, weight);
  }
  return sum / labels.length;
}
