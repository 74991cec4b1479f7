import { createHistory, type History } from '../store/history.ts';
import type { LabStore } from '../store/labStore.ts';

/** Records every frame of a store, a few numbers each, so that curves are complete even if their panel opens later. */
export function connectHistory(store: LabStore): History {
  const history = createHistory();
  store.subscribe(({ frame }, before) => {
    if (frame && frame !== before.frame) history.add(frame);
  });
  return history;
}
