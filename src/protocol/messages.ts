import type { Loss } from '../core/losses.ts';
import type { Checkpoint, MapWindow, Objective, Problem } from './problem.ts';

/** The engines: textures on the GPU, WebAssembly with SIMD on the processor, or typed arrays there. */
export type EngineKind = 'webgl' | 'simd' | 'plain';

/**
 * What the reader asks for; `auto` is WebGL where a hardware renderer draws 32-bit floats, SIMD elsewhere, and plain
 * where that cannot be compiled.
 */
export type EngineChoice = EngineKind | 'auto';

/** Why an engine was taken. */
export type EngineReason =
  | 'chosen'
  | 'hardware'
  | 'software-renderer'
  | 'no-webgl'
  | 'no-float32'
  | 'inexact-pixels'
  | 'too-large'
  | 'webgl-failed'
  | 'no-simd'
  | 'lost-repeatedly'
  | 'start-hung';

/**
 * How fast a run is shown: slow and normal show single steps first and then more and more a frame;
 * full is all that fits.
 */
export type Pace = 'slow' | 'normal' | 'full';

/** How a trainer is paced: as the reader asks, or usually, with half of the time left to the page. */
export type RunPace = Pace | 'shared';

/** Which engine runs, and why. */
export interface EngineReport {
  readonly kind: EngineKind;
  readonly reason: EngineReason;
  /** Name of the graphics renderer, or what went wrong; for people to read, may be empty. */
  readonly detail: string;
  /** Workers that share the models, if there are several. */
  readonly workers?: number;
}

/** What a frame holds besides the recalls of all models; each part costs time only while it is wanted. */
export interface Wanted {
  /**
   * Models whose logits on the grid a frame has: all of them, or those with these indices, in this order. Each is in
   * [0, S) and differs from the others; there may be none.
   */
  readonly maps: 'all' | readonly number[];
  /** Predictions on the test points, confusion matrices and calibration bins. */
  readonly tests: boolean;
  /** How much each training sample pulls. */
  readonly pulls: boolean;
  /** Logits at the test points; not wanted if left out. */
  readonly testLogits?: boolean;
  /** Losses on the training and the test set; wanted if left out. */
  readonly losses?: boolean;
}

/** What a frame says of the test set while it is wanted. */
export interface TestAnswers {
  /** Class that a model gives a test point, {@link noPrediction} for none; [S, m]. */
  readonly predicted: Uint8Array;
  /** Test points by true class, in rows, and predicted class, the last column for none; [S, C, C + 1]. */
  readonly confusion: Uint32Array;
  /** Points, sum of confidences and hits in each of 15 equal bins of confidence; [S, 15, 3]. */
  readonly bins: Float64Array;
}

/** Settings of a model in the latest step, or at the start. */
export interface TrainedAs {
  readonly loss: Loss['kind'];
  /** N of its weights, if they depend on it. */
  readonly volume: number | undefined;
  /** See `favoursAt`; [C], left out where no class is favoured. */
  readonly favours?: readonly number[];
}

/**
 * The models' answers at finer points inside the cells of the grid in which a boundary runs. A cell lies between four
 * grid points and has the index of its upper left one.
 */
export interface RefinedCells {
  /** Parts that a refined cell is divided into along each side; ≥ 2. */
  readonly factor: number;
  /** Refined cells of each model that has a map; [M], of sum K. */
  readonly counts: Uint32Array;
  /** The cells of those models, one model after the other; [K]. */
  readonly cells: Uint32Array;
  /**
   * Logits at the finer points of each cell, by rows from the top left, those on its edges included;
   * [K, (factor + 1)², C]. At the corners they equal those of the grid, and two neighbouring cells have equal
   * logits along their shared edge.
   */
  readonly logits: Float32Array;
}

/** The state of all models after a step; replaced as a whole, never modified. */
export interface Frame {
  /** Number of the run it belongs to. */
  readonly run: number;
  /** Steps taken since the start. */
  readonly step: number;
  /** Steps a second over about the last second; 0 while paused. */
  readonly stepsPerSecond: number;
  /**
   * Settings of the latest step, or of the start if there was none; changes made since take effect with the next step.
   */
  readonly trained: readonly TrainedAs[];
  /** Where the logits were computed. */
  readonly view: MapWindow;
  /** The models whose maps it has, in the order of their logits; [M], all S models in turn if all are wanted. */
  readonly maps: readonly number[];
  /** Logits at the grid points of the view; [M, rows · columns, C]. */
  readonly logits: Float32Array;
  /** Answers between the grid points, where boundaries run; without them logits are interpolated everywhere. */
  readonly refined?: RefinedCells;
  /** Share of each class's test points that a model labels correctly; [S, C]. */
  readonly recall: Float32Array | Float64Array;
  /** What each model minimises, over the training set; [S], or empty if losses are not wanted. */
  readonly losses: Float32Array;
  /** Mean unweighted cross-entropy over the test set, in nats; [S], or empty if losses are not wanted. */
  readonly testLosses: Float32Array;
  /** While they are wanted. */
  readonly tests?: TestAnswers;
  /** Logits at each model's test points, while wanted; [S, m, C]. */
  readonly testLogits?: Float32Array;
  /**
   * Half the sum of the absolute values of the loss's gradient by the logits, unweighted, of each training
   * sample, while wanted; [S, n], 0 for padding.
   */
  readonly pulls?: Float32Array;
  /**
   * The step after which a model was frozen because its parameters or moments were NaN or infinite; `undefined`
   * for those that train. [S].
   */
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
      /** Grid points of the largest view that it must answer; if left out, the maximum that a view may have. */
      readonly gridPoints?: number | undefined;
      /** Processor cores that it may use, one if left out. */
      readonly cores?: number | undefined;
    }
  | { readonly kind: 'reweight'; readonly run: number; readonly objective: Objective }
  /**
   * The running models go on from a checkpoint of theirs, of whichever step, under another number: what is under way
   * under the old one is dropped. What they minimise stays. Answered with a frame of that step. `trained` is what the
   * step was taken with; what is minimised now, if left out.
   */
  | {
      readonly kind: 'restore';
      readonly run: number;
      readonly from: Checkpoint;
      readonly trained?: readonly TrainedAs[] | undefined;
    }
  /** `until`: the step after which it rests, if it is to; a run that has come so far takes none. */
  | { readonly kind: 'play'; readonly until?: number | undefined }
  | { readonly kind: 'pause' }
  /** One step, or as many as are said. */
  | { readonly kind: 'step'; readonly count?: number }
  | { readonly kind: 'look'; readonly view: MapWindow }
  | { readonly kind: 'want'; readonly wanted: Wanted }
  | { readonly kind: 'pace'; readonly pace: RunPace }
  /** `interval`: recent milliseconds between two paints of the page. */
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
  /** What the engine runs on was lost. The run can continue in another worker, or on another engine. */
  | {
      readonly kind: 'lost';
      readonly run: number;
      readonly cause: 'gpu-lost' | 'worker-broke';
      readonly message: string;
    }
  /** The run cannot continue. */
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
