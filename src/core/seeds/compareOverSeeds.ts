import { type PairedComparison, pairedComparison } from './pairedComparison.ts';
import { type SeedSummary, seedSummary } from './seedSummary.ts';

/** How two of several models compare. */
export interface ComparedPair {
  /** Their indices; first < second. */
  readonly first: number;
  readonly second: number;
  /** First minus second; `undefined` if too few seeds are left. */
  readonly comparison: PairedComparison | undefined;
}

/** What several seeds say of several models. */
export interface SeedsComparison {
  /** Balanced accuracy by model, over the seeds in which it did not break; [S]. `undefined` if it broke in all. */
  readonly models: readonly (SeedSummary | undefined)[];
  /** All pairs; [S (S − 1) / 2]. */
  readonly pairs: readonly ComparedPair[];
}

/**
 * Compares models that were trained on the same seeds, in pairs.
 *
 * @param accuracies - Balanced accuracies; [K][S], `undefined` where a model broke.
 * @throws RangeError if the seeds have different numbers of models, or an accuracy is not finite.
 */
export function compareOverSeeds(accuracies: readonly (readonly (number | undefined)[])[]): SeedsComparison {
  const count = accuracies[0]?.length ?? 0;
  for (const { length } of accuracies) {
    if (length !== count) throw new RangeError(`invalid number of models in a seed; not ${count}: ${length}`);
  }
  const byModel = Array.from({ length: count }, (_, model) => accuracies.map((row) => row[model]));
  return {
    models: byModel.map((values) => {
      const sound = values.filter((value) => value !== undefined);
      return sound.length === 0 ? undefined : seedSummary(sound);
    }),
    pairs: byModel.flatMap((values, first) =>
      byModel.slice(first + 1).map((others, offset) => ({
        first,
        second: first + 1 + offset,
        comparison: pairedComparison(values, others),
      })),
    ),
  };
}
