import type { LessonRow } from './lessonSeeds.ts';

/** What was measured in a step, as far as it was: the lists of a row that the run on the screen has filled so far. */
export type MeasuredRow = { readonly [List in keyof LessonRow]?: LessonRow[List] };

/** What the reader did in a step, and what came of it; plain, so that it outlives the page in its session. */
export interface StepFacts {
  /** The guess, one number for each bar, or the index of an option; `undefined` for a bar that was not guessed. */
  readonly guess?: readonly (number | undefined)[];
  /** Whether what is to be done was begun. */
  readonly isBegun?: boolean;
  /** Whether it was done. */
  readonly isDone?: boolean;
  readonly isRevealed?: boolean;
  /** What the models of this run came to, with their seed. */
  readonly row?: MeasuredRow;
  /** Whether something else than the step's settings was in force when it was measured. */
  readonly isOther?: boolean;
  /** Cells that were covered by the throws into the box. */
  readonly thrown?: number;
  readonly covered?: number;
  /** N at which the reader left beta, and how many times a label of the rarest class weighed one of the commonest. */
  readonly volume?: number;
  readonly ratio?: number;
  /** Balanced accuracies by seed and map of a run over seeds, `undefined` where a model diverged; [K][S]. */
  readonly seeds?: readonly (readonly (number | undefined)[])[];
  /** The first of those seeds. */
  readonly seedsFrom?: number;
  readonly hasOtherCounts?: boolean;
  readonly hasCopied?: boolean;
  /** Shares of the classes in the pull at γ = 0 and at γ = 2; [2][C]. */
  readonly shares?: readonly (readonly number[] | undefined)[];
  /** Whether it had been done before the reader began it again. */
  readonly wasDone?: boolean;
  /** The address of the step as the reader left it. */
  readonly left?: string;
}

/** Before anything was done. */
export const noFacts: StepFacts = {};
