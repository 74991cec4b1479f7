import { gradientSums, parameterCount } from './layers';
import { all } from './vectors';

/** Adds up the four sums of each of four gradients. */
function addedUp(sums: usize): v128 {
  const a = v128.load(sums);
  const b = v128.load(sums, 16);
  const c = v128.load(sums, 32);
  const d = v128.load(sums, 48);
  const ab = f32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

/**
 * A step of Adam with decoupled weight decay, see `src/trainer/adam.ts`.
 *
 * @param rate - Learning rate of the step over 1 − b1^t.
 * @param correction - 1 / (1 − b2^t).
 * @param kept - Share of the parameters that weight decay leaves.
 */
export function move(parameters: usize, first: usize, second: usize, rate: f32, correction: f32, kept: f32): void {
  const end = (<usize>parameterCount()) << 2;
  for (let at: usize = 0, sums = gradientSums(); at < end; at += 16, sums += 64) {
    const slope = addedUp(sums);
    const m = f32x4.add(f32x4.mul(all(0.9), v128.load(first + at)), f32x4.mul(all(0.1), slope));
    const v = f32x4.add(f32x4.mul(all(0.999), v128.load(second + at)), f32x4.mul(all(0.001), f32x4.mul(slope, slope)));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(v, all(correction))), all(1e-8));
    const step = f32x4.div(f32x4.mul(all(rate), m), size);
    v128.store(parameters + at, f32x4.sub(f32x4.mul(v128.load(parameters + at), all(kept)), step));
  }
}
