import { constantRate, lastStep } from '../core/schedule.ts';
import type { EngineKind } from '../protocol/messages.ts';
import type { Checkpoint, Objective } from '../protocol/problem.ts';
import type { Wish } from './wish.ts';

/** The latest run of a trainer; replaced whole, never written. */
export interface TrainerRun {
  /** From 1, whichever worker it is in; 0 before the first. */
  readonly number: number;
  /** What it was started for; `undefined` as long as the present worker has started none. */
  readonly wish: Wish | undefined;
  /** What its models were last told to minimise. */
  readonly objective: Objective | undefined;
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
  /** What the latest step was taken with; `undefined` before the first. */
  readonly objective: Objective | undefined;
  /** Whether earlier steps were taken with another. */
  readonly isMixed: boolean;
}

/** Before the first run. */
export const noRun: TrainerRun = {
  number: 0,
  wish: undefined,
  objective: undefined,
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
    objective: wish.objective,
    isStarting: true,
    isTouched: run.isTouched && isTakeover,
  };
}

/** Whether a wish needs a new run. */
export function isRunWanted(run: TrainerRun, wish: Wish): boolean {
  return run.wish === undefined || wish.engine !== run.wish.engine || !isContinuing(run, wish, run.wish);
}

/** Whether the models of one wish are those of an earlier one that go on, perhaps with another engine. */
export function isContinuing({ isTouched }: TrainerRun, wish: Wish, earlier: Wish): boolean {
  return (
    wish.key === earlier.key &&
    wish.restarts === earlier.restarts &&
    (isTouched || wish.startLosses === earlier.startLosses)
  );
}

/** Whether the run of a wish has taken all steps of its schedule. */
export function isOver(run: TrainerRun, kept: Kept | undefined, wish: Wish): boolean {
  if (kept === undefined || isRunWanted(run, wish)) return false;
  return kept.checkpoint.step >= lastStep(wish.objective.schedule ?? constantRate);
}

/** What is kept of a run once a checkpoint of it has come. */
export function keptAfter(kept: Kept | undefined, run: TrainerRun, checkpoint: Checkpoint): Kept {
  const hasMoved = checkpoint.step > (kept?.checkpoint.step ?? 0);
  const isOther = kept?.objective !== undefined && kept.objective !== run.objective;
  return {
    wish: run.wish!,
    checkpoint,
    objective: hasMoved ? run.objective : kept?.objective,
    isMixed: (kept?.isMixed ?? false) || (hasMoved && isOther),
  };
}
