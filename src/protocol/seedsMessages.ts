import type { EngineChoice, EngineReport } from './messages.ts';
import type { MapWindow, Objective, Problem } from './problem.ts';

/** Models on K seeds that are trained together, and evaluated once at the end. */
export interface SeedsJob {
  readonly engine: EngineChoice;
  /** K · S models, seed after seed, as `seedsProblem` makes them. */
  readonly problem: Problem;
  readonly objective: Objective;
  /** Steps to take; whole, ≥ 1. */
  readonly steps: number;
  /** Where the models are evaluated at the end. */
  readonly view: MapWindow;
}

/** Progress of a job. */
export interface SeedsProgress {
  /** Steps taken, of {@link SeedsProgress.steps}. */
  readonly step: number;
  readonly steps: number;
  /** Which engine runs, and why. */
  readonly engine: EngineReport;
}

/** Result of a job. */
export interface SeedsOutcome {
  /** Share of each class's test points that a model labels correctly, each on its seed's test set; [K · S, C]. */
  readonly recall: Float32Array | Float64Array;
  /** Logits at the grid points of the view; [K · S, rows · columns, C]. */
  readonly logits: Float32Array;
  /** Steps taken. */
  readonly step: number;
  /**
   * The step after which a model was frozen because its parameters or moments were NaN or infinite; `undefined` for
   * those that trained to the end; [K · S]. Recall and logits of a frozen one are of that step.
   */
  readonly frozen: readonly (number | undefined)[];
}

/** Messages to the worker are imperative. One worker takes one job; to cancel it, the worker is terminated. */
export type ToSeeds = {
  readonly kind: 'run';
  /** Processor cores that it may use, one if left out. */
  readonly cores?: number;
} & SeedsJob;

/** Messages from the worker tell what happened. After any but `progress` there are no more. */
export type FromSeeds =
  | ({ readonly kind: 'progress' } & SeedsProgress)
  | ({ readonly kind: 'done' } & SeedsOutcome)
  /** What the engine runs on was lost. The job can be done in another worker, or on another engine. */
  | { readonly kind: 'lost'; readonly cause: 'gpu-lost' | 'worker-broke'; readonly message: string }
  /** The job cannot be done. */
  | { readonly kind: 'failed'; readonly message: string };
