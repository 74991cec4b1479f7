import type { CountSetFile } from './bridge/countsBridge.ts';
import { connectHistory } from './bridge/historyBridge.ts';
import { lateSeeds, loadSeeds } from './bridge/lateSeeds.ts';
import type { PastStep } from './bridge/lookingBack.ts';
import type { Paints } from './bridge/openSecondWindow.ts';
import type { PointsBridge } from './bridge/pointsBridge.ts';
import { timelineBytes } from './bridge/trainerBridge.ts';
import type { Platform } from './platform/platform.ts';
import { type Actions, createActions } from './store/actions.ts';
import type { CountsActions } from './store/counts.ts';
import type { LabStore } from './store/labStore.ts';
import { createTimeline, type Timeline } from './store/timeline.ts';
import type { Lab } from './views/LabContext.ts';
import { words } from './words/words.ts';

/**
 * Makes what the views need around a store. Nothing starts before it is asked for, so that a page which is only
 * rendered, as at build time, opens no worker and fetches nothing.
 */
export function openLab(
  store: LabStore,
  platform: Platform,
): Omit<Lab, 'restartTrainer' | 'points'> & {
  readonly timeline: Timeline<PastStep>;
  readonly paints: Paints;
  points(): Promise<PointsBridge>;
} {
  const timeline = createTimeline<PastStep>(timelineBytes);
  const actions = createActions(store, Math.random, timeline);
  let counts: Promise<CountsActions> | undefined;
  let edits: Promise<() => void> | undefined;
  const countsLater = () => {
    counts ??= loadCounts(store, actions, platform);
    return counts;
  };
  let points: Promise<PointsBridge> | undefined;
  const paints: Paints = { next: (callback) => requestAnimationFrame(callback) };
  let pair: ReturnType<Lab['secondWindow']> | undefined;
  return {
    store,
    actions,
    counts: countsLater,
    points() {
      points ??= loadPoints().then(({ openPoints }) =>
        openPoints(store, actions, platform.openCountsReader, platform.fetched, () => words.typedCounts),
      );
      return points;
    },
    history: connectHistory(store),
    timeline,
    fetched: platform.fetched,
    seeds: lateSeeds(store, platform.openTrainer, platform.cores),
    measureEdits: () => {
      edits ??= loadEditsEffect(store, platform);
      return edits.then((measure) => measure());
    },
    paints,
    secondWindow() {
      pair ??= import('./bridge/openSecondWindow.ts').then(({ openSecondWindow }) =>
        openSecondWindow(store, paints, () => Math.random().toString(36).slice(2, 10)),
      );
      return pair;
    },
    ahead: [countsLater, loadSeeds, loadPoints],
  };
}

/** Few edit points, and fewer have it measured. */
async function loadEditsEffect(store: LabStore, { openTrainer, cores }: Platform): Promise<() => void> {
  const [{ createEditsEffect }, { createSeedsRunner }] = await Promise.all([
    import('./bridge/editsEffectBridge.ts'),
    import('./bridge/seedsRunner.ts'),
  ]);
  return createEditsEffect(store, createSeedsRunner(openTrainer, cores));
}

/** Few readers ask for given points, so what handles them is loaded then. */
export const loadPoints = () => import('./bridge/openPoints.ts');

/** One view alone reads class counts, so what reads them is loaded with it. */
async function loadCounts(store: LabStore, actions: Actions, platform: Platform): Promise<CountsActions> {
  const [{ connectCounts }, { createCountsReader }] = await Promise.all([
    import('./bridge/countsBridge.ts'),
    import('./bridge/countsReader.ts'),
  ]);
  return connectCounts(
    store,
    actions,
    createCountsReader(platform.openCountsReader),
    (name) => platform.fetched<CountSetFile>(`class-counts/${name}.json`),
    () => words.typedCounts,
  );
}
