import { useEffect, useEffectEvent, useState } from 'react';
import { type TimeSpent, withTime } from '../../core/lesson/timeSpent.ts';
import { useLab } from '../LabContext.ts';

/** Milliseconds between two looks at the clock. */
const interval = 1000;

/** How long each step has been shown; each second is that of the step which is open then. */
export function useTimeSpent(): TimeSpent {
  const { store } = useLab();
  const [spent, setSpent] = useState<TimeSpent>({});
  const count = useEffectEvent((milliseconds: number) =>
    setSpent((before) => withTime(before, store.getState().inputs.at, milliseconds)),
  );
  useEffect(() => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      count(now - last);
      last = now;
    }, interval);
    return () => clearInterval(timer);
  }, []);
  return spent;
}
