import type { LabState } from '../../../store/labStore.ts';
import { selectTruth } from '../../../store/truth.ts';
import { useLabState } from '../../LabContext.ts';

/** The best balanced accuracy that any model could reach on the present data, as soon as it is known. */
export function useBest(): number | undefined {
  return useLabState(selectBest);
}

/** See {@link useBest}. */
export function selectBest(state: LabState): number | undefined {
  const truth = selectTruth(state);
  return truth && meanOf(truth.balanced);
}

/** Mean of numbers. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
