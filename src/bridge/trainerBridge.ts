import type { Frame } from '../protocol/messages.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { editsKey, sizesKey } from '../store/runKey.ts';
import { selectLineUp, selectModelObjectives } from '../store/selectors.ts';
import { standingsOf } from '../store/standings.ts';
import { createTimeline, type Timeline } from '../store/timeline.ts';
import { isRunning } from '../store/transport.ts';
import { labWish } from './labWish.ts';
import { createLookingBack, type PastStep } from './lookingBack.ts';
import { createPlateau } from './plateau.ts';
import { openTrainerLink, type Page, type TrainerLink, type TrainerPort } from './trainerLink.ts';

export type { TrainerPort } from './trainerLink.ts';

/** Bytes of the steps of a run that are kept, at most. */
export const timelineBytes = 16e6;

/**
 * Keeps the trainer doing what the store wants, and the store showing what the trainer does.
 *
 * @param open - Makes a worker.
 * @param timeline - Takes the steps of the run, which are looked back at.
 * @returns `restart` throws the worker away and makes a new one, after a failure; `restore` goes back to a checkpoint;
 * `isAnswerDue` tells whether the worker owes an answer; `close` ends the worker.
 */
export function connectTrainer(
  store: LabStore,
  open: () => TrainerPort,
  page: Page,
  timeline: Timeline<PastStep> = createTimeline(timelineBytes),
): Omit<TrainerLink, 'want'> {
  /** Schemes of the tiles of the latest run, which those of the frame in sight are, too. */
  let lineUp: string | undefined;
  /** Points of each class and edits of the latest run, as text. */
  let data: string | undefined;
  const plateau = createPlateau();
  const lookingBack = createLookingBack(store, timeline, () => link);
  const link: TrainerLink = openTrainerLink(open, page, {
    training(training) {
      const isAnew = training.status === 'starting';
      store.setState(isAnew ? { training, frame: undefined, past: undefined, incident: undefined } : { training });
    },
    frame(frame, isMixed, checkpoint, origin) {
      const taken = lookingBack.taken(frame, checkpoint, origin);
      store.setState({ ...taken, isMixed });
      if (!taken.past) restIfFlat(frame);
    },
    incident(incident) {
      store.setState({ incident });
    },
    told(what) {
      plateau.forget();
      if (what === 'start' || what === 'takeover') hideOthers();
      // A slider never moves for nothing.
      const dataBefore = data;
      const { inputs } = store.getState();
      data = `${sizesKey(inputs)} ${editsKey(inputs)}`;
      if (what === 'start' || what === 'reweight' || data !== dataBefore) setResting(false);
      if (what === 'start') lookingBack.started();
      if (what === 'takeover') lookingBack.tookOver();
    },
    ended() {
      const { transport } = store.getState();
      store.setState({ transport: { ...transport, isPlaying: false, isResting: false } });
    },
  });

  /** Old maps stay in sight until new ones are there, unless they are of other classes or would bear wrong names. */
  function hideOthers(): void {
    const { frame, inputs } = store.getState();
    const isNamedSo = lineUp === selectLineUp(inputs);
    lineUp = selectLineUp(inputs);
    if (frame && !(isNamedSo && frame.recall.length === inputs.tiles.length * inputs.classes)) {
      store.setState({ frame: undefined });
    }
  }

  function restIfFlat(frame: Frame): void {
    const { transport, inputs } = store.getState();
    if (!isRunning(transport)) return;
    // Before deferred weights act, or a head is learned anew, flat accuracies are no end.
    const isToChange = selectModelObjectives(inputs).some(
      ({ before, retrain }) => Math.max(before?.steps ?? 0, retrain?.after ?? 0) > frame.step,
    );
    // A run whose rate falls ends by itself.
    if (isToChange || inputs.schedule !== 'constant') return;
    const isFlat = plateau.sees(
      frame.step,
      standingsOf(frame).map(({ balancedAccuracy }) => balancedAccuracy),
    );
    if (isFlat && inputs.restsWhenFlat) setResting(true);
  }

  function setResting(isResting: boolean): void {
    plateau.forget();
    const { transport } = store.getState();
    if (transport.isResting !== isResting) store.setState({ transport: { ...transport, isResting } });
  }

  function heed(state: LabState): void {
    const { training, transport, inputs } = state;
    const isRestUnwanted = transport.isResting && !inputs.restsWhenFlat;
    if (isRestUnwanted && training.status !== 'failed') setResting(false);
    else {
      // What it changes is heeded before what came before it.
      lookingBack.heed(state);
      link.want(labWish(store.getState()));
    }
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
