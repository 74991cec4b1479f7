/**
 * Class with the largest logit at each point; the first one if several are equal.
 *
 * @param logits - [n, C].
 * @returns [n].
 */
export function topClasses(logits: Float32Array, classes: number): Uint8Array {
  const top = new Uint8Array(logits.length / classes);
  for (let point = 0, at = 0; point < top.length; point += 1, at += classes) {
    let best = 0;
    for (let c = 1; c < classes; c += 1) if (logits[at + c]! > logits[at + best]!) best = c;
    top[point] = best;
  }
  return top;
}
