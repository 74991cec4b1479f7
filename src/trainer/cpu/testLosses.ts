import type { Loss } from '../../core/losses.ts';
import { crossEntropy } from '../../core/metrics/probabilities.ts';

/**
 * Mean unweighted cross-entropy of each model over its test set, in nats; [S].
 *
 * @param logits - At each model's m test points; [S, m, C].
 * @param labels - True classes of the test points of each data set; [D, m].
 * @param datasetOf - The data set of each model; [S].
 * @param kinds - Loss of each model, which decides what probabilities its logits stand for; [S].
 */
export function testLossesOf(
  logits: Float32Array,
  labels: Uint8Array,
  datasetOf: readonly number[],
  kinds: readonly Loss['kind'][],
  classes: number,
): Float32Array {
  const tests = logits.length / datasetOf.length / classes;
  let at = 0;
  return Float32Array.from(datasetOf, (dataset, index) => {
    let sum = 0;
    for (let i = 0; i < tests; i += 1, at += classes) {
      sum += crossEntropy(logits.subarray(at, at + classes), labels[dataset * tests + i]!, kinds[index]!);
    }
    return sum / tests;
  });
}
