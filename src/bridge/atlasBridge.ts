import type { Checkpoint } from '../protocol/problem.ts';
import type { AtlasState, Moment } from '../store/atlas.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { withMoment } from '../store/moments.ts';
import type { Inputs } from '../store/parameters.ts';
import { createAtlasWish } from './atlasWish.ts';
import { openTrainerLink, type Page, type TrainerLink, type TrainerPort } from './trainerLink.ts';
import type { Wish } from './wish.ts';

/**
 * Keeps a trainer of its own doing what the plane of models wants, and the store showing what it does. While another
 * view is open the models are held as they are, and what is set there reaches them when the plane is shown again.
 *
 * @param open - Makes a worker.
 */
export function connectAtlas(store: LabStore, open: () => TrainerPort, page: Page): Omit<TrainerLink, 'want'> {
  const wishOf = createAtlasWish();
  let latest: Wish | undefined;
  /** Inputs that the present run was last told to train. */
  let told: Inputs = store.getState().inputs;

  function become(changes: Partial<AtlasState>): void {
    store.setState({ atlas: { ...store.getState().atlas, ...changes } });
  }

  const link = openTrainerLink(open, page, {
    training(training) {
      become(training.status === 'starting' ? { training, moments: [], inputs: undefined } : { training });
    },
    frame({ step, recall, frozen, stepsPerSecond }, _, checkpoint) {
      const moment = { step, recall: Float32Array.from(recall), frozen, parameters: singles(checkpoint) };
      const { moments, inputs } = store.getState().atlas;
      // The moments of other models have no place beside it.
      const before: readonly Moment[] = inputs?.axes === told.axes ? moments : [];
      become({ moments: withMoment(before, moment), inputs: told, stepsPerSecond });
    },
    incident(incident) {
      store.setState({ incident });
    },
    told(what) {
      if (what !== 'play') told = store.getState().inputs;
    },
    ended() {
      const { transport } = store.getState().atlas;
      become({ transport: { ...transport, isPlaying: false } });
    },
  });

  function heed(state: LabState): void {
    if (state.page === 'atlas') latest = wishOf(state);
    // What is set in other views is not trained for nobody.
    else if (latest !== undefined) latest = latest.isHeld ? latest : { ...latest, isHeld: true };
    if (latest !== undefined) link.want(latest);
  }

  const unsubscribe = store.subscribe(heed);
  heed(store.getState());

  return {
    restart: link.restart,
    restore: link.restore,
    isAnswerDue: link.isAnswerDue,
    close() {
      unsubscribe();
      link.close();
    },
  };
}

/** Parameters in single precision, in arrays of their own: checkpoints go back to workers, which takes their arrays. */
function singles({ parameters }: Checkpoint): Float32Array {
  return Float32Array.from(parameters);
}
