import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connectAddress } from './bridge/addressBridge.ts';
import { type CountSetFile, connectCounts } from './bridge/countsBridge.ts';
import { createCountsReader } from './bridge/countsReader.ts';
import { connectHistory } from './bridge/historyBridge.ts';
import { connectMeasured } from './bridge/measuredBridge.ts';
import { connectSeeds } from './bridge/seedsBridge.ts';
import { createSeedsRunner } from './bridge/seedsRunner.ts';
import { connectTrainer } from './bridge/trainerBridge.ts';
import { whenWanted } from './bridge/whenWanted.ts';
import { createActions } from './store/actions.ts';
import { readAddress } from './store/address.ts';
import { createLabStore, type LabState } from './store/labStore.ts';
import { wantsTruth } from './store/truth.ts';
import { followPrinting } from './views/printing.ts';
import { restoreTheme } from './views/theme.ts';
import { words } from './words/words.ts';

restoreTheme();
followPrinting(window);
const { view, inputs, faults } = readAddress(window.location.hash, window.location.search);
const store = createLabStore(inputs, faults, view);
const actions = createActions(store, Math.random);
connectAddress(store, actions, window);
const openTrainer = () => new Worker(new URL('./trainer/trainer.worker.ts', import.meta.url), { type: 'module' });
const isLab = ({ page }: LabState) => page === 'lab';
const trainer = whenWanted(store, isLab, () =>
  connectTrainer(store, openTrainer, {
    onNextPaint: (callback) => requestAnimationFrame(callback),
    now: () => performance.now(),
    isHidden: () => document.hidden,
    repeat(callback, milliseconds) {
      const timer = setInterval(callback, milliseconds);
      return () => clearInterval(timer);
    },
  }),
);

/** Fetches a file of the page's own. */
async function fetched<Content>(path: string): Promise<Content> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
}

const counts = connectCounts(
  store,
  actions,
  createCountsReader(() => new Worker(new URL('./reader/counts.worker.ts', import.meta.url), { type: 'module' })),
  (name) => fetched<CountSetFile>(`class-counts/${name}.json`),
  () => words.typedCounts,
);

const history = connectHistory(store);
connectMeasured(store, (scene) => fetched(`seed-runs/${scene}.json`));
const seeds = connectSeeds(store, createSeedsRunner(openTrainer), () => new Promise((resolve) => setTimeout(resolve)));
whenWanted(store, wantsTruth, () =>
  Promise.all([import('./bridge/truthInStore.ts'), import('./bridge/truthBridge.ts')]).then(
    ([{ connectTruth }, { createTruthTeller }]) =>
      connectTruth(
        store,
        createTruthTeller(() => new Worker(new URL('./truth/truth.worker.ts', import.meta.url), { type: 'module' })),
      ),
    ({ message }: Error) => store.setState({ truthFailure: message }),
  ),
);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App lab={{ store, actions, counts, history, seeds, restartTrainer: () => trainer()?.restart() }} />
  </StrictMode>,
);
