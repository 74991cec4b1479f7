import { createHistory, type History } from '../store/history.ts';
import type { LabStore } from '../store/labStore.ts';
import { selectEnds } from '../store/selectors.ts';

/**
 * Records every frame of a store, a few numbers each, so that curves are complete even if their panel opens later; but
 * none of those that are only looked back at.
 */
export function connectHistory(store: LabStore): History {
  const history = createHistory();
  store.subscribe(({ frame, past, transport, inputs }, before) => {
    const isBranch = transport.branches !== before.transport.branches;
    if (isBranch && before.inputs.shownStep !== undefined) history.branch(before.inputs.shownStep);
    if (frame && frame !== before.frame && !past) history.add(frame, selectEnds(inputs));
  });
  return history;
}
