import { isSettable } from './isSettable.ts';
import type { LabState } from './labStore.ts';

/** Whether no lock keeps back what the reveal of the step that is open sets: right labels, or γ. */
export function canReveal(state: Pick<LabState, 'inputs' | 'locked'>): boolean {
  const { at } = state.inputs;
  if (at === 'clean') return isSettable(state, { noise: 0 });
  return at !== 'focal' || isSettable(state, { gamma: 2 });
}
