import type { ClassTable } from '../../core/counts/classTable.ts';
import { useLabState } from '../LabContext.ts';
import { tableSummary } from './tableSelectors.ts';

/**
 * Samples in all, where each may have several labels: as many as the reader says, but not fewer than the commonest
 * label has; the sum of the counts if nothing is said.
 */
export function useSamples(table: ClassTable): number {
  const said = useLabState((state) => state.inputs.samples);
  const { most, samples } = tableSummary(table);
  return said === 0 ? samples : Math.max(said, most);
}
