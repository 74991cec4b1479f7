import { deltasBefore, gradientSums, inputsOf, offsetOf, outputsOf } from './layers';
import { all, multiplyAdd, row, vector } from './vectors';

// A gradient by a weight is Σ_point input · delta. Sums are kept by every fourth point, so that a vector of four sums
// is added to as it is; Adam adds the four up.

/** Adds what a block gives for weights of four inputs and two outputs. */
function addFourByTwo(input: usize, delta: usize, sums: usize, stride: usize): void {
  const sums1 = sums + stride;
  const sums2 = sums1 + stride;
  const sums3 = sums2 + stride;
  let a0 = v128.load(sums);
  let a1 = v128.load(sums1);
  let a2 = v128.load(sums2);
  let a3 = v128.load(sums3);
  let b0 = v128.load(sums, 16);
  let b1 = v128.load(sums1, 16);
  let b2 = v128.load(sums2, 16);
  let b3 = v128.load(sums3, 16);
  for (let at: usize = 0; at < row; at += vector) {
    const x = v128.load(delta + at);
    const y = v128.load(delta + at + row);
    const i0 = v128.load(input + at);
    a0 = multiplyAdd(i0, x, a0);
    b0 = multiplyAdd(i0, y, b0);
    const i1 = v128.load(input + at + row);
    a1 = multiplyAdd(i1, x, a1);
    b1 = multiplyAdd(i1, y, b1);
    const i2 = v128.load(input + at + 2 * row);
    a2 = multiplyAdd(i2, x, a2);
    b2 = multiplyAdd(i2, y, b2);
    const i3 = v128.load(input + at + 3 * row);
    a3 = multiplyAdd(i3, x, a3);
    b3 = multiplyAdd(i3, y, b3);
  }
  v128.store(sums, a0);
  v128.store(sums1, a1);
  v128.store(sums2, a2);
  v128.store(sums3, a3);
  v128.store(sums, b0, 16);
  v128.store(sums1, b1, 16);
  v128.store(sums2, b2, 16);
  v128.store(sums3, b3, 16);
}

/** The same for four rows of one operand and one of the other, whose sums are `stride` bytes apart. */
function addFourByOne(four: usize, other: usize, sums: usize, stride: usize): void {
  const sums1 = sums + stride;
  const sums2 = sums1 + stride;
  const sums3 = sums2 + stride;
  let a = v128.load(sums);
  let b = v128.load(sums1);
  let c = v128.load(sums2);
  let d = v128.load(sums3);
  for (let at: usize = 0; at < row; at += vector) {
    const x = v128.load(other + at);
    a = multiplyAdd(v128.load(four + at), x, a);
    b = multiplyAdd(v128.load(four + at + row), x, b);
    c = multiplyAdd(v128.load(four + at + 2 * row), x, c);
    d = multiplyAdd(v128.load(four + at + 3 * row), x, d);
  }
  v128.store(sums, a);
  v128.store(sums1, b);
  v128.store(sums2, c);
  v128.store(sums3, d);
}

/** The same for one input and one output. */
function addOneByOne(input: usize, delta: usize, sums: usize): void {
  let sum = v128.load(sums);
  for (let at: usize = 0; at < row; at += vector) sum = multiplyAdd(v128.load(input + at), v128.load(delta + at), sum);
  v128.store(sums, sum);
}

/** The same for a bias, whose input is 1. */
function addBias(delta: usize, sums: usize): void {
  let a = v128.load(sums);
  let b = all(0);
  for (let at: usize = 0; at < row; at += 2 * vector) {
    a = f32x4.add(a, v128.load(delta + at));
    b = f32x4.add(b, v128.load(delta + at, 16));
  }
  v128.store(sums, f32x4.add(a, b));
}

/**
 * Adds what a block gives for the gradient by the parameters of a layer.
 *
 * @param from - What entered the layer, a row for each input.
 */
export function addGradient(layer: i32, from: usize): void {
  const inputs = inputsOf(layer);
  const outputs = outputsOf(layer);
  const deltas = deltasBefore(layer + 1);
  const stride = (<usize>outputs) << 4;
  let sums = gradientSums() + (offsetOf(layer) << 4);
  let input = from;
  let k = 0;
  for (; k + 4 <= inputs; k += 4, input += 4 * row, sums += 4 * stride) {
    let j = 0;
    let delta = deltas;
    let at = sums;
    for (; j + 2 <= outputs; j += 2, delta += 2 * row, at += 32) addFourByTwo(input, delta, at, stride);
    if (j < outputs) addFourByOne(input, delta, at, stride);
  }
  for (; k < inputs; k += 1, input += row, sums += stride) {
    let j = 0;
    let delta = deltas;
    let at = sums;
    for (; j + 4 <= outputs; j += 4, delta += 4 * row, at += 64) addFourByOne(delta, input, at, vector);
    for (; j < outputs; j += 1, delta += row, at += vector) addOneByOne(input, delta, at);
  }
  for (let j = 0, delta = deltas; j < outputs; j += 1, delta += row, sums += vector) addBias(delta, sums);
}
