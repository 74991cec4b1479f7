import type { Loss } from '../core/losses.ts';
import type { Checkpoint, Objective, Problem, View } from './problem.ts';

/** The two engines: own tensors on the GPU, or typed arrays on the processor. */
export type EngineKind = 'webgl' | 'plain';

/** What the reader asks for; `auto` is WebGL where a hardware renderer draws 32-bit floats, and plain elsewhere. */
export type EngineChoice = EngineKind | 'auto';

/** Why an engine was taken. */
export type EngineReason =
  | 'chosen'
  | 'hardware'
  | 'software-renderer'
  | 'no-webgl'
  | 'no-float32'
  | 'webgl-failed'
  | 'lost-repeatedly';

/** How fast a run is shown: slow and normal show single steps first and then more and more a frame; full is all that fits. */
export type Pace = 'slow' | 'normal' | 'full';

/** Which engine runs, and why. */
export interface EngineReport {
  readonly kind: EngineKind;
  readonly reason: EngineReason;
  /** Name of the graphics renderer, or what went wrong; for people to read, may be empty. */
  readonly detail: string;
}

/** The state of all models after a step; replaced whole, never written. */
export interface Frame {
  /** Number of the run it belongs to. */
  readonly run: number;
  /** Steps taken since the start. */
  readonly step: number;
  /** Steps a second of late; 0 while paused. */
  readonly stepsPerSecond: number;
  /** What the latest step was taken with, or the start if there was none; what the reader has set since acts from the next step. */
  readonly trained: { readonly loss: Loss['kind']; readonly volume: number };
  /** Where the logits were computed. */
  readonly view: View;
  /** Logits at the grid points of the view; [S, rows · columns, C]. */
  readonly logits: Float32Array;
  /** Share of each class's test points that a model labels rightly; [S, C]. */
  readonly recall: Float32Array;
  /** What each model minimises, over the training set; [S]. */
  readonly losses: Float32Array;
  /** The step after which a model was frozen because its numbers were none any more; `undefined` for those that train. [S]. */
  readonly frozen: readonly (number | undefined)[];
}

/** Messages to the trainer are imperative. */
export type ToTrainer =
  | {
      readonly kind: 'start';
      readonly run: number;
      readonly engine: EngineChoice;
      readonly problem: Problem;
      readonly objective: Objective;
      /** A checkpoint to go on from, instead of from the problem's start. */
      readonly from?: Checkpoint | undefined;
    }
  | { readonly kind: 'reweight'; readonly run: number; readonly objective: Objective }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step' }
  | { readonly kind: 'look'; readonly view: View }
  | { readonly kind: 'pace'; readonly pace: Pace }
  /** `interval`: milliseconds that the page took from one painting to the next, of late. */
  | { readonly kind: 'acknowledge'; readonly run: number; readonly interval: number }
  /** Asks for an `alive` with the same count. */
  | { readonly kind: 'knock'; readonly count: number };

/** Messages from the trainer tell what happened. */
export type FromTrainer =
  | { readonly kind: 'ready'; readonly run: number; readonly engine: EngineReport }
  | { readonly kind: 'reweighted'; readonly run: number }
  /** The checkpoint is of the same step as the frame. */
  | { readonly kind: 'frame'; readonly frame: Frame; readonly checkpoint: Checkpoint }
  | { readonly kind: 'alive'; readonly count: number }
  /** The graphics processor is gone. The run can go on elsewhere. */
  | { readonly kind: 'lost'; readonly run: number; readonly message: string }
  /** The run cannot go on. */
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
