import {
  activationsBefore,
  deltasBefore,
  inputsOf,
  isRelu,
  layerCount,
  offsetOf,
  outputsOf,
  transposed,
} from './layers';
import { all, multiplyAdd, one, row, where } from './vectors';

/** Weights of all layers but the first by [outputs, inputs], which `backward` reads in turn. */
export function transpose(parameters: usize): void {
  for (let layer = 1; layer < layerCount(); layer += 1) {
    const inputs = inputsOf(layer);
    const outputs = outputsOf(layer);
    const from = parameters + (offsetOf(layer) << 2);
    const to = transposed() + (offsetOf(layer) << 2);
    for (let k = 0; k < inputs; k += 1) {
      for (let j = 0; j < outputs; j += 1) {
        store<f32>(to + ((<usize>(j * inputs + k)) << 2), load<f32>(from + ((<usize>(k * outputs + j)) << 2)));
      }
    }
  }
}

/** The gradient by what entered a unit, from that by what it gave: times 1 − a² for tanh, or where a > 0 for relu. */
function bySum(gradient: v128, activation: v128): v128 {
  return isRelu()
    ? where(f32x4.gt(activation, all(0)), gradient)
    : f32x4.mul(gradient, f32x4.sub(all(1), f32x4.mul(activation, activation)));
}

function storeBySum(to: usize, gradient: v128, activation: usize): void {
  v128.store(to, bySum(gradient, v128.load(activation)));
}

/** Gradients by four units at eight points, Σ_j W[unit, j] · delta[j, point], and through the units. */
function leaveFourUnits(weights: usize, stride: usize, from: usize, end: usize, units: usize, to: usize): void {
  let a0 = all(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let b3 = a0;
  for (let delta = from, w = weights; delta < end; delta += row, w += stride) {
    const x = v128.load(delta);
    const y = v128.load(delta, 16);
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
  storeBySum(to, a0, units);
  storeBySum(to + 16, b0, units + 16);
  storeBySum(to + row, a1, units + row);
  storeBySum(to + row + 16, b1, units + row + 16);
  storeBySum(to + 2 * row, a2, units + 2 * row);
  storeBySum(to + 2 * row + 16, b2, units + 2 * row + 16);
  storeBySum(to + 3 * row, a3, units + 3 * row);
  storeBySum(to + 3 * row + 16, b3, units + 3 * row + 16);
}

/** The same for one unit at sixteen points. */
function leaveOneUnit(weights: usize, stride: usize, from: usize, end: usize, unit: usize, to: usize): void {
  let a = all(0);
  let b = a;
  let c = a;
  let d = a;
  for (let delta = from, w = weights; delta < end; delta += row, w += stride) {
    const weight = one(w);
    a = multiplyAdd(weight, v128.load(delta), a);
    b = multiplyAdd(weight, v128.load(delta, 16), b);
    c = multiplyAdd(weight, v128.load(delta, 32), c);
    d = multiplyAdd(weight, v128.load(delta, 48), d);
  }
  storeBySum(to, a, unit);
  storeBySum(to + 16, b, unit + 16);
  storeBySum(to + 32, c, unit + 32);
  storeBySum(to + 48, d, unit + 48);
}

/** Gradients by the sums that enter the units before a layer, from those behind it; for all layers but the first. */
export function backward(layer: i32): void {
  const inputs = inputsOf(layer);
  const stride = (<usize>inputs) << 2;
  const from = deltasBefore(layer + 1);
  const end = from + <usize>outputsOf(layer) * row;
  let weights = transposed() + (offsetOf(layer) << 2);
  let units = activationsBefore(layer);
  let to = deltasBefore(layer);
  let unit = 0;
  for (; unit + 4 <= inputs; unit += 4, weights += 16, units += 4 * row, to += 4 * row) {
    for (let at: usize = 0; at < row; at += 32)
      leaveFourUnits(weights, stride, from + at, end + at, units + at, to + at);
  }
  for (; unit < inputs; unit += 1, weights += 4, units += row, to += row) {
    for (let at: usize = 0; at < row; at += 64) leaveOneUnit(weights, stride, from + at, end + at, units + at, to + at);
  }
}
