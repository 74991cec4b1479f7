import type { LabStore } from './labStore.ts';

/** Ends training of the plane on more seeds; what is there stays. */
export function cancelPlaneSeeds({ getState, setState }: LabStore): void {
  const { atlas } = getState();
  setState({ atlas: { ...atlas, seeds: { ...atlas.seeds, isCancelled: true } } });
}
