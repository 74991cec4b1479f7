/** A cell with fewer expected counts than this is pooled with others: Pearson's statistic is no chi-square there. */
const fewestExpected = 20;

/** Pearson's statistic, and its degrees of freedom. */
export interface ChiSquare {
  readonly statistic: number;
  readonly freedom: number;
}

/**
 * Pearson's chi-square statistic of counts against the counts expected.
 *
 * @param observed - Counts by cell.
 * @param expected - Expected counts by cell; they need not add up to the same total, a missing
 * share then counts as misfit.
 */
export function chiSquare(observed: ArrayLike<number>, expected: ArrayLike<number>): ChiSquare {
  const descending = Array.from(expected, (_, cell) => cell).sort((a, b) => expected[b]! - expected[a]!);
  const pooled: { observed: number; expected: number }[] = [];
  let rest = { observed: 0, expected: 0 };
  for (const cell of descending) {
    rest.observed += observed[cell]!;
    rest.expected += expected[cell]!;
    if (rest.expected < fewestExpected) continue;
    pooled.push(rest);
    rest = { observed: 0, expected: 0 };
  }
  const smallest = pooled.at(-1);
  if (smallest === undefined) throw new Error('too few expected counts for a chi-square statistic');
  smallest.observed += rest.observed;
  smallest.expected += rest.expected;
  const statistic = pooled.reduce((sum, cell) => sum + (cell.observed - cell.expected) ** 2 / cell.expected, 0);
  return { statistic, freedom: pooled.length - 1 };
}

/**
 * Value that a chi-square variable exceeds with a probability of about one in three million: five standard deviations
 * of Wilson and Hilferty's normal approximation to its cube root.
 */
export function chiSquareBound(freedom: number): number {
  const variance = 2 / (9 * freedom);
  return freedom * (1 - variance + 5 * Math.sqrt(variance)) ** 3;
}
