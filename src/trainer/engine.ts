import type { Loss } from '../core/losses.ts';
import type { EngineKind, Wanted } from '../protocol/messages.ts';
import type { Checkpoint, MapWindow, Objective } from '../protocol/problem.ts';

/** Numbers in the precision of an engine. */
export type Numbers = Float32Array | Float64Array;

/** What an engine answers if it is not said what is wanted. */
export const onlyMaps: Wanted = { maps: 'all', tests: false, pulls: false };

/** Predictions of all models on the test points. */
export interface PointAnswers {
  /** Class with the largest logit, `noPrediction` where no logit is larger than all others; [S, m]. */
  readonly predicted: Uint8Array;
  /** Probability that a model gives that class; [S, m]. */
  readonly confidence: Float32Array;
}

/** Answers to a view: what a frame carries besides its numbers. */
export interface Answers {
  /** The models whose maps were wanted; [M]. */
  readonly maps: readonly number[];
  /** Their logits at the grid points of the view; [M, rows · columns, C]. */
  readonly logits: Float32Array;
  /** Recall on the test set; [S, C]. */
  readonly recall: Float32Array | Float64Array;
  /**
   * What each model minimises, at its parameters as they are; [S], or empty if losses are not wanted. Samples that are
   * drawn at random are weighted by their mean number of draws.
   */
  readonly losses: Float32Array;
  /** Mean unweighted cross-entropy over the test set; [S], or empty if losses are not wanted. */
  readonly testLosses: Float32Array;
  /** If wanted. */
  readonly tests?: PointAnswers;
  /** If wanted; [S, m, C]. */
  readonly testLogits?: Float32Array;
  /** If wanted, see `Frame.pulls`; [S, n]. */
  readonly pulls?: Float32Array;
  /** The state of all models when the answer was given. The caller owns it. */
  readonly checkpoint: Checkpoint;
}

/**
 * S models that train together on one problem: the same start, the same data, the same steps; only what they minimise
 * differs. Full-batch Adam on Σ_i w[y_i] L(z_i, y_i) / n.
 */
export interface Engine {
  readonly kind: EngineKind;
  /** Whether other workers train a part of its models. */
  readonly isShared?: boolean;
  /** Replaces what is minimised and the learning rate for the steps to come; parameters and Adam's moments stay. */
  reweight(objective: Objective): void;
  /** Takes `count` steps with all models but the frozen ones. On a GPU it only queues them. */
  step(count: number): void;
  /** Resolves when all steps asked for so far have been taken. */
  settle(): Promise<void>;
  /**
   * Logits over a view, recall on the test set, losses, a checkpoint, and what else is wanted, after
   * all steps asked for so far.
   *
   * @param wanted - All maps and nothing else, if left out.
   * @param trainedWith - Loss that each model was last trained with: it decides what probabilities its logits stand
   * for. The loss that is set, if left out.
   * @throws RangeError, as a rejection, if a map is wanted of a model that there is not, or twice.
   */
  answer(view: MapWindow, wanted?: Wanted, trainedWith?: readonly Loss['kind'][]): Promise<Answers>;
  /** Goes on from a checkpoint, of this engine or of another. Models that are frozen in it stay as they are in it. */
  restore(checkpoint: Checkpoint): void;
  /** Parameters of all models; [S, P]. */
  readParameters(): Promise<Float32Array>;
  /**
   * Logits of one network at many points, where the engine computes them faster than `logitsAt` of the core does.
   *
   * @param parameters - Of the network; [P].
   * @param points - [n, 2].
   * @returns [n, C].
   */
  evaluate?(parameters: Numbers, points: Float64Array): Float32Array;
  /** Frees the engine's memory. It must not be used afterwards. */
  dispose(): void;
}

/** Whether a run that broke on an engine may hold elsewhere: on another engine, or in other workers. */
export function mayHoldElsewhere({ kind, isShared = false }: Engine): boolean {
  return kind !== 'plain' || isShared;
}
