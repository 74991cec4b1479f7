import type { LabState, LabStore } from './labStore.ts';
import { isRunning } from './transport.ts';

/** Training steps after which it is asked who pulls. */
export const pullSteps = 300;

/** Whether the models on the screen rest at the last step that was asked for. */
function isTrained({ frame, inputs, transport }: LabState): boolean {
  return frame?.step === inputs.until && !isRunning(transport);
}

/** Whether the network is there that is asked at other γ: one that still trains would be trained with them. */
export function isPullThere({ frame, transport }: Pick<LabState, 'frame' | 'transport'>): boolean {
  return frame !== undefined && frame.step >= pullSteps && !isRunning(transport);
}

/**
 * Calls back once the models of now are trained; at once if they are.
 *
 * @param isLeft - Whether they are no longer waited for: then nothing is called.
 */
export function onceTrained(store: LabStore, isLeft: (state: LabState) => boolean, then: () => void): void {
  if (isTrained(store.getState())) {
    then();
    return;
  }
  const stop = store.subscribe((state) => {
    const isOver = isLeft(state);
    if (!isOver && !isTrained(store.getState())) return;
    stop();
    if (!isOver) then();
  });
}
