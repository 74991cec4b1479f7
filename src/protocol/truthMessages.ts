import type { DatasetSpec } from '../core/datasetSpec.ts';
import type { MapWindow } from './problem.ts';

/** Messages to the worker are imperative. */
export type ToTruth = {
  readonly kind: 'ask';
  /** Number of the question, which comes back with its answer. */
  readonly id: number;
  readonly spec: DatasetSpec;
  /** Where the log densities are wanted; without it none are. */
  readonly view?: MapWindow | undefined;
};

/** What follows from the densities that a data set is drawn from, however many samples there are. */
interface KnownTruth {
  /**
   * Recall by class of the Bayes rule where all classes are equally frequent: the best balanced
   * accuracy is its mean; [C].
   */
  readonly balanced: readonly number[];
  /** Recall by class of the Bayes rule where classes are as frequent as in the training set; [C]. */
  readonly training: readonly number[];
  /** Where the log densities are given. */
  readonly view?: MapWindow | undefined;
  /** Log density of every class at the grid points of the view, −∞ where its density is 0; [rows · columns, C]. */
  readonly logDensities?: Float32Array | undefined;
}

/** The truth about a data set. */
export interface Truth extends KnownTruth {
  readonly spec: DatasetSpec;
}

/** Messages from the worker tell what happened. */
export type FromTruth =
  | ({ readonly kind: 'told'; readonly id: number } & KnownTruth)
  /** The worker broke: a fault of the program. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Result of a question for the page. */
export type TruthOutcome =
  | { readonly kind: 'told'; readonly truth: Truth }
  /** Another question replaced it, or no answer is wanted any more. */
  | { readonly kind: 'cancelled' }
  /** The worker broke; `message` is its error message, for people to read. */
  | { readonly kind: 'broken'; readonly message: string };
