import { backward, forward, lanes, makeLayers } from '../../core/layers.ts';
import { replaceByGradient } from '../../core/losses.ts';
import { layerSpans } from '../../core/network.ts';
import type { ModelObjective, Problem } from '../../protocol/problem.ts';

/** A network that four points go through at once, each in a lane, with the memory of their last pass. */
export interface NetworkLanes {
  /** Logits of the last pass; [C, 4]. */
  readonly logits: Float64Array;
  /** Gradients by the logits; [C, 4]. */
  readonly logitDeltas: Float64Array;
  /** Sends points from `first` on through the network; lanes beyond the last point repeat it. */
  forward(parameters: Float64Array, coordinates: Float32Array, first: number, last: number): void;
  /**
   * Puts the gradient of the sample in one lane by its logits in place, or zeros for a weight of 0, which a lane
   * without a sample has.
   *
   * @param weight - Weight of the sample in the loss, over n.
   * @returns The sample's share of the loss.
   */
  differentiate(minimised: ModelObjective, label: number, weight: number, lane: number): number;
  /** Adds the gradient of all four lanes by the parameters, from `logitDeltas`; [P]. */
  backward(parameters: Float64Array, gradient: Float64Array): void;
}

/** Makes the lanes of a network. */
export function lanesOf({ widths, activation }: Pick<Problem, 'widths' | 'activation'>): NetworkLanes {
  const classes = widths.at(-1)!;
  const spans = layerSpans(widths);
  const layers = makeLayers(widths);
  const [inputs] = layers.activations as [Float64Array];
  const logits = layers.activations.at(-1)!;
  const logitDeltas = layers.deltas.at(-1)!;
  /** Logits of one sample, then their gradient; [C]. */
  const scratch = new Float64Array(classes);

  return {
    logits,
    logitDeltas,
    forward(parameters, coordinates, first, last) {
      for (let lane = 0; lane < lanes; lane += 1) {
        const point = Math.min(first + lane, last);
        inputs[lane] = coordinates[2 * point]!;
        inputs[lanes + lane] = coordinates[2 * point + 1]!;
      }
      forward(parameters, spans, activation, layers);
    },
    differentiate({ loss, offsets, margins }, label, weight, lane) {
      if (weight === 0) {
        for (let c = 0; c < classes; c += 1) logitDeltas[lanes * c + lane] = 0;
        return 0;
      }
      for (let c = 0; c < classes; c += 1) scratch[c] = logits[lanes * c + lane]! + (offsets?.[c] ?? 0);
      if (margins) scratch[label] = scratch[label]! - margins[label]!;
      const value = replaceByGradient(loss, scratch, label, weight);
      for (let c = 0; c < classes; c += 1) logitDeltas[lanes * c + lane] = scratch[c]!;
      return value;
    },
    backward: (parameters, gradient) => backward(parameters, spans, activation, layers, gradient),
  };
}
