import { compensatedSum } from '../sum.ts';
import { dunnettQuantile } from './dunnett.ts';
import { confidence } from './pairedComparison.ts';

/** Which of many settings may be the best, over seeds. */
export interface BestOfMany {
  /** Mean over the seeds of each setting; [K], `undefined` where a model diverged. */
  readonly means: readonly (number | undefined)[];
  /** Index of the largest mean. */
  readonly best: number;
  /** How far below the largest mean a setting may lie and still be the best in truth. */
  readonly margin: number;
  /** Whether each setting's mean lies within the margin of the largest; [K]. */
  readonly mayBeBest: readonly boolean[];
}

/**
 * Multiple comparisons with the best, by Hsu: a setting stays a candidate unless its mean lies more than a margin below
 * the largest. In 95 of 100 experiments the setting that is best in truth is among the candidates, however many are
 * compared; a test for one pair would leave too few.
 *
 * All settings are trained on the same seeds, so what makes a seed hard for all is taken out: the variance is that of
 * what is left once the means of settings and of seeds are subtracted. It is assumed to be the same for all settings.
 * One that has not learnt yet in some seeds makes the margin of all wider.
 *
 * @param values - The higher, the better; [seeds][K], `undefined` where a model diverged. A setting with one that
 * diverged is no candidate, and no other is compared with it.
 * @returns `undefined` if there are fewer than two seeds or two settings to compare, which leave no variance.
 * @throws RangeError if seeds differ in their number of settings.
 *
 * @remarks
 * margin = d √(2 s² / seeds), with d of {@link dunnettQuantile} for K − 1 comparisons and (K − 1)(seeds − 1) degrees of
 * freedom. Source: Hsu, Annals of Statistics 9, 1981.
 */
export function bestOfMany(values: readonly (readonly (number | undefined)[])[]): BestOfMany | undefined {
  const seeds = values.length;
  const count = values[0]?.length ?? 0;
  for (const row of values) {
    if (row.length !== count)
      throw new RangeError(`invalid number of settings; not ${count} in each seed: ${row.length}`);
  }
  const means = Array.from({ length: count }, (_, setting) => {
    const own = values.map((row) => row[setting]);
    return own.includes(undefined) ? undefined : compensatedSum(own as number[]) / seeds;
  });
  const compared = means.flatMap((mean, setting) => (mean === undefined ? [] : [setting]));
  if (seeds < 2 || compared.length < 2) return undefined;
  const seedMeans = values.map((row) => compensatedSum(compared.map((setting) => row[setting]!)) / compared.length);
  const grand = compensatedSum(seedMeans) / seeds;
  const squares = compensatedSum(
    values.flatMap((row, seed) =>
      compared.map((setting) => (row[setting]! - means[setting]! - seedMeans[seed]! + grand) ** 2),
    ),
  );
  const freedom = (compared.length - 1) * (seeds - 1);
  const deviation = Math.sqrt((2 * squares) / freedom / seeds);
  const margin = deviation * quantile(compared.length - 1, freedom);
  const best = compared.reduce((found, setting) => (means[setting]! > means[found]! ? setting : found));
  return {
    means,
    best,
    margin,
    mayBeBest: means.map((mean) => mean !== undefined && mean >= means[best]! - margin),
  };
}

const quantiles = new Map<string, number>();

/** The quantile depends on two small numbers alone, and takes some milliseconds. */
function quantile(comparisons: number, freedom: number): number {
  const key = `${comparisons} ${freedom}`;
  const known = quantiles.get(key) ?? dunnettQuantile(comparisons, freedom, confidence);
  quantiles.set(key, known);
  return known;
}
