import { initialBias, type Loss } from './losses.ts';
import { randomStream, standardNormal } from './random.ts';

/**
 * Widths of a fully connected network, from the inputs to the logits, such as [2, 16, 16, 5]. The last layer is linear.
 */
export type LayerWidths = readonly number[];

/** What hidden units do to the sum that enters them: tanh, or relu, which is max(0, x). */
export type Activation = 'tanh' | 'relu';

/**
 * One layer's place in a model's parameter vector: a matrix [inputs + 1, outputs] by rows, whose last row is the bias.
 */
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
 * First-layer weights are standard normal, so that the units tile the unit disc. Those between hidden layers are normal
 * over √inputs for tanh, and times √2 for relu, which passes only half of the signal, so that its variance neither
 * vanishes nor grows with depth. The last layer is a tenth of normal over √inputs, so that all classes begin almost
 * equally likely. Biases are 0 but the last, see `initialBias`.
 *
 * @returns [P], laid out as {@link layerSpans} says.
 *
 * @remarks
 * Sources: Glorot and Bengio, AISTATS 2010 (tanh); He et al., ICCV 2015 (relu).
 */
export function initialParameters(
  widths: LayerWidths,
  loss: Loss,
  seed: number,
  activation: Activation = 'tanh',
): Float32Array {
  const parameters = new Float32Array(parameterCount(widths));
  const random = randomStream(seed, 'weights');
  const spans = layerSpans(widths);
  spans.forEach(({ offset, inputs, outputs }, index) => {
    const isLast = index === spans.length - 1;
    const gain = isLast ? 0.1 : activation === 'relu' ? Math.SQRT2 : 1;
    const deviation = index === 0 && !isLast ? 1 : gain / Math.sqrt(inputs);
    const biases = offset + inputs * outputs;
    for (let i = offset; i < biases; i += 1) parameters[i] = deviation * standardNormal(random);
    if (isLast) parameters.fill(initialBias(loss, outputs), biases, biases + outputs);
  });
  return parameters;
}
