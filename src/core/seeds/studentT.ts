/**
 * Probability that a variable with Student's t distribution lies between −t and t, where t = √ν tan θ.
 *
 * @param angle - θ; radians in [0, π/2].
 * @param freedom - ν, degrees of freedom; whole, ≥ 1.
 *
 * @remarks
 * A finite sum, exact for whole ν: Abramowitz and Stegun, Handbook of Mathematical Functions,
 * 26.7.3 (odd) and 26.7.4 (even).
 */
function centralProbability(angle: number, freedom: number): number {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= freedom - 2; power += 2) {
    sum += term;
    term *= (cosine * cosine * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/**
 * Quantile of Student's t distribution: the value that a variable is below with a given probability.
 *
 * @param probability - In (0, 1).
 * @param freedom - ν, degrees of freedom; whole, ≥ 1.
 * @returns t, to about 13 digits for probabilities between 1e-3 and 1 − 1e-3; 0 at ½.
 * @throws RangeError if `probability` or `freedom` is out of range.
 *
 * @example studentQuantile(0.975, 9) // 2.2622: a mean of ten is within that many standard errors in 95 of 100 cases
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`invalid probability; not in (0, 1): ${probability}`);
  }
  if (!(Number.isInteger(freedom) && freedom >= 1)) {
    throw new RangeError(`invalid degrees of freedom; not a whole number ≥ 1: ${freedom}`);
  }
  const central = Math.abs(2 * probability - 1);
  let low = 0;
  let high = Math.PI / 2;
  // Halving the angle needs no derivative and ends where two neighbouring numbers are left.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (centralProbability(middle, freedom) < central) low = middle;
    else high = middle;
  }
  return Math.sign(probability - 0.5) * Math.sqrt(freedom) * Math.tan(low);
}
