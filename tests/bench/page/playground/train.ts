import type { Graph } from './graph.ts';

/** Puts the derivatives of a sample's loss by the outputs into the output units. */
export type ErrorFunction = (outputs: Graph[number], label: number) => void;

/** Sends one sample through the network. */
export function forwardProp(network: Graph, inputs: readonly number[]): void {
  const inputLayer = network[0]!;
  for (let i = 0; i < inputLayer.length; i += 1) inputLayer[i]!.output = inputs[i]!;
  for (let layer = 1; layer < network.length; layer += 1) {
    const units = network[layer]!;
    for (let i = 0; i < units.length; i += 1) units[i]!.updateOutput();
  }
}

/** Adds the derivatives of one sample's loss by all weights, layer by layer from the top. */
export function backProp(network: Graph, label: number, error: ErrorFunction): void {
  error(network.at(-1)!, label);
  for (let layer = network.length - 1; layer >= 1; layer -= 1) {
    const units = network[layer]!;
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i]!;
      unit.inputDer = unit.outputDer * unit.activation.der(unit.totalInput);
      unit.accInputDer += unit.inputDer;
      unit.numAccumulatedDers += 1;
    }
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i]!;
      for (let j = 0; j < unit.inputLinks.length; j += 1) {
        const link = unit.inputLinks[j]!;
        link.errorDer = unit.inputDer * link.source.output;
        link.accErrorDer += link.errorDer;
        link.numAccumulatedDers += 1;
      }
    }
    if (layer === 1) continue;
    const below = network[layer - 1]!;
    for (let i = 0; i < below.length; i += 1) {
      const unit = below[i]!;
      unit.outputDer = 0;
      for (let j = 0; j < unit.outputs.length; j += 1) {
        const output = unit.outputs[j]!;
        unit.outputDer += output.weight * output.dest.inputDer;
      }
    }
  }
}

/** Moves all weights against their mean derivative, and resets the sums. */
export function updateWeights(network: Graph, learningRate: number): void {
  for (let layer = 1; layer < network.length; layer += 1) {
    const units = network[layer]!;
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i]!;
      if (unit.numAccumulatedDers > 0) {
        unit.bias -= (learningRate * unit.accInputDer) / unit.numAccumulatedDers;
        unit.accInputDer = 0;
        unit.numAccumulatedDers = 0;
      }
      for (let j = 0; j < unit.inputLinks.length; j += 1) {
        const link = unit.inputLinks[j]!;
        if (link.numAccumulatedDers === 0) continue;
        link.weight -= (learningRate / link.numAccumulatedDers) * link.accErrorDer;
        link.accErrorDer = 0;
        link.numAccumulatedDers = 0;
      }
    }
  }
}
