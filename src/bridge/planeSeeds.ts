import { seedsFrom } from '../core/seeds/seedsFrom.ts';
import type { PlaneSeed, PlaneSeeds } from '../store/atlas.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { selectSeedSteps } from '../store/selectors.ts';
import { glance, planeKey, planeProblem } from './atlasWish.ts';
import type { SeedsRunner } from './seedsRunner.ts';

/**
 * Trains the plane on as many seeds as the reader chose, one after the other beside the plane's own run, and keeps what
 * is done in the store. Other settings begin anew; seeds that are there already are not trained again. While another
 * view is open nothing is trained, and what was half done begins again after.
 *
 * @param runner - Trains the models of one seed at a time.
 */
export function connectPlaneSeeds(store: LabStore, runner: SeedsRunner): { close(): void } {
  /** The settings whose training was cancelled: they do not begin again by themselves. */
  let cancelled: string | undefined;
  let running: { readonly key: string; readonly seed: number } | undefined;

  function become(changes: Partial<PlaneSeeds>): void {
    const { atlas } = store.getState();
    store.setState({ atlas: { ...atlas, seeds: { ...atlas.seeds, ...changes } } });
  }

  function stop(): void {
    if (!running) return;
    running = undefined;
    runner.cancel();
    become({ running: undefined });
  }

  function start(state: LabState, key: string, seed: number): void {
    const { inputs } = state;
    const seeds = Number(inputs.cellSeeds);
    const steps = selectSeedSteps(inputs);
    const mine = { key, seed };
    running = mine;
    become({ running: { seeds, step: 0, steps }, failure: undefined });
    runner.start(
      { engine: inputs.engine, ...planeProblem(inputs, seed), steps, view: glance },
      {
        progress({ step }) {
          if (running === mine) become({ running: { seeds, step, steps } });
        },
        done({ recall, frozen }) {
          if (running !== mine) return;
          running = undefined;
          const { done } = store.getState().atlas.seeds;
          const next: PlaneSeed = { seed, recall: Float32Array.from(recall), frozen };
          become({ running: undefined, done: [...done, next] });
        },
        failed(failure) {
          if (running !== mine) return;
          running = undefined;
          cancelled = wantedKey(store.getState());
          become({ running: undefined, failure });
        },
      },
    );
  }

  function heed(state: LabState): void {
    const { page, inputs, atlas } = state;
    if (page !== 'atlas') {
      stop();
      return;
    }
    if (atlas.seeds.isCancelled) {
      cancelled = wantedKey(state);
      stop();
      become({ isCancelled: false });
      return;
    }
    const key = seedsKey(state);
    if (running && (running.key !== key || inputs.cellSeeds === '1')) stop();
    if (atlas.seeds.key !== key) {
      become({ key, done: [], failure: undefined });
      return;
    }
    if (running || inputs.cellSeeds === '1' || cancelled === wantedKey(state)) return;
    const trained = new Set(atlas.seeds.done.map(({ seed }) => seed));
    const next = seedsFrom(inputs.seed, Number(inputs.cellSeeds)).find((seed) => !trained.has(seed));
    if (next !== undefined) start(state, key, next);
  }

  const unsubscribe = store.subscribe(heed);
  heed(store.getState());

  return {
    close() {
      unsubscribe();
      stop();
    },
  };
}

/** Settings of the seeds, as text, without how many there are. */
function seedsKey({ inputs }: LabState): string {
  return `${planeKey(inputs)} ${selectSeedSteps(inputs)}`;
}

function wantedKey(state: LabState): string {
  return `${seedsKey(state)} ${state.inputs.cellSeeds}`;
}
