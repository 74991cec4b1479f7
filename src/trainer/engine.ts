import type { EngineKind } from '../protocol/messages.ts';
import type { Objective, View } from '../protocol/problem.ts';

/** Answers to a view: what a frame carries besides its numbers. */
export interface Answers {
  /** Logits at the grid points of the view; [S, rows · columns, C]. */
  readonly logits: Float32Array;
  /** Recall on the test set; [S, C]. */
  readonly recall: Float32Array;
}

/**
 * S models that train together on one problem: the same start, the same data, the same steps; only their class weights differ.
 * Full-batch Adam on Σ_i w[y_i] L(z_i, y_i) / n.
 */
export interface Engine {
  readonly kind: EngineKind;
  /** Replaces loss, class weights and learning rate for the steps to come; parameters and Adam's moments stay. */
  reweight(objective: Objective): void;
  /** Takes `count` steps with all models. On a GPU it only queues them. */
  step(count: number): void;
  /** Resolves when all steps asked for so far have been taken. */
  settle(): Promise<void>;
  /** Logits over a view and recall on the test set, after all steps asked for so far. */
  answer(view: View): Promise<Answers>;
  /** Parameters of all models; [S, P]. */
  readParameters(): Promise<Float32Array>;
  /** Gives back what the engine holds. It must not be used afterwards. */
  dispose(): void;
}
