/**
 * Φ, the standard normal distribution function, to 14 digits for |x| < 6.
 *
 * Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …): Abramowitz and Stegun, 26.2.11.
 */
export function normalDistribution(x: number): number {
  let term = x;
  let sum = 0;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    sum += term;
    term *= x ** 2 / odd;
  }
  return 0.5 + (Math.exp(-0.5 * x ** 2) / Math.sqrt(2 * Math.PI)) * sum;
}
