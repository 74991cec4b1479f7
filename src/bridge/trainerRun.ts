import { constantRate, lastStep } from '../core/schedule.ts';
import type { EngineKind, TrainedAs } from '../protocol/messages.ts';
import type { Checkpoint } from '../protocol/problem.ts';
import type { Wish } from './wish.ts';

/** The latest run of a trainer; replaced whole, never written. */
export interface TrainerRun {
  /** From 1, whichever worker it is in; 0 before the first. */
  readonly number: number;
  /** What it was started for; `undefined` as long as the present worker has started none. */
  readonly wish: Wish | undefined;
  /** What its models were last told to minimise, as text. */
  readonly objectiveKey: string | undefined;
  /** What is done to their heads before they answer, as text. */
  readonly headsKey?: string | undefined;
  readonly isStarting: boolean;
  /** Whether a reweighting is unanswered. */
  readonly isReweighting: boolean;
  /** Whether it has been asked for a step: from then on other losses go to the running models. */
  readonly isTouched: boolean;
  /** What trains it, as soon as that is known. */
  readonly engine: EngineKind | undefined;
}

/** The latest state of the models of a run. */
export interface Kept {
  readonly wish: Wish;
  readonly checkpoint: Checkpoint;
  /** What the first step minimised, as text; `undefined` before it. */
  readonly objectiveKey: string | undefined;
  /** The step after which another objective was minimised for the first time; `undefined` if none was. */
  readonly mixedAfter: number | undefined;
}

/** How the models came to a checkpoint of theirs. */
export interface Origin extends Pick<Kept, 'objectiveKey' | 'mixedAfter'> {
  /** What the latest step was taken with. */
  readonly trained: readonly TrainedAs[];
}

/** Before the first run. */
export const noRun: TrainerRun = {
  number: 0,
  wish: undefined,
  objectiveKey: undefined,
  isStarting: false,
  isReweighting: false,
  isTouched: false,
  engine: undefined,
};

/** The run that starts for a wish after another; with `isTakeover` it goes on from a checkpoint of that one. */
export function runAfter(run: TrainerRun, wish: Wish, isTakeover: boolean): TrainerRun {
  return {
    ...noRun,
    number: run.number + 1,
    wish,
    objectiveKey: wish.objectiveKey,
    headsKey: wish.headsKey,
    isStarting: true,
    isTouched: run.isTouched && isTakeover,
  };
}

/** Whether the models of a run are to be told another objective, for their steps or for their answers. */
export function isObjectiveOther({ objectiveKey, headsKey }: TrainerRun, wish: Wish): boolean {
  return wish.objectiveKey !== objectiveKey || wish.headsKey !== headsKey;
}

/** Whether a wish needs a new run. */
export function isRunWanted(run: TrainerRun, wish: Wish): boolean {
  const { wish: earlier } = run;
  if (earlier === undefined || wish.engine !== earlier.engine) return true;
  if (wish.data !== earlier.data || wish.edits !== earlier.edits) return true;
  return !isContinuing(run, wish, earlier);
}

/** Whether the models of one wish are those of an earlier one that go on, perhaps with another engine. */
export function isContinuing({ isTouched }: TrainerRun, wish: Wish, earlier: Wish): boolean {
  return (
    wish.key === earlier.key &&
    wish.restarts === earlier.restarts &&
    (wish.data === earlier.data || wish.isByHand === true) &&
    (isTouched || wish.startLosses === earlier.startLosses)
  );
}

/** Whether the run of a wish has taken all steps of its schedule, or come to the step after which it rests. */
export function isOver(run: TrainerRun, kept: Kept | undefined, wish: Wish): boolean {
  if (kept === undefined || isRunWanted(run, wish)) return false;
  return kept.checkpoint.step >= Math.min(wish.until ?? Infinity, lastStep(wish.objective.schedule ?? constantRate));
}

/** What is kept of a run once a checkpoint of it has come. */
export function keptAfter(kept: Kept | undefined, run: TrainerRun, checkpoint: Checkpoint): Kept {
  const before = kept?.checkpoint.step ?? 0;
  const hasMoved = checkpoint.step > before;
  const objectiveKey = kept?.objectiveKey ?? (hasMoved ? run.objectiveKey : undefined);
  const isOther = hasMoved && objectiveKey !== run.objectiveKey;
  return {
    wish: run.wish!,
    checkpoint,
    objectiveKey,
    mixedAfter: kept?.mixedAfter ?? (isOther ? before : undefined),
  };
}

/**
 * What is kept of a run that goes on from a checkpoint of its own, of whichever step.
 *
 * @param origin - How its models came there; if left out, from what is known of the latest step.
 */
export function keptFrom(kept: Kept, checkpoint: Checkpoint, origin?: Origin): Kept {
  const { objectiveKey, mixedAfter } = origin ?? kept;
  const isStillMixed = mixedAfter !== undefined && mixedAfter < checkpoint.step;
  return {
    ...kept,
    checkpoint,
    objectiveKey: checkpoint.step > 0 ? objectiveKey : undefined,
    mixedAfter: isStillMixed ? mixedAfter : undefined,
  };
}

/**
 * The run under its next number, in which models go on from a checkpoint of theirs.
 *
 * @param isAnswered - Whether a frame of the checkpoint's step will come.
 */
export function runFrom(run: TrainerRun, { step }: Checkpoint, isAnswered: boolean): TrainerRun {
  // A reweighting under the old number is done before, and its answer is stale.
  return { ...run, number: run.number + 1, isStarting: isAnswered, isReweighting: false, isTouched: step > 0 };
}
