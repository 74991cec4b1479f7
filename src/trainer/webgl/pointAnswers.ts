import type { PointAnswers } from '../engine.ts';

/** Classes and confidences, from a texel a point. */
export function pointAnswers(texels: Float32Array): PointAnswers {
  const count = texels.length / 4;
  const predicted = new Uint8Array(count);
  const confidence = new Float32Array(count);
  for (let point = 0; point < count; point += 1) {
    predicted[point] = texels[4 * point]!;
    confidence[point] = texels[4 * point + 1]!;
  }
  return { predicted, confidence };
}
