import type { StepName } from '../core/lesson/stepStates.ts';
import type { Frame } from '../protocol/messages.ts';
import type { History } from './history.ts';
import type { LabState, LabStore } from './labStore.ts';
import type { LeftModels, RunStart } from './lesson.ts';
import type { Inputs } from './parameters.ts';
import { runId, runKey, stepsKey } from './runKey.ts';
import type { KeptStep, Timeline } from './timeline.ts';

/** What is known of the models on the screen. */
export interface ShownModels {
  readonly history: Pick<History, 'samples' | 'restore'>;
  readonly timeline: Pick<Timeline<KeptStep>, 'at'>;
  /** Whether the frame is of the models that the inputs ask for. */
  isOwn(state: LabState): boolean;
}

/** Keeps the models of the lesson's steps when they are left, and brings them back. */
export interface StepModels {
  /** Keeps the models of a step that has been left for another view; to be called before {@link note}. */
  heed(state: LabState, before: LabState): void;
  /** Notes the models of the frame, once it is known whether they are those of the inputs. */
  note(state: LabState): void;
  /** Keeps the models of the step that is open, which is about to be left. */
  keep(): void;
  /** The models of a step, if it was left with those that the inputs ask for. */
  of(name: StepName, inputs: Inputs): LeftModels | undefined;
  /**
   * Shows models that were left, and lets the next run go on from them.
   *
   * @param changes - What else is set, at once.
   */
  bringBack(left: LeftModels, changes?: Partial<LabState>): void;
  /** Whether a frame is of a run that was to go on with the models of a step which has been left since. */
  isStray(frame: Frame): boolean;
  /** Has no models of a step any more, which begins anew; of all steps if none is named. */
  forget(name?: StepName): void;
}

/** What the models of inputs are, as text. */
function keyOf(inputs: Inputs): string {
  return `${runKey(inputs)} ${stepsKey(inputs)}`;
}

/** Whether models that were left are of the run that the inputs ask for, whatever they are to minimise next. */
export function isOfRun(left: LeftModels, inputs: Inputs): boolean {
  return left.key.startsWith(`${runKey(inputs)} `);
}

/**
 * Makes what keeps the models of a page.
 *
 * @param models - Without them nothing is kept.
 */
export function createStepModels(store: LabStore, models?: ShownModels): StepModels {
  const { getState, setState } = store;
  /** The models of the latest frame, and the step of the lesson that they are of. */
  let latest:
    | { readonly at: StepName; readonly restarts: number; readonly models: Omit<LeftModels, 'samples'> }
    | undefined;
  /** A frame that stands for nothing any more, while it is still the latest one. */
  let spent: Frame | undefined;
  /** The models that are in sight while the run that goes on from them is not there yet. */
  let held: { readonly left: LeftModels; stop(): void } | undefined;
  /** Those that were when their step was left: the run may still come. */
  let awaited: LeftModels | undefined;
  /** The run in which they came. */
  let stray: number | undefined;

  /** Whether a frame shows models that were left, or what has become of them. */
  function isAfter(left: LeftModels, frame: Frame): boolean {
    const entry = models!.timeline.at(frame.step);
    const isSame = entry?.step === frame.step && entry.origin.objectiveKey === left.objectiveKey;
    return isSame && frame.run !== left.frame.run && frame.step >= left.frame.step;
  }

  function letGo(): void {
    held?.stop();
    held = undefined;
  }

  /** Keeps models in sight until those of the run that goes on from them are there, whatever comes before. */
  function hold(left: LeftModels, from: RunStart): void {
    if (held) awaited = held.left;
    letGo();
    const { frame, samples, mixedAfter } = left;
    const end = () => {
      letGo();
      const { lesson } = getState();
      if (lesson.from === from) setState({ lesson: { ...lesson, from: undefined } });
    };
    const stop = store.subscribe((state) => {
      if (held?.left !== left) return;
      if (state.page !== 'lesson' || from.run !== runId(state)) {
        awaited = left;
        end();
      } else if (state.frame !== frame) {
        const isThere = state.frame !== undefined && isAfter(left, state.frame);
        if (isThere) end();
        else {
          // The history has what came before, too.
          models!.history.restore(samples);
          setState({ frame, isMixed: mixedAfter !== undefined });
        }
      }
    });
    held = { left, stop };
  }

  function keep(): void {
    if (!models || !latest) return;
    const { at, restarts, models: shown } = latest;
    latest = undefined;
    spent = shown.frame;
    const { lesson, transport } = getState();
    // They were to begin anew, and no frame has come since.
    if (restarts !== transport.restarts) return;
    const left = { ...shown, frame: { ...shown.frame, stepsPerSecond: 0 }, samples: models.history.samples() };
    setState({ lesson: { ...lesson, left: { ...lesson.left, [at]: left } } });
  }

  return {
    heed(state, before) {
      const isLeft = before.page === 'lesson' && (state.page !== 'lesson' || state.inputs.at !== before.inputs.at);
      if (isLeft && latest?.at === before.inputs.at) keep();
      const { frame } = state;
      if (!awaited || !frame || frame === before.frame || frame.run === awaited.frame.run) return;
      if (frame !== held?.left.frame) {
        // A run that another has replaced at once has left no step.
        const isReplaced = models?.timeline.at(frame.step)?.step !== frame.step;
        if (isReplaced || isAfter(awaited, frame)) stray = frame.run;
        awaited = undefined;
      }
    },
    note(state) {
      const { frame, inputs, page, past } = state;
      if (!models || page !== 'lesson' || !frame || past || frame.step === 0 || !models.isOwn(state)) return;
      const entry = models.timeline.at(frame.step);
      // Models that were brought back have been kept before.
      if (entry?.step !== frame.step || frame === spent || frame === held?.left.frame) return;
      const { origin, step, parameters, first, second, frozen } = entry;
      latest = {
        at: inputs.at,
        restarts: state.transport.restarts,
        models: {
          key: keyOf(inputs),
          frame,
          checkpoint: { step, parameters, first, second, frozen },
          objectiveKey: origin.objectiveKey,
          mixedAfter: origin.mixedAfter,
        },
      };
    },
    keep,
    of(name, inputs) {
      const left = getState().lesson.left?.[name];
      return left?.key === keyOf(inputs) ? left : undefined;
    },
    bringBack(left, changes = {}) {
      const { objectiveKey, mixedAfter, checkpoint, frame } = left;
      const { inputs, lesson, transport: before } = { ...getState(), ...changes };
      const transport = { ...before, isPlaying: false, isResting: false, restarts: before.restarts + 1 };
      const from: RunStart = { run: runId({ inputs, transport }), checkpoint, objectiveKey, mixedAfter };
      models!.history.restore(left.samples);
      hold(left, from);
      setState({ ...changes, transport, frame, isMixed: mixedAfter !== undefined, lesson: { ...lesson, from } });
    },
    isStray: (frame) => frame.run === stray,
    forget(name) {
      const { lesson, frame } = getState();
      if (name === undefined || latest?.at === name) [latest, spent] = [undefined, frame];
      const left = Object.fromEntries(
        Object.entries(lesson.left ?? {}).filter(([at]) => name !== undefined && at !== name),
      );
      setState({ lesson: { ...lesson, left } });
    },
  };
}
