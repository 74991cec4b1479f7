import type { LabState } from '../../../store/labStore.ts';
import { selectSpec } from '../../../store/selectors.ts';
import { useLabState } from '../../LabContext.ts';

/** The best balanced accuracy that any model could reach on the present data, as soon as it is known. */
export function useBest(): number | undefined {
  return useLabState(selectBest);
}

/** See {@link useBest}. */
export function selectBest({ truth, inputs }: LabState): number | undefined {
  return truth && truth.spec === selectSpec(inputs) ? meanOf(truth.balanced) : undefined;
}

/** Mean of numbers. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
