import type { Frame } from '../protocol/messages.ts';
import type { Checkpoint } from '../protocol/problem.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { runId } from '../store/runKey.ts';
import type { Timeline } from '../store/timeline.ts';
import type { TrainerLink } from './trainerLink.ts';
import type { Origin } from './trainerRun.ts';

/** A step of a run that can be shown again: the state of the models, and what a frame of it cannot compute anew. */
export interface PastStep extends Checkpoint {
  readonly origin: Origin;
  /** Each model's loss with what it minimised then; [S]. */
  readonly losses: Float32Array;
}

/** Shows earlier steps of a run, and goes on from its end or from one of them. */
export interface LookingBack {
  /** Takes in a frame, and returns it as the page shows it. */
  taken(frame: Frame, checkpoint: Checkpoint, origin: Origin): Pick<LabState, 'frame' | 'past'>;
  /** A run has started from its beginning. */
  started(): void;
  /** The run goes on with another engine or other data. */
  tookOver(): void;
  /** Does what the state asks for. */
  heed(state: LabState): void;
}

/**
 * Looks back at the steps of a run by restoring their checkpoints in the trainer, which answers with the very frames.
 *
 * While a step is looked back at, training rests and nothing is recorded. The input `shownStep` says which step is
 * shown: the trainer goes back to it, or forward to it, step by step, if the run has not come so far; without it, it
 * goes on from its end.
 */
export function createLookingBack(
  store: LabStore,
  timeline: Timeline<PastStep>,
  link: () => Pick<TrainerLink, 'restore'>,
): LookingBack {
  /** The step that was asked for last, and the run that it was asked of. */
  let asked: { readonly step: number | undefined; readonly run: string } = { step: undefined, run: '' };
  let branches = 0;
  /** The run that the timeline is of. */
  let ofRun = '';
  /** What single steps were last asked for; a run that is begun again after a loss asks for them by itself. */
  let stepsFor: object | undefined;
  /** The step to go on to once the frame that follows a pause has come. */
  let ahead: number | undefined;
  /** Whether an earlier step is shown. */
  let isBack = false;
  /** The step whose frame ends looking back; frames before it are of steps that were looked back at. */
  let resumesAt: number | undefined;

  function restore({ origin, losses, ...checkpoint }: PastStep): void {
    link().restore(checkpoint, origin);
  }

  function setShown(shownStep: number | undefined): void {
    asked = { ...asked, step: shownStep };
    const { inputs } = store.getState();
    if (inputs.shownStep !== shownStep) store.setState({ inputs: { ...inputs, shownStep } });
  }

  /** Pauses, and takes so many single steps. */
  function pauseAnd(steps: number): void {
    const { transport } = store.getState();
    const stepsAsked = transport.stepsAsked + steps;
    if (!transport.isPlaying && steps === 0) return;
    store.setState({ transport: { ...transport, isPlaying: false, isResting: false, stepsAsked } });
  }

  function show(step: number): void {
    const { frame } = store.getState();
    const end = timeline.steps().at(-1);
    if (end === undefined) return;
    if (isBack && step >= end) {
      setShown(undefined);
      returnToEnd();
      return;
    }
    if (!isBack && step > end) {
      // While it is played the trainer may be further than the latest frame.
      const isPaused = frame?.stepsPerSecond === 0;
      ahead = isPaused ? undefined : step;
      pauseAnd(isPaused ? step - end : 0);
      return;
    }
    pauseAnd(0);
    const entry = timeline.at(step) ?? timeline.at(timeline.steps()[0]!)!;
    isBack = true;
    resumesAt = undefined;
    store.setState({ past: { end } });
    setShown(entry.step);
    restore(entry);
  }

  function returnToEnd(): void {
    if (!isBack) return;
    isBack = false;
    resumesAt = timeline.steps().at(-1);
    restore(timeline.at(resumesAt!)!);
  }

  return {
    taken(frame, checkpoint, origin) {
      const { past } = store.getState();
      if (!isBack && frame.step === resumesAt) resumesAt = undefined;
      if (isBack || resumesAt !== undefined) {
        const entry = timeline.at(frame.step);
        return { frame: entry?.step === frame.step ? { ...frame, losses: entry.losses } : frame, past };
      }
      timeline.add({ ...checkpoint, origin, losses: frame.losses });
      if (ahead !== undefined && frame.stepsPerSecond === 0) {
        const steps = Math.max(0, ahead - frame.step);
        ahead = undefined;
        pauseAnd(steps);
      }
      return { frame, past: undefined };
    },
    started() {
      const wasBack = isBack;
      isBack = false;
      resumesAt = undefined;
      ahead = undefined;
      timeline.cutAfter(-1);
      const state = store.getState();
      ofRun = runId(state);
      if (state.past) store.setState({ past: undefined });
      if (asked.step === undefined) return;
      if (wasBack || asked.run !== ofRun) setShown(undefined);
      else if (stepsFor !== asked) {
        stepsFor = asked;
        pauseAnd(asked.step);
      }
    },
    tookOver() {
      ofRun = runId(store.getState());
    },
    heed(state) {
      const { page, inputs, transport } = state;
      if (transport.branches !== branches) {
        branches = transport.branches;
        const entry = asked.step === undefined ? undefined : timeline.at(asked.step);
        asked = { step: undefined, run: runId(state) };
        isBack = false;
        if (entry) {
          timeline.cutAfter(entry.step);
          // Its frame may have been shown before: restored once more it comes again, and is taken from there on.
          resumesAt = entry.step;
          restore(entry);
        }
        return;
      }
      if (page !== 'lab' || inputs.shownStep === asked.step) return;
      asked = { step: inputs.shownStep, run: runId(state) };
      ahead = undefined;
      if (inputs.shownStep === undefined) returnToEnd();
      // Of a run that is about to begin it is asked when it has.
      else if (asked.run === ofRun) show(inputs.shownStep);
    },
  };
}
