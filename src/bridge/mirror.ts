import type { LabState } from '../store/labStore.ts';
import { changedParts, type Mirrored } from '../store/secondWindow.ts';

/** Least milliseconds between two frames that another window is sent. */
const interval = 50;

/** Sends what changes in a window to another. */
export interface Mirror {
  /** Sends all that is shown. */
  sendAll(state: LabState): void;
  /** Sends what is other than before, at once; of frames that follow one another too fast the last always comes. */
  heed(state: LabState, before: LabState): void;
  /** Sends nothing more. */
  close(): void;
}

/**
 * Makes a mirror.
 *
 * @param send - Sends parts of the state.
 * @param now - Milliseconds since some start.
 * @param later - Calls back after milliseconds, unless the function it returns was called.
 * @param isHidden - Whether the window is covered: there timers are late, and frames come only as fast as they are
 * painted, so each is sent at once.
 */
export function createMirror(
  send: (changes: Partial<Mirrored>) => void,
  now: () => number,
  later: (callback: () => void, milliseconds: number) => () => void,
  isHidden: () => boolean,
): Mirror {
  let sent: LabState['frame'];
  let last = -Infinity;
  let cancel: (() => void) | undefined;
  let latest: LabState | undefined;

  function sendWith(state: LabState, changes: Partial<Mirrored>): void {
    cancel?.();
    cancel = undefined;
    if (state.frame !== sent) last = now();
    send(state.frame === sent ? changes : { ...changes, frame: state.frame });
    sent = state.frame;
  }

  return {
    sendAll(state) {
      latest = state;
      sent = undefined;
      sendWith(state, { ...changedParts(state), frame: state.frame });
    },
    heed(state, before) {
      latest = state;
      const changes = changedParts(state, before);
      const isOther = state.frame !== sent;
      const wait = isHidden() || state.frame === undefined ? 0 : last + interval - now();
      if (Object.keys(changes).length > 0 || (isOther && wait <= 0)) sendWith(state, changes);
      else if (isOther) cancel ??= later(() => sendWith(latest!, {}), wait);
    },
    close() {
      cancel?.();
      cancel = undefined;
    },
  };
}
