/**
 * Probability that a standard normal variable is below `x`.
 *
 * @returns In [0, 1], to about 1e-15.
 *
 * @remarks
 * The series ½ + φ(x) (x + x³/3 + x⁵/(3 · 5) + …) of Marsaglia, Journal of Statistical Software 11 (4), 2004.
 */
export function normalProbability(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let sum = x;
  let before = 0;
  let term = x;
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Places at equal distances and their weights in Simpson's rule, which sum to the length of the interval. */
function simpson(from: number, to: number, parts: number): { readonly at: number; readonly weight: number }[] {
  const width = (to - from) / parts;
  return Array.from({ length: parts + 1 }, (_, index) => ({
    at: from + index * width,
    weight: (width / 3) * (index === 0 || index === parts ? 1 : index % 2 === 1 ? 4 : 2),
  }));
}

/**
 * Quantile of Dunnett's distribution, one-sided: the value that all of several differences from one and the same mean
 * are below with a given probability, where means are equal in truth and a difference is measured in units of its own
 * estimated standard deviation.
 *
 * @param comparisons - k, differences from the one mean; whole, ≥ 1.
 * @param freedom - ν, degrees of freedom of the estimated variance; whole, ≥ 1.
 * @param probability - In (0, 1).
 * @returns d, to about five digits.
 * @throws RangeError if an argument is out of range.
 *
 * @remarks
 * All means have the same variance, so two differences have the correlation ½, and
 * P(all ≤ d) = E[Φ(Z + √2 d U)^k], with Z standard normal and U² a χ² of ν degrees of freedom over ν.
 * Source: Dunnett, Journal of the American Statistical Association 50, 1955; Hsu, Multiple Comparisons, 1996.
 *
 * @example dunnettQuantile(1, 10, 0.95) // 1.8125, Student's t: with one difference there is nothing to adjust for
 */
export function dunnettQuantile(comparisons: number, freedom: number, probability: number): number {
  if (!(Number.isInteger(comparisons) && comparisons >= 1)) {
    throw new RangeError(`invalid number of comparisons; not a whole number ≥ 1: ${comparisons}`);
  }
  if (!(Number.isInteger(freedom) && freedom >= 1)) {
    throw new RangeError(`invalid degrees of freedom; not a whole number ≥ 1: ${freedom}`);
  }
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`invalid probability; not in (0, 1): ${probability}`);
  }
  const normal = simpson(-8, 8, 96).map(({ at, weight }) => ({ at, weight: weight * Math.exp(-(at * at) / 2) }));
  // The density of U is u^(ν − 1) e^(−ν u² / 2) but for a factor, with a peak near 1 of width 1 / √(2 ν).
  const reach = 8 / Math.sqrt(2 * freedom);
  const scales = simpson(Math.max(1e-6, 1 - reach), 1 + reach, 96).map(({ at, weight }) => ({
    at,
    weight: weight * Math.exp((freedom - 1) * Math.log(at) - (freedom * (at * at - 1)) / 2),
  }));
  const total = sumOf(normal) * sumOf(scales);

  /** P(all ≤ d). */
  function chance(d: number): number {
    let sum = 0;
    for (const scale of scales) {
      const shift = Math.SQRT2 * d * scale.at;
      for (const { at, weight } of normal) {
        sum += scale.weight * weight * normalProbability(at + shift) ** comparisons;
      }
    }
    return sum / total;
  }

  let low = -8;
  let high = 8;
  // One difference with one degree of freedom has the longest tail.
  while (chance(high) < probability) high *= 2;
  for (let halving = 0; halving < 24; halving += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function sumOf(terms: readonly { readonly weight: number }[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
