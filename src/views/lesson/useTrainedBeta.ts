import { useEffect } from 'react';
import type { LabStore } from '../../store/labStore.ts';
import { useLab, useLabState } from '../LabContext.ts';

/** Milliseconds without a change of beta after which its models are trained anew. */
const rest = 400;

/** Of each page the beta, as N, that its models began their latest run with. */
const begun = new WeakMap<LabStore, { readonly restarts: number; readonly volume: number }>();

/**
 * Follows what beta models are trained with: whoever opens a step finds them trained, or in training; those of another
 * beta are trained anew once it rests.
 *
 * @param isTraining - If not, it is only remembered, for the view that trains them later.
 */
export function useTrainedBeta(isTraining: boolean): void {
  const { store, actions } = useLab();
  const volume = useLabState(({ inputs }) => inputs.volume);
  const until = useLabState(({ inputs }) => inputs.until);
  const restarts = useLabState(({ transport }) => transport.restarts);
  useEffect(() => {
    const known = begun.get(store);
    if (known?.restarts !== restarts) {
      begun.set(store, { restarts, volume });
      return;
    }
    if (!isTraining || known.volume === volume) return;
    const timer = setTimeout(() => actions.replayTo(until), rest);
    return () => clearTimeout(timer);
  }, [store, actions, restarts, volume, until, isTraining]);
}
