/**
 * Recall of each model and class: the share of a class's test points whose largest logit is that class's.
 *
 * The argmax of the logits is the prediction for all three losses. A model with a NaN logit predicts nothing.
 *
 * @param logits - [S, stride, C]; the test points are the last m of each model's `stride` points.
 * @param labels - True classes of the test points; [m].
 * @returns [S, C]; 0 for a class without test points.
 */
export function recallByClass(logits: Float32Array, labels: Uint8Array, models: number, classes: number): Float32Array {
  const recall = new Float32Array(models * classes);
  const counts = new Uint32Array(classes);
  for (const label of labels) counts[label] = counts[label]! + 1;
  const stride = logits.length / models / classes;
  for (let model = 0; model < models; model += 1) {
    let at = (model * stride + stride - labels.length) * classes;
    for (const label of labels) {
      let isHit = true;
      const own = logits[at + label]!;
      for (let c = 0; c < classes; c += 1) if (c !== label && !(logits[at + c]! < own)) isHit = false;
      if (isHit) recall[model * classes + label] = recall[model * classes + label]! + 1;
      at += classes;
    }
    for (let c = 0; c < classes; c += 1) {
      if (counts[c]! > 0) recall[model * classes + c] = recall[model * classes + c]! / counts[c]!;
    }
  }
  return recall;
}
