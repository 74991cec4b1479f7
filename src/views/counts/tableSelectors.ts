import { classWeights } from '../../core/classWeights.ts';
import {
  type CountsSummary,
  meanWeightOfSamples,
  suggestedRange,
  summaryOf,
  warningsOf,
} from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import { type WeightingName, weightingNames, weightings } from '../../core/weightings.ts';
import { remember } from '../../store/remember.ts';

/** Summary of a table, the same object until the table changes. */
export const tableSummary = remember((table: ClassTable) => summaryOf(table.counts));

const fixedWeights = remember((table: ClassTable) =>
  weightingNames.map((name) =>
    name === 'class-balanced' ? undefined : classWeights(table.counts, weightings[name].weights()),
  ),
);

/**
 * Weights of a table under every scheme, in the order of `weightingNames`; only the class-balanced ones
 * follow the volume. [S][C].
 */
export const tableWeights = remember((table: ClassTable, volume: number) =>
  fixedWeights(table).map(
    (weights, index) =>
      weights ?? classWeights(table.counts, weightings[weightingNames[index] as WeightingName].weights(volume)),
  ),
);

/** Suggested range of a table. */
export const tableRange = remember((summary: CountsSummary) => suggestedRange(summary));

/** Warnings for a table at a volume. */
export const tableWarnings = remember((table: ClassTable, volume: number) =>
  warningsOf(table.counts, tableSummary(table), volume),
);

/** Mean weights of a sample at logarithmically spaced volumes: the curve is interpolated while the slider moves. */
export const tableMeans = remember((summary: CountsSummary, most: number) => {
  // Most data sets have few distinct counts; with thousands of them a coarser curve keeps the page responsive.
  const steps = Math.round(Math.min(160, Math.max(24, 500_000 / summary.histogram.length)));
  const means = Array.from({ length: steps + 1 }, (_, index) => meanWeightOfSamples(summary, most ** (index / steps)));
  return (volume: number): number => {
    const place = Math.min(steps, Math.max(0, (steps * Math.log(volume)) / Math.log(most)));
    const below = Math.min(steps - 1, Math.floor(place));
    return means[below]! + (place - below) * (means[below + 1]! - means[below]!);
  };
});
