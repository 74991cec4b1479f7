import { tanh } from './elementary';
import { activationsBefore, inputsOf, isRelu, layerCount, offsetOf, outputsOf } from './layers';
import { all, multiplyAdd, one, row, vector } from './vectors';

/**
 * Sums that enter four units at eight points, bias + Σ_k W[k, unit] · input[k, point]: eight sums in registers, so
 * that each weight and each input that is loaded serves several.
 *
 * @param weights - Weight of the first of the units for the first input.
 * @param stride - Bytes from the weights for one input to those for the next.
 */
function enterFourUnits(weights: usize, stride: usize, bias: usize, from: usize, end: usize, to: usize): void {
  let a0 = one(bias);
  let a1 = one(bias + 4);
  let a2 = one(bias + 8);
  let a3 = one(bias + 12);
  let b0 = a0;
  let b1 = a1;
  let b2 = a2;
  let b3 = a3;
  for (let input = from, w = weights; input < end; input += row, w += stride) {
    const x = v128.load(input);
    const y = v128.load(input, 16);
    const w0 = one(w);
    a0 = multiplyAdd(w0, x, a0);
    b0 = multiplyAdd(w0, y, b0);
    const w1 = one(w + 4);
    a1 = multiplyAdd(w1, x, a1);
    b1 = multiplyAdd(w1, y, b1);
    const w2 = one(w + 8);
    a2 = multiplyAdd(w2, x, a2);
    b2 = multiplyAdd(w2, y, b2);
    const w3 = one(w + 12);
    a3 = multiplyAdd(w3, x, a3);
    b3 = multiplyAdd(w3, y, b3);
  }
  v128.store(to, a0);
  v128.store(to, b0, 16);
  v128.store(to + row, a1);
  v128.store(to + row, b1, 16);
  v128.store(to + 2 * row, a2);
  v128.store(to + 2 * row, b2, 16);
  v128.store(to + 3 * row, a3);
  v128.store(to + 3 * row, b3, 16);
}

/** The same for one unit at sixteen points. */
function enterOneUnit(weights: usize, stride: usize, bias: usize, from: usize, end: usize, to: usize): void {
  let a = one(bias);
  let b = a;
  let c = a;
  let d = a;
  for (let input = from, w = weights; input < end; input += row, w += stride) {
    const weight = one(w);
    a = multiplyAdd(weight, v128.load(input), a);
    b = multiplyAdd(weight, v128.load(input, 16), b);
    c = multiplyAdd(weight, v128.load(input, 32), c);
    d = multiplyAdd(weight, v128.load(input, 48), d);
  }
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}

/** Replaces sums by what hidden units make of them. */
function activate(from: usize, end: usize): void {
  if (isRelu()) {
    for (let at = from; at < end; at += vector) v128.store(at, f32x4.pmax(v128.load(at), all(0)));
  } else {
    for (let at = from; at < end; at += 2 * vector) {
      v128.store(at, tanh(v128.load(at)));
      v128.store(at, tanh(v128.load(at, 16)), 16);
    }
  }
}

function passLayer(layer: i32, parameters: usize, from: usize): void {
  const units = outputsOf(layer);
  const stride = (<usize>units) << 2;
  const end = from + <usize>inputsOf(layer) * row;
  const first = activationsBefore(layer + 1);
  let weights = parameters + (offsetOf(layer) << 2);
  let bias = weights + <usize>inputsOf(layer) * stride;
  let to = first;
  let unit = 0;
  for (; unit + 4 <= units; unit += 4, weights += 16, bias += 16, to += 4 * row) {
    for (let at: usize = 0; at < row; at += 32) enterFourUnits(weights, stride, bias, from + at, end + at, to + at);
  }
  for (; unit < units; unit += 1, weights += 4, bias += 4, to += row) {
    for (let at: usize = 0; at < row; at += 64) enterOneUnit(weights, stride, bias, from + at, end + at, to + at);
  }
  if (layer < layerCount() - 1) activate(first, to);
}

/**
 * Sends a block of points through the network, whose logits are then before the layer after the last.
 *
 * @param points - A row of x, and one of y.
 */
export function forward(parameters: usize, points: usize): void {
  for (let layer = 0; layer < layerCount(); layer += 1) {
    passLayer(layer, parameters, layer === 0 ? points : activationsBefore(layer));
  }
}
