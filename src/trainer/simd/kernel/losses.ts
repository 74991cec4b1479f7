import { exp, log1p } from './elementary';
import { classCount } from './layers';
import { all, isClass, one, row, vector, where } from './vectors';

// The closed forms of `src/core/losses.ts`, four samples at a time. What a model minimises lies in a table of three
// numbers for each class: weights over n, offsets and margins, [3, C].

/** Weight of the samples' own classes; 0 where there is no sample, which has the label 255. */
function ownWeight(labels: v128, weights: usize): v128 {
  let weight = all(0);
  for (let c = 0; c < classCount(); c += 1) {
    weight = v128.or(weight, where(isClass(labels, c), one(weights + ((<usize>c) << 2))));
  }
  return weight;
}

/** A logit with its class's offset, less the margin where the class is the sample's own. */
function adjusted(logit: v128, isOwn: v128, weight: usize, classBytes: usize): v128 {
  const moved = f32x4.add(logit, one(weight + classBytes));
  return f32x4.sub(moved, where(isOwn, one(weight + 2 * classBytes)));
}

/** Adjusts the logits of four samples in place. */
function adjustLogits(logits: usize, labels: v128, table: usize): void {
  const classBytes = (<usize>classCount()) << 2;
  for (let c = 0, at = logits, w = table; c < classCount(); c += 1, at += row, w += 4) {
    v128.store(at, adjusted(v128.load(at), isClass(labels, c), w, classBytes));
  }
}

/**
 * Gradients of the softmax loss by the logits of four samples: w (softmax(z) − onehot(y)), where for the own class
 * p − 1 is written as minus the sum of the other p, which keeps all digits.
 */
function softmaxGradient(logits: usize, deltas: usize, labels: v128, weight: v128): void {
  const classes = classCount();
  let top = all(-3e38);
  for (let c = 0, at = logits; c < classes; c += 1, at += row) top = f32x4.pmax(v128.load(at), top);
  let sum = all(0);
  let others = all(0);
  for (let c = 0, at = logits, to = deltas; c < classes; c += 1, at += row, to += row) {
    const e = exp(f32x4.sub(v128.load(at), top));
    sum = f32x4.add(sum, e);
    others = f32x4.add(others, v128.andnot(e, isClass(labels, c)));
    v128.store(to, e);
  }
  const share = f32x4.div(weight, sum);
  const own = f32x4.neg(f32x4.mul(others, share));
  for (let c = 0, to = deltas; c < classes; c += 1, to += row) {
    v128.store(to, v128.bitselect(own, f32x4.mul(v128.load(to), share), isClass(labels, c)));
  }
}

/**
 * Minus the derivative of a term of the focal loss by s, the logit with the sign of its class: m(s) (γ p l + 1 − p)
 * with p = sigmoid(s), l = −log p and the modulator m = (1 − p)^γ = exp(−γ softplus(s)). At γ = 0 it is the sigmoid
 * loss.
 */
function focalSlope(s: v128, gamma: f32): v128 {
  const small = exp(f32x4.neg(f32x4.abs(s)));
  const larger = f32x4.div(all(1), f32x4.add(all(1), small));
  const smaller = f32x4.mul(small, larger);
  const isPositive = f32x4.ge(s, all(0));
  const notP = v128.bitselect(smaller, larger, isPositive);
  if (gamma === 0) return notP;
  const p = v128.bitselect(larger, smaller, isPositive);
  const rest = log1p(small);
  const softplus = f32x4.add(f32x4.pmax(s, all(0)), rest);
  const crossEntropy = v128.bitselect(rest, f32x4.sub(softplus, s), isPositive);
  const modulator = exp(f32x4.neg(f32x4.mul(all(gamma), softplus)));
  return f32x4.mul(modulator, f32x4.add(f32x4.mul(f32x4.mul(all(gamma), p), crossEntropy), notP));
}

/** Gradients of the focal loss by the logits of four samples. */
function focalGradient(logits: usize, deltas: usize, labels: v128, weight: v128, gamma: f32): void {
  for (let c = 0, at = logits, to = deltas; c < classCount(); c += 1, at += row, to += row) {
    const isOwn = isClass(labels, c);
    // s is z for the own class and −z for the others: the sign bit is turned over.
    const others = v128.andnot(all(-0.0), isOwn);
    const slope = focalSlope(v128.xor(v128.load(at), others), gamma);
    v128.store(to, v128.xor(f32x4.mul(weight, slope), v128.andnot(all(-0.0), others)));
  }
}

/**
 * Puts the gradients by the logits of a block in place.
 *
 * @param logits - A row for each class; they are adjusted in place.
 * @param labels - True classes, as 32-bit whole numbers.
 * @param table - What the model minimises, [3, C].
 * @param isAdjusted - Whether it has offsets or margins.
 * @param gamma - Of the focal loss, 0 for the sigmoid loss, below 0 for softmax.
 * @param times - How often each sample counts, or 0 if each counts once.
 */
export function differentiate(
  logits: usize,
  deltas: usize,
  labels: usize,
  table: usize,
  isAdjusted: bool,
  gamma: f32,
  times: usize,
): void {
  for (let at: usize = 0; at < row; at += vector) {
    const own = v128.load(labels + at);
    let weight = ownWeight(own, table);
    if (times !== 0) weight = f32x4.mul(weight, v128.load(times + at));
    if (isAdjusted) adjustLogits(logits + at, own, table);
    if (gamma < 0) softmaxGradient(logits + at, deltas + at, own, weight);
    else focalGradient(logits + at, deltas + at, own, weight, gamma);
  }
}
