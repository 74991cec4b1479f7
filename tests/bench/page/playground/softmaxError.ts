import type { ErrorFunction } from './train.ts';

/**
 * The derivatives of w_y L by the logits, for softmax: w_y (p_j − [j = y]).
 *
 * @param weights - w; [C].
 */
export function softmaxError(weights: readonly number[]): ErrorFunction {
  return (outputs, label) => {
    let highest = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < outputs.length; j += 1) highest = Math.max(highest, outputs[j]!.output);
    let sum = 0;
    for (let j = 0; j < outputs.length; j += 1) {
      outputs[j]!.outputDer = Math.exp(outputs[j]!.output - highest);
      sum += outputs[j]!.outputDer;
    }
    const weight = weights[label]!;
    for (let j = 0; j < outputs.length; j += 1) {
      outputs[j]!.outputDer = weight * (outputs[j]!.outputDer / sum - (j === label ? 1 : 0));
    }
  };
}
