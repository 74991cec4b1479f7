import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import type { LanguageName } from '../core/languages.ts';
import type { Actions } from '../store/actions.ts';
import type { SeedsActions } from '../store/comparison.ts';
import type { CountsActions } from '../store/counts.ts';
import type { History } from '../store/history.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import type { PointsActions } from '../store/points.ts';
import type { SecondWindow } from '../store/secondWindow.ts';
import type { KeptStep, Timeline } from '../store/timeline.ts';

/** Store and services of the views. */
export interface Lab {
  readonly store: LabStore;
  readonly actions: Actions;
  /** Loads what reads class counts at the first call; always the same promise. */
  counts(): Promise<CountsActions>;
  /** Loads what handles given points at the first call. */
  points(): Promise<PointsActions>;
  /** History of the models since their start. */
  readonly history: History;
  /** The steps of the run that can be looked back at. */
  readonly timeline: Timeline<KeptStep>;
  readonly seeds: SeedsActions;
  /** Fetches a file of the page's own. */
  fetched<Content>(path: string): Promise<Content>;
  /** Has it measured what the reader's edits change; rejects if the code for it cannot be loaded. */
  measureEdits(): Promise<void>;
  /** Loads what joins the teacher's window and the audience's at the first call; always the same promise. */
  secondWindow(): Promise<SecondWindow>;
  /** Loads code that may be asked for later, each part at most once; for when the page has nothing else to do. */
  readonly ahead: readonly (() => Promise<unknown>)[];
  /** Terminates the worker and starts a new one. */
  restartTrainer(): void;
}

/** Carries the lab from the composition root to the views. */
export const LabContext = createContext<Lab | undefined>(undefined);

/** The lab of the page. */
export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('invalid tree; a view stands outside LabContext');
  return lab;
}

/**
 * A part of the state; the component renders again only when the part changes. Never select the
 * frame: see {@link useFrames}.
 */
export function useLabState<Part>(select: (state: LabState) => Part): Part {
  return useStore(useLab().store, select);
}

/**
 * The state as it is while a component renders, for what {@link useFrames} keeps up to date afterwards. A change of
 * state alone does not render the component again.
 */
export function useStateAtRender(): LabState {
  const { store } = useLab();
  return useSyncExternalStore(never, store.getState, store.getInitialState);
}

/** Subscribes to nothing. */
function never(): () => void {
  return () => {};
}

/** The language of the page, for what is not rendered again by itself when it changes. */
export function useLanguage(): LanguageName {
  return useLabState((state) => state.spoken);
}

/**
 * Runs a painter on every change of state, a frame included, without rendering.
 *
 * @param paint - Writes into DOM elements directly. Where there was no state before, at first and in another language,
 * it writes everything.
 */
export function useFrames(paint: (state: LabState, before: LabState | undefined) => void): void {
  const { store } = useLab();
  const language = useLanguage();
  const latest = useEffectEvent(paint);
  const stop = useRef(() => {});
  // In the commit that takes the elements away: the clean-up of an effect comes later, and state may change before it.
  useLayoutEffect(() => () => stop.current(), []);
  // After React has rendered in another language, which puts first texts in place of what painters wrote.
  useEffect(() => {
    latest(store.getState(), undefined);
    stop.current = store.subscribe((state, before) => latest(state, before));
    return stop.current;
  }, [store, language]);
}
