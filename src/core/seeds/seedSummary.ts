import { compensatedSum } from '../sum.ts';

/** Mean and spread of one number over several seeds. */
export interface SeedSummary {
  /** Seeds that it is made from. */
  readonly seeds: number;
  readonly mean: number;
  /** Standard deviation over the seeds, with n − 1 in the denominator. NaN for one seed. */
  readonly deviation: number;
  /** Standard error of the mean, deviation / √seeds: how precisely the mean is known. NaN for one seed. */
  readonly error: number;
}

/**
 * Mean and spread over seeds.
 *
 * @param values - One a seed; [K], finite.
 * @throws RangeError if there is no value, or one is not finite, since the mean would not be finite either.
 *
 * @example seedSummary([0.9, 0.92]) // { seeds: 2, mean: 0.91, deviation: 0.0141, error: 0.01 }
 */
export function seedSummary(values: readonly number[]): SeedSummary {
  const seeds = values.length;
  if (seeds === 0) throw new RangeError(`invalid number of seeds; not at least 1: ${seeds}`);
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`invalid value of a seed; not a finite number: ${value}`);
  }
  const mean = compensatedSum(values) / seeds;
  const squares = compensatedSum(values.map((value) => (value - mean) ** 2));
  const deviation = Math.sqrt(squares / (seeds - 1));
  return { seeds, mean, deviation, error: deviation / Math.sqrt(seeds) };
}
