import { useEffect, useMemo, useState } from 'react';
import type { Frame } from '../../../protocol/messages.ts';
import { isRunning } from '../../../store/transport.ts';
import { useFrames, useLab } from '../../LabContext.ts';
import { throttle } from '../../throttle.ts';

/**
 * Milliseconds between two renderings of a panel that follows the models: numbers stay readable,
 * and training is not delayed.
 */
const interval = 400;

/**
 * The latest frame, a few times a second while models run and at once when they rest. For panels, which render; maps
 * are painted without React.
 */
export function useFrameAtLeisure(): Frame | undefined {
  const { store } = useLab();
  const [frame, setFrame] = useState(store.getState().frame);
  const writer = useMemo(() => throttle(() => setFrame(store.getState().frame), interval), [store]);
  useEffect(() => () => writer.cancel(), [writer]);
  useFrames((state, before) => {
    if (state.frame === before?.frame) return;
    if (isRunning(state.transport) && state.frame) writer.call();
    else writer.now();
  });
  return frame;
}
