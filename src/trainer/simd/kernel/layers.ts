import { row } from './vectors';

/** Layers of a network, at most. */
export const mostLayers: i32 = 4;

// One number for each layer, and one more for those that also exist before the first.
const inputs = memory.data(16);
const outputs = memory.data(16);
const offsets = memory.data(16);
const activations = memory.data(20);
const deltas = memory.data(20);
let layers: i32 = 0;
let relu: bool = false;
let size: i32 = 0;
let gradients: usize = 0;
let transposes: usize = 0;

function read(table: usize, layer: i32): usize {
  return load<u32>(table + ((<usize>layer) << 2));
}

function write(table: usize, layer: i32, value: usize): void {
  store<u32>(table + ((<usize>layer) << 2), <u32>value);
}

export function layerCount(): i32 {
  return layers;
}
/** Whether hidden units are max(0, x), and not tanh x. */
export function isRelu(): bool {
  return relu;
}
/** P, the number of parameters. */
export function parameterCount(): i32 {
  return size;
}
/** C, the number of classes. */
export function classCount(): i32 {
  return outputsOf(layers - 1);
}
export function inputsOf(layer: i32): i32 {
  return <i32>read(inputs, layer);
}
export function outputsOf(layer: i32): i32 {
  return <i32>read(outputs, layer);
}
/** Index of a layer's first parameter: its weights [inputs, outputs] by rows, and behind them its biases [outputs]. */
export function offsetOf(layer: i32): usize {
  return read(offsets, layer);
}
/** What a block of points has before a layer, a row for each of its inputs; before the one after the last, logits. */
export function activationsBefore(layer: i32): usize {
  return read(activations, layer);
}
/** Gradients of the loss by {@link activationsBefore}, before the units' own slopes for logits only. */
export function deltasBefore(layer: i32): usize {
  return read(deltas, layer);
}
/** Sums of the gradient by the parameters, one vector for each: the sum over every fourth point. */
export function gradientSums(): usize {
  return gradients;
}
/** Weights of all layers by [outputs, inputs], at the same offsets. */
export function transposed(): usize {
  return transposes;
}

/** Index of a whole vector of parameters. */
function upToVector(count: usize): usize {
  return (count + 3) & ~3;
}

/**
 * Lays out the working memory of a network.
 *
 * @param at - Where it begins; a multiple of 64.
 * @param widths - Address of layers + 1 whole numbers.
 * @returns Where it ends.
 */
export function layOut(at: usize, count: i32, widths: usize, isReluNetwork: bool): usize {
  layers = count;
  relu = isReluNetwork;
  let end = at;
  for (let layer = 0; layer <= layers; layer += 1) {
    write(activations, layer, end);
    end += read(widths, layer) * row;
    write(deltas, layer, end);
    end += read(widths, layer) * row;
  }
  let offset: usize = 0;
  for (let layer = 0; layer < layers; layer += 1) {
    write(inputs, layer, read(widths, layer));
    write(outputs, layer, read(widths, layer + 1));
    write(offsets, layer, offset);
    offset += (read(widths, layer) + 1) * read(widths, layer + 1);
  }
  size = <i32>offset;
  gradients = end;
  transposes = gradients + (upToVector(offset) << 4);
  return transposes + (upToVector(offset) << 2);
}
