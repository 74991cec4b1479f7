import { classCounts } from '../core/classCounts.ts';
import { type DatasetSpec, hasKnownDensities } from '../core/datasetSpec.ts';
import type { Truth } from '../protocol/truthMessages.ts';
import type { LabState } from './labStore.ts';
import { selectDrawnSpec } from './selectors.ts';

/**
 * Whether the truth about two data sets is the same: their densities, which depend on the seed only through prototypes,
 * and how frequent their classes are. Label noise does not change it. Of given points there is none.
 */
export function isSameTruth(one: DatasetSpec, other: DatasetSpec): boolean {
  if (!hasKnownDensities(one) || !hasKnownDensities(other)) return false;
  const counts = classCounts(other);
  return (
    one.source.shape === other.source.shape &&
    one.classes === other.classes &&
    one.source.prototypes === other.source.prototypes &&
    (one.source.prototypes === undefined || one.seed === other.seed) &&
    classCounts(one).every((count, index) => count === counts[index])
  );
}

/** The truth about the present data as they are drawn, without the reader's edits, if it is known. */
export function selectTruth({ truth, inputs }: Pick<LabState, 'truth' | 'inputs'>): Truth | undefined {
  return truth && isSameTruth(truth.spec, selectDrawnSpec(inputs)) ? truth : undefined;
}

/** Panels that show the best reachable accuracy. */
const showsTruth: readonly string[] = ['metrics', 'curves', 'truth', 'seeds'];

/**
 * Whether something on the page shows the truth: a Bayes boundary over the maps, or a panel that shows
 * the best reachable accuracy.
 */
export function wantsTruth({ inputs, page }: Pick<LabState, 'inputs' | 'page'>): boolean {
  // Of given points there is none.
  if (inputs.points) return false;
  if (page === 'atlas') return true;
  return page === 'lab' && (inputs.bayes !== 'none' || showsTruth.includes(inputs.panel));
}
