import type { Loss } from '../core/losses.ts';
import type { EngineKind, Wanted } from '../protocol/messages.ts';
import type { Checkpoint, Objective, View } from '../protocol/problem.ts';

/** Predictions of all models on the test points. */
export interface PointAnswers {
  /** Class with the largest logit, `noPrediction` where no logit is larger than all others; [S, m]. */
  readonly predicted: Uint8Array;
  /** Probability that a model gives that class; [S, m]. */
  readonly confidence: Float32Array;
}

/** Answers to a view: what a frame carries besides its numbers. */
export interface Answers {
  /** Logits at the grid points of the view; [S, rows · columns, C]. */
  readonly logits: Float32Array;
  /** Recall on the test set; [S, C]. */
  readonly recall: Float32Array | Float64Array;
  /**
   * What each model minimises, at its parameters as they are; [S]. Samples that are drawn at random are weighted by
   * their mean number of draws.
   */
  readonly losses: Float32Array;
  /** Mean unweighted cross-entropy over the test set; [S]. */
  readonly testLosses: Float32Array;
  /** If wanted. */
  readonly tests?: PointAnswers;
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
   * @param trainedWith - Loss that each model was last trained with: it decides what probabilities its logits stand
   * for. The loss that is set, if left out.
   */
  answer(view: View, wanted?: Wanted, trainedWith?: readonly Loss['kind'][]): Promise<Answers>;
  /** Goes on from a checkpoint, of this engine or of another. Models that are frozen in it stay as they are in it. */
  restore(checkpoint: Checkpoint): void;
  /** Parameters of all models; [S, P]. */
  readParameters(): Promise<Float32Array>;
  /** Frees the engine's memory. It must not be used afterwards. */
  dispose(): void;
}
