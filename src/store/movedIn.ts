import type { LabStore } from './labStore.ts';

/** Says whether the reader moves in the plane of models, see `AtlasState.isMovedIn`. */
export function setMovedIn({ getState, setState }: LabStore, isMovedIn: boolean): void {
  const { atlas } = getState();
  if (atlas.isMovedIn !== isMovedIn) setState({ atlas: { ...atlas, isMovedIn } });
}
