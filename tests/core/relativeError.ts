/** Below this a double is subnormal and has lost digits. */
const smallestNormal = 2 ** -1022;

/**
 * Error of a number against the one expected: relative, but absolute where the expected one is 0 or subnormal.
 *
 * @returns Scalar ≥ 0; NaN if either number is, so that any bound on it fails.
 */
export function relativeError(actual: number, expected: number): number {
  if (actual === expected) return 0;
  const error = Math.abs(actual - expected);
  return Math.abs(expected) < smallestNormal ? error : error / Math.abs(expected);
}

/** The largest {@link relativeError} of a list against the one expected; Infinity if their lengths differ. */
export function largestRelativeError(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Infinity;
  // Math.max propagates NaN.
  return Math.max(0, ...expected.map((value, index) => relativeError(actual[index]!, value)));
}
