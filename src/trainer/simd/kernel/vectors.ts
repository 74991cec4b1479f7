/** Bytes of a vector of four 32-bit floats. */
export const vector: usize = 16;
/**
 * Bytes of a row: one number of each of the 64 points of a block. All that a block works on is made of rows, so that
 * they lie at constant distances, and a block with all its layers stays in the fastest cache.
 */
export const row: usize = 256;

/** Four times the same number. */
export function all(x: f32): v128 {
  return f32x4.splat(x);
}

/** Four times the number at a place. */
export function one(at: usize): v128 {
  return v128.load_splat<f32>(at);
}

/** a · b + c, rounded twice: fused it would be faster on some processors and have other bits there. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** The four numbers of `value` where `mask` is set, and 0 elsewhere. */
export function where(mask: v128, value: v128): v128 {
  return v128.and(mask, value);
}

/** Where labels are a class. */
export function isClass(labels: v128, label: i32): v128 {
  return i32x4.eq(labels, i32x4.splat(label));
}
