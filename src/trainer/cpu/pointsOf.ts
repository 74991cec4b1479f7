import type { Loss } from '../../core/losses.ts';
import { noPrediction } from '../../core/metrics/confusion.ts';
import { crossEntropy } from '../../core/metrics/probabilities.ts';
import type { PointAnswers } from '../engine.ts';

/**
 * Predictions of all models on their test points.
 *
 * @param logits - [S, m, C].
 * @param kinds - Loss of each model, which decides what probabilities its logits stand for; [S].
 */
export function pointsOf(logits: Float32Array, classes: number, kinds: readonly Loss['kind'][]): PointAnswers {
  const count = logits.length / classes;
  const predicted = new Uint8Array(count);
  const confidence = new Float32Array(count);
  for (let point = 0; point < count; point += 1) {
    const own = logits.subarray(point * classes, (point + 1) * classes);
    let top = 0;
    for (let c = 1; c < classes; c += 1) if (own[c]! > own[top]!) top = c;
    // Written so that NaN gives no class either.
    const isLarger = own.every((logit, c) => c === top || logit < own[top]!);
    const kind = kinds[Math.floor((point * kinds.length) / count)]!;
    predicted[point] = isLarger ? top : noPrediction;
    confidence[point] = Math.exp(-crossEntropy(own, top, kind));
  }
  return { predicted, confidence };
}
