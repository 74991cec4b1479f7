import { all, multiplyAdd, one } from './vectors';

// pmin and pmax give their first operand back if it is NaN, so that a broken model stays visible.

/**
 * The numbers in tanh: both limits, then p and q from their highest power down. They are loaded from memory, which
 * takes one instruction: as constants, browsers put each together anew in every round of a loop, in three.
 */
const inTanh = memory.data<f32>([
  7.9, -7.9, 1.1531858035596088e-5, 0.0029604751616716385, 0.12934419512748718, 0.9999998807907104,
  2.492553505817341e-7, 0.00024001231940928847, 0.0238540917634964, 0.462676465511322, 1,
]);

/**
 * tanh x = x p(x²) / q(x²), a rational function that is off by less than 5e-7. It must stay below 1, or the slope
 * 1 − tanh² would turn negative: so x is limited to ±7.9.
 */
export function tanh(sum: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(sum, one(inTanh)), one(inTanh + 4));
  const s = f32x4.mul(x, x);
  let p = multiplyAdd(one(inTanh + 8), s, one(inTanh + 12));
  p = multiplyAdd(p, s, one(inTanh + 16));
  p = multiplyAdd(p, s, one(inTanh + 20));
  let q = multiplyAdd(one(inTanh + 24), s, one(inTanh + 28));
  q = multiplyAdd(q, s, one(inTanh + 32));
  q = multiplyAdd(q, s, one(inTanh + 36));
  q = multiplyAdd(q, s, one(inTanh + 40));
  return f32x4.div(f32x4.mul(x, p), q);
}

/**
 * exp x for x ≤ 0: 2^n e^f with |f| ≤ log 2 / 2, e^f by a polynomial of degree 5. Below −87 it is exp −87, the
 * last that is no denormal number.
 */
export function exp(argument: v128): v128 {
  const x = f32x4.pmax(argument, all(-87));
  const n = f32x4.nearest(f32x4.mul(x, all(<f32>Math.LOG2E)));
  // log 2 in two parts, so that the difference keeps its digits.
  const f = multiplyAdd(n, all(2.1219444e-4), multiplyAdd(n, all(-0.693359375), x));
  let p = multiplyAdd(all(0.008297647349536419), f, all(0.04191543161869049));
  p = multiplyAdd(p, f, all(0.16667574644088745));
  p = multiplyAdd(p, f, all(0.49998894333839417));
  p = multiplyAdd(p, f, all(0.9999997019767761));
  p = multiplyAdd(p, f, all(1.0000001192092896));
  return i32x4.add(p, i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23));
}

/** log(1 + u) = 2 artanh t with t = u / (2 + u), for u in [0, 1]: its series, the last term adjusted for the rest. */
export function log1p(u: v128): v128 {
  const t = f32x4.div(u, f32x4.add(u, all(2)));
  const s = f32x4.mul(t, t);
  let p = multiplyAdd(all(0.22), s, all(2 / 7));
  p = multiplyAdd(p, s, all(2 / 5));
  p = multiplyAdd(p, s, all(2 / 3));
  p = multiplyAdd(p, s, all(2));
  return f32x4.mul(p, t);
}
