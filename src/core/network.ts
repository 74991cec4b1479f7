import { initialBias, type Loss } from './losses.ts';
import { randomStream, standardNormal } from './random.ts';

/** Widths of a fully connected network, from the inputs to the logits, such as [2, 16, 16, 5]. Hidden layers are tanh. */
export type LayerWidths = readonly number[];

/** One layer's place in a model's parameter vector: a matrix [inputs + 1, outputs] by rows, whose last row is the bias. */
export interface LayerSpan {
  readonly offset: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Where each layer's parameters lie in a model's parameter vector. */
export function layerSpans(widths: LayerWidths): LayerSpan[] {
  let offset = 0;
  return widths.slice(1).map((outputs, index) => {
    const span = { offset, inputs: widths[index]!, outputs };
    offset += (span.inputs + 1) * outputs;
    return span;
  });
}

/** P, the number of parameters of a network. */
export function parameterCount(widths: LayerWidths): number {
  return layerSpans(widths).reduce((count, { inputs, outputs }) => count + (inputs + 1) * outputs, 0);
}

/**
 * Parameters before the first step. Every model of a run starts from the same.
 *
 * First-layer weights are standard normal, so that the tanh units tile the unit disc; hidden ones normal over √inputs; the last
 * layer is a tenth of that, so that all classes begin almost equally likely. Biases are 0 but the last, see `initialBias`.
 *
 * @returns [P], laid out as {@link layerSpans} says.
 */
export function initialParameters(widths: LayerWidths, loss: Loss, seed: number): Float32Array {
  const parameters = new Float32Array(parameterCount(widths));
  const random = randomStream(seed, 'weights');
  const spans = layerSpans(widths);
  spans.forEach(({ offset, inputs, outputs }, index) => {
    const isLast = index === spans.length - 1;
    const deviation = index === 0 ? 1 : (isLast ? 0.1 : 1) / Math.sqrt(inputs);
    const biases = offset + inputs * outputs;
    for (let i = offset; i < biases; i += 1) parameters[i] = deviation * standardNormal(random);
    if (isLast) parameters.fill(initialBias(loss, outputs), biases, biases + outputs);
  });
  return parameters;
}
