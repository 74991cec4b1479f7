import { compensatedSum } from '../core/sum.ts';

/** Mean and spread of some results. */
export interface MeanAndDeviation {
  readonly mean: number;
  /**
   * Standard deviation with n − 1 in the denominator: the results are a sample of all seeds.
   * `undefined` for a single one.
   */
  readonly deviation: number | undefined;
}

/**
 * Mean and standard deviation of the results that are not NaN.
 *
 * @param values - NaN for one that is missing. [K].
 * @returns Nothing if all are missing.
 */
export function meanAndDeviation(values: readonly number[]): MeanAndDeviation | undefined {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.length === 0) return undefined;
  const mean = compensatedSum(present) / present.length;
  if (present.length === 1) return { mean, deviation: undefined };
  const squares = compensatedSum(present.map((value) => (value - mean) ** 2));
  return { mean, deviation: Math.sqrt(squares / (present.length - 1)) };
}
