import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LabState } from '../../store/labStore.ts';
import { isRunning } from '../../store/transport.ts';
import { useFrames, useLab } from '../LabContext.ts';
import { usePrinting } from '../printing.ts';
import { throttle } from '../throttle.ts';
import type { PaintTurns } from './paintTurns.ts';
import type { PlaneShown } from './planeReader.ts';

/** Milliseconds between two changes of numbers, so that they can be read. */
export const textInterval = 250;

/** Parts that are painted at once for paper, at most: more than there are small maps. */
const mostParts = 100;

/** What the parts of the view share. */
export interface PlaneShared {
  /** The function from state to what the plane shows, so that all parts derive the same once. */
  readonly read: (state: LabState) => PlaneShown | undefined;
  readonly turns: PaintTurns;
}

/** Carries it to them. */
export const PlaneContext = createContext<PlaneShared | undefined>(undefined);

function useShared(): PlaneShared {
  const shared = useContext(PlaneContext);
  if (!shared) throw new Error('invalid tree; a part of the atlas stands outside PlaneContext');
  return shared;
}

/** The function from state to what the plane shows. */
export function usePlaneReader(): (state: LabState) => PlaneShown | undefined {
  return useShared().read;
}

/**
 * Paints something without React, in turns with the other parts of the view, and at once when the page is printed.
 *
 * @param rank - Lower ones come first.
 * @param paint - Paints a part of what is not up to date; tells whether nothing is left. The latest one is called.
 * @returns Has it painted when it is its turn.
 */
export function usePaintTurn(rank: number, paint: (state: LabState) => boolean): () => void {
  const { store } = useLab();
  const { turns } = useShared();
  const latest = useRef(paint);
  latest.current = paint;
  const job = useMemo(() => turns.add(rank, () => latest.current(store.getState())), [store, turns, rank]);
  useEffect(() => () => job.remove(), [job]);
  const isPrinting = usePrinting();
  // Paper waits for no turn.
  useLayoutEffect(() => {
    if (!isPrinting) return;
    for (let part = 0; part < mostParts && !latest.current(store.getState()); part += 1);
  }, [isPrinting, store]);
  return job.schedule;
}

/** What the plane shows, for texts and lines: a component renders again a few times a second while models train. */
export function usePlane(): PlaneShown | undefined {
  const { store } = useLab();
  const read = usePlaneReader();
  const [shown, setShown] = useState(() => read(store.getState()));
  const update = useMemo(() => throttle(() => setShown(read(store.getState())), textInterval), [store, read]);
  useEffect(() => () => update.cancel(), [update]);
  useFrames((state) => {
    if (isRunning(state.atlas.transport)) update.call();
    else update.now();
  });
  return shown;
}
