import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { LabState } from '../../store/labStore.ts';
import { isRunning } from '../../store/transport.ts';
import { useFrames, useLab } from '../LabContext.ts';
import { throttle } from '../throttle.ts';
import type { PlaneShown } from './planeReader.ts';

/** Milliseconds between two changes of numbers, so that they can be read. */
export const textInterval = 250;

/** Carries the reader of the plane to the parts of the view, so that all of them derive the same once. */
export const PlaneContext = createContext<((state: LabState) => PlaneShown | undefined) | undefined>(undefined);

/** The function from state to what the plane shows. */
export function usePlaneReader(): (state: LabState) => PlaneShown | undefined {
  const reader = useContext(PlaneContext);
  if (!reader) throw new Error('invalid tree; a part of the atlas stands outside PlaneContext');
  return reader;
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
