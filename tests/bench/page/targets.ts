import type { Task } from './task.ts';

/**
 * Class weight of a sample over n at its class, and 0 elsewhere: the loss of a model is −Σ
 * targets ⊙ logSoftmax(logits). Made once, so that a step need not weigh and divide.
 *
 * @returns [n, C].
 */
export function weightedTargets({ problem: { widths, labels }, objective }: Task, model: number): Float32Array {
  const classes = widths.at(-1)!;
  const { weights } = objective.models[model]!;
  const targets = new Float32Array(labels.length * classes);
  labels.forEach((label, sample) => {
    targets[sample * classes + label] = weights[label]! / labels.length;
  });
  return targets;
}
