import { constantRate, lastStep } from '../core/schedule.ts';
import type { ToTrainer, TrainedAs } from '../protocol/messages.ts';
import { type Checkpoint, favoursAt, type Objective, type Problem } from '../protocol/problem.ts';

/** The run of a training loop; replaced whole, never written. */
export interface Run {
  /** As the page numbers its runs; 0 before the first. */
  readonly number: number;
  readonly problem: Pick<Problem, 'widths' | 'activation' | 'testLabels'>;
  /** What the steps to come minimise. */
  readonly objective: Objective;
  /** What the latest step was taken with, or the start if there was none; [S]. */
  readonly trained: readonly TrainedAs[];
  /** Steps taken since the start, those before a checkpoint that it goes on from included. */
  readonly stepsTaken: number;
  /** Single steps that were asked for and not taken yet. */
  readonly stepsAsked: number;
  /** Milliseconds that a step took of late; `undefined` before the first. */
  readonly stepTime: number | undefined;
  /** State of the latest frame, in which every model is sound or frozen; `undefined` before the first frame. */
  readonly sound: Checkpoint | undefined;
}

/** Before the first run. */
export const noRun: Run = {
  number: 0,
  problem: { widths: [], activation: 'tanh', testLabels: new Uint8Array() },
  objective: { models: [], learningRate: 0 },
  trained: [],
  stepsTaken: 0,
  stepsAsked: 0,
  stepTime: undefined,
  sound: undefined,
};

/** Milliseconds of single steps taken in one go, however many are asked for: the page must hear of a trainer. */
const longestSilence = 500;

/** The run that a `start` message asks for. */
export function runOf({ run, problem, objective, from }: Extract<ToTrainer, { kind: 'start' }>): Run {
  return {
    ...noRun,
    number: run,
    problem,
    objective,
    trained: settingsOf(objective, from?.step ?? 0),
    stepsTaken: from?.step ?? 0,
  };
}

/** A run that goes on from a step of its own under another number. */
export function restored(
  run: Run,
  { run: number, from, trained }: Omit<Extract<ToTrainer, { kind: 'restore' }>, 'kind'>,
): Run {
  return {
    ...run,
    number,
    trained: trained ?? settingsOf(run.objective, from.step),
    stepsTaken: from.step,
    stepsAsked: 0,
    sound: undefined,
  };
}

/**
 * Steps until the schedule ends a run, after which nothing would be learned; ≥ 0, infinite if the rate stays.
 *
 * @param until - The step after which it rests even so.
 */
export function stepsLeft({ objective, stepsTaken }: Run, until = Infinity): number {
  return Math.max(0, Math.min(until, lastStep(objective.schedule ?? constantRate)) - stepsTaken);
}

/**
 * Whether a run has steps to take: it is played, or single steps were asked for, and its schedule has some left.
 *
 * @param until - The step after which it rests while it is played.
 */
export function isToStep(run: Run, isPlaying: boolean, until = Infinity): boolean {
  return isPlaying ? stepsLeft(run, until) > 0 : run.stepsAsked > 0 && stepsLeft(run) > 0;
}

/**
 * Steps that a run takes next in one go, never past the end of its schedule.
 *
 * @param most - Steps that fit the time budget while it is played; `undefined` if it is not: then single steps are
 * taken, as many as were asked for, but only one before it is known how long a step takes.
 * @param goal - While it is played, the step that the next frame shows.
 * @param until - While it is played, the step after which it rests.
 */
export function stepsNow(run: Run, most: number | undefined, goal: number, until = Infinity): number {
  if (most !== undefined) return Math.max(0, Math.min(most, goal - run.stepsTaken, stepsLeft(run, until)));
  const left = stepsLeft(run);
  const { stepsAsked, stepTime } = run;
  const fitting = stepTime === undefined ? 1 : Math.max(1, Math.floor(longestSilence / stepTime));
  return Math.min(stepsAsked, left, fitting);
}

/**
 * A run that takes steps with its objective.
 *
 * @param count - Steps; at 0 it is only settled which single steps are still asked for: none while it is played, and
 * none past the end of its schedule.
 */
export function afterSteps(run: Run, count: number, isPlaying: boolean): Run {
  return {
    ...run,
    trained: count > 0 ? settingsOf(run.objective, run.stepsTaken + count) : run.trained,
    stepsTaken: run.stepsTaken + count,
    stepsAsked: isPlaying ? 0 : Math.min(run.stepsAsked, stepsLeft(run)) - count,
  };
}

/** What a step is taken with; of the start, what the first one is. */
function settingsOf({ models }: Objective, step: number): readonly TrainedAs[] {
  return models.map((model) => {
    const favours = favoursAt(model, Math.max(1, step));
    const isUneven = favours.some((favour) => favour !== favours[0]);
    return { loss: model.loss.kind, volume: model.volume, ...(isUneven && { favours }) };
  });
}
