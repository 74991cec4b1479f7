import { effectiveNumber } from './effectiveNumber.ts';

/** Volumes above it are taken for infinite. */
const most = 1e9;

/**
 * The volume N at which `n` samples cover so much together; the inverse of `effectiveNumber` in N.
 *
 * @param n - Samples; scalar > 1, finite.
 * @param covered - E_n; what lies outside [1, n] is moved into it.
 * @returns N with three significant digits; exactly 1 at E_n = 1, and ∞ where E_n is within a thousandth of `n`.
 * @throws RangeError if `n` is not in (1, ∞): one sample covers 1 whatever the volume.
 *
 * @remarks E_n grows with N, so N is found by halving its logarithm; 40 halvings leave less than a digit.
 *
 * @example volumeOfEffectiveNumber(1000, 632) // 1000: 1000 (1 − 1/e) = 632
 */
export function volumeOfEffectiveNumber(n: number, covered: number): number {
  if (!(n > 1 && n < Infinity)) throw new RangeError(`invalid number of samples; not in (1, ∞): ${n}`);
  if (covered >= 0.999 * n) return Infinity;
  let low = 0;
  let high = Math.log(most);
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (effectiveNumber(n, Math.exp(middle)) < covered) low = middle;
    else high = middle;
  }
  return Math.max(1, Number(Math.exp(low).toPrecision(3)));
}
