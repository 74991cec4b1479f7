/**
 * Effective number of samples of a class: the expected volume that `n` samples, each covering one unit, cover together.
 *
 * It grows like `n` while samples are new and saturates at the volume of the class once they only repeat one another.
 *
 * @param n - Samples of the class; scalar ≥ 0. Real, so that a curve may be drawn between two counts.
 * @param volume - N, the class's volume in units of one sample; scalar in [1, ∞]. beta = (N − 1) / N.
 * @returns Samples; scalar in [0, min(n, N)] for n ≥ 1. Exactly 1 at N = 1 and exactly `n` at N = ∞; 0 for no samples.
 * @throws RangeError if `n` or `volume` is out of range. Controls clamp, so this is a programming
 * error, never user input.
 *
 * @remarks
 * Source: Proposition 1 of Cui et al., CVPR 2019, arXiv:1901.05555, E_n = (1 − beta^n) / (1 − beta). Computed as
 * −N expm1(n log1p(−1/N)): the printed form loses four digits in float32 at beta = 0.9999 and is 0/0 at beta = 1.
 *
 * @example effectiveNumber(5000, 1000) // 993.28: at the ceiling of 1000
 */
export function effectiveNumber(n: number, volume: number): number {
  if (!(n >= 0 && n < Infinity)) throw new RangeError(`invalid number of samples; not in [0, ∞): ${n}`);
  assertVolume(volume);
  if (n === 0) return 0;
  if (volume === Infinity) return n;
  const covered = -volume * Math.expm1(n * Math.log1p(-1 / volume));
  // Rounding may carry the last digit past a bound that the exact value keeps.
  return n >= 1 ? Math.min(covered, n, volume) : covered;
}

/**
 * Samples after which half of the class's volume is covered: ln ½ / ln beta, about 0.69 N.
 *
 * @param volume - N; scalar in (1, ∞).
 * @returns Samples; real.
 * @throws RangeError if `volume` is not in (1, ∞): a volume of 1 is full at once, an infinite one never half full.
 */
export function halfwaySamples(volume: number): number {
  if (!(volume > 1 && volume < Infinity)) throw new RangeError(`invalid volume; not in (1, ∞): ${volume}`);
  return -Math.LN2 / Math.log1p(-1 / volume);
}

/**
 * beta = (N − 1) / N, the paper's hyper-parameter, from the volume.
 *
 * @param volume - N; scalar in [1, ∞].
 * @returns Scalar in [0, 1]; exactly 0 at N = 1 and 1 at N = ∞. Above N = 2^53 it rounds to 1,
 * which is why state keeps N.
 * @throws RangeError if `volume` is out of range.
 */
export function betaOf(volume: number): number {
  assertVolume(volume);
  return volume === Infinity ? 1 : (volume - 1) / volume;
}

/**
 * N = 1 / (1 − beta), the volume that a beta stands for; the inverse of {@link betaOf}.
 *
 * @param beta - Scalar in [0, 1].
 * @returns N; scalar in [1, ∞], exactly 1 at beta = 0 and ∞ at beta = 1. For a beta that a person typed prefer
 * `volumeOfDecimal`: 0.99 is not a binary number, and 1 / (1 − 0.99) is 99.99999999999991.
 * @throws RangeError if `beta` is out of range.
 */
export function volumeOf(beta: number): number {
  if (!(beta >= 0 && beta <= 1)) throw new RangeError(`invalid beta; not in [0, 1]: ${beta}`);
  return beta === 1 ? Infinity : 1 / (1 - beta);
}

/**
 * Rejects an invalid volume.
 *
 * @throws RangeError if `volume` is not in [1, ∞].
 */
export function assertVolume(volume: number): void {
  if (!(volume >= 1)) throw new RangeError(`invalid volume; not in [1, ∞]: ${volume}`);
}
