import { rowOf } from '../protocol/problem.ts';

/**
 * Recall of each model and class: the share of a class's test points whose largest logit is that class's.
 *
 * The argmax of the logits is the prediction for all three losses. A model with a NaN logit predicts nothing.
 *
 * @param logits - At each model's m test points; [S, m, C].
 * @param labels - True classes of the test points; [D, m], each row for S / D models.
 * @returns [S, C]; 0 for a class without test points.
 */
export function recallByClass(logits: Float32Array, labels: Uint8Array, models: number, classes: number): Float64Array {
  const recall = new Float64Array(models * classes);
  const tests = logits.length / models / classes;
  const datasets = tests === 0 ? 1 : labels.length / tests;
  let at = 0;
  for (let model = 0; model < models; model += 1) {
    const begin = rowOf(model, models, datasets) * tests;
    const own = labels.subarray(begin, begin + tests);
    const counts = new Uint32Array(classes);
    for (const label of own) {
      counts[label] = counts[label]! + 1;
      let isHit = true;
      const logit = logits[at + label]!;
      for (let c = 0; c < classes; c += 1) if (c !== label && !(logits[at + c]! < logit)) isHit = false;
      if (isHit) recall[model * classes + label] = recall[model * classes + label]! + 1;
      at += classes;
    }
    for (let c = 0; c < classes; c += 1) {
      if (counts[c]! > 0) recall[model * classes + c] = recall[model * classes + c]! / counts[c]!;
    }
  }
  return recall;
}
