import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openLanguage } from './app/followLanguage.ts';
import { readersLanguages } from './app/languageChoice.ts';
import { loadView } from './app/viewLoads.ts';
import { connectAddress } from './bridge/addressBridge.ts';
import { connectMeasured } from './bridge/measuredBridge.ts';
import { connectTrainer } from './bridge/trainerBridge.ts';
import type { Page } from './bridge/trainerLink.ts';
import { whenWanted } from './bridge/whenWanted.ts';
import { chooseLanguage } from './core/languages.ts';
import type { GivenData } from './core/points/givenData.ts';
import type { RealSceneName } from './core/scenes.ts';
import { loadPoints, openLab } from './openLab.ts';
import { served } from './platform/served.ts';
import { readAddress, writeAddress } from './store/address.ts';
import { createLabStore, type LabStore } from './store/labStore.ts';
import { selectTestSet, selectTrainingSet } from './store/selectors.ts';
import { wantsTruth } from './store/truth.ts';
import { traitsOf } from './store/views.ts';
import { loadClassParts } from './views/classroom/loadClassParts.ts';
import { followPrinting } from './views/printing.ts';
import { restoreTheme } from './views/theme.ts';
import { speak } from './words/words.ts';

/** Points that the address asks for, once they are there. */
let given: GivenData | undefined;

/** What opens an address for a class, if this one is, once it is there: locks hold from the first rendering on. */
let classCode: typeof import('./store/classroom/enterClass.ts') | undefined;

function presentAddress() {
  return readAddress(window.location.hash, window.location.search, given);
}

/**
 * What the first rendering and the first run would load or compute, each for a task of its own. What is not loaded
 * React cannot take over, and it drops what is pressed there.
 */
export function preparations(): readonly (() => unknown)[] {
  const { view, awaits, forClass } = presentAddress();
  const sets = [() => selectTrainingSet(presentAddress().inputs), () => selectTestSet(presentAddress().inputs)];
  return [
    ...(forClass ? [loadClassCode] : []),
    ...(awaits && awaits !== 'own' ? [() => loadGiven(awaits)] : []),
    // If the view cannot be loaded, React says so when it tries again.
    () => loadView(view).catch(() => {}),
    ...(traitsOf(view).trains === 'tiles' ? sets : []),
  ];
}

/** Without it nothing is opened: a page without the locks of its address would not be what the teacher made. */
async function loadClassCode(): Promise<void> {
  [classCode] = await Promise.all([import('./store/classroom/enterClass.ts'), loadClassParts()]);
}

/** Loads the points of the scene that the address asks for. Without them the page opens with the first scene. */
function loadGiven(name: RealSceneName): Promise<void> {
  return loadPoints()
    .then(({ realPoints }) => realPoints(name, served.fetched))
    .then(
      (points) => {
        given = points;
      },
      // The address is then read as one that asks for what is not there, and a notice says so.
      () => {},
    );
}

/**
 * Opens the page: a store from its address, what the views need, React, and once that is idle the workers.
 *
 * @param isPrerendered - Whether the root holds the markup of what the address asks for.
 */
export function start(root: HTMLElement, isPrerendered: boolean): void {
  restoreTheme();
  followPrinting(window);
  const address = presentAddress();
  const { view, inputs, language, faults } = address;
  const wanted = chooseLanguage(language, readersLanguages());
  const store = createLabStore(inputs, faults, view, language, wanted);
  const lab = openLab(store, served);
  classCode?.enterClass(store, lab.actions, address);
  // The audience's window shows what the teacher's does, and has no address and no workers of its own.
  const isAudience = /[?&]audience=/.test(window.location.search);
  if (isAudience) store.setState({ showing: 'waiting' });
  else
    connectAddress(store, lab.actions, window, undefined, (name) =>
      lab.points().then((points) => points.pointsOf(name)),
    );
  // The script in the head knows no faults: a notice of one is in no markup.
  const isAsShown = isPrerendered && faults.length === 0 && writeAddress(view, inputs) === `#/${view}`;
  let trainer: (() => Trainer | undefined) | undefined;
  const page = (
    <StrictMode>
      <App
        lab={{ ...lab, restartTrainer: () => trainer?.()?.restart() }}
        onOpen={() => {
          if (!isAudience) trainer ??= connectWorkers(store, lab);
          window.opening.ignore('keyup', 'pointerup');
          window.opening.repeat = repeatAll;
          repeatAll();
          // For tests, which load what tells what the page is busy with, and wait until it is nothing.
          Object.assign(window, {
            loadBusyWith: async () => {
              const { busyWith } = await import('./bridge/busy.ts');
              return () => busyWith(store.getState(), trainer?.()?.isAnswerDue() ?? false);
            },
          });
        }}
      />
    </StrictMode>
  );
  speak(wanted, (spoken) => {
    openLanguage(store, spoken);
    // As a transition React renders in short tasks, so that the page stays responsive while it opens.
    startTransition(() => {
      // From here on React hears presses itself, also on what it has not taken over yet. Of inputs there it takes the
      // value for the one that they always had, so these are heard on.
      window.opening.ignore('click', 'focusin', 'keydown', 'pointerdown');
      if (isAsShown) hydrateRoot(root, page);
      else createRoot(root).render(page);
    });
  });
}

/** Repeats what was heard, in a task of its own. */
function repeatAll(): void {
  const { heard } = window.opening;
  if (heard.length > 0) void import('./repeatHeard.ts').then(({ repeatHeard }) => repeatHeard(heard.splice(0)));
}

type Trainer = ReturnType<typeof connectTrainer>;

/**
 * Connects the store with what computes beside the page, each as soon as it is wanted.
 *
 * @returns The trainer of the view that is open, if it has one.
 */
function connectWorkers(store: LabStore, { timeline, paints }: ReturnType<typeof openLab>): () => Trainer | undefined {
  connectMeasured(store, (scene) => served.fetched(`seed-runs/${scene}.json`));
  whenWanted(store, wantsTruth, () =>
    Promise.all([import('./bridge/truthInStore.ts'), import('./bridge/truthBridge.ts')]).then(
      ([{ connectTruth }, { createTruthTeller }]) => connectTruth(store, createTruthTeller(served.openTruth)),
      ({ message }: Error) => store.setState({ truthFailure: message }),
    ),
  );
  const page: Page = {
    onNextPaint: (callback) => paints.next(callback),
    now: () => performance.now(),
    isHidden: () => document.hidden,
    cores: served.cores,
    repeat(callback, milliseconds) {
      const timer = setInterval(callback, milliseconds);
      return () => clearInterval(timer);
    },
  };
  const tiles = whenWanted(
    store,
    (state) => traitsOf(state.page).trains === 'tiles',
    () => connectTrainer(store, served.openTrainer, page, timeline),
  );
  let plane: Trainer | undefined;
  whenWanted(
    store,
    (state) => traitsOf(state.page).trains === 'plane',
    () =>
      import('./bridge/openAtlas.ts').then(
        ({ openAtlas }) => {
          plane = openAtlas(store, served.openTrainer, { ...page, cores: served.planeCores }, page.cores);
        },
        ({ message }: Error) => {
          const { atlas } = store.getState();
          store.setState({ atlas: { ...atlas, training: { status: 'failed', cause: 'stopped', message } } });
        },
      ),
  );
  return () => (traitsOf(store.getState().page).trains === 'plane' ? plane : tiles());
}
