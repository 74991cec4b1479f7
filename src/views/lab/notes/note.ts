import type { QuestionName } from '../../../core/questions/names.ts';
import type { Inputs } from '../../../store/parameters.ts';
import type { NoteFacts } from './facts.ts';

/** What a reader may try next: settings, and what they are called. */
export interface NextStep {
  readonly label: string;
  readonly changes: Partial<Inputs>;
}

/** What to look at, and why. */
export interface Note {
  readonly lead: string;
  readonly body: string;
  /** What to try next, where it follows from what is so. */
  readonly next?: NextStep;
  /** The question that users ask about it, where there is one. */
  readonly question?: QuestionName;
}

/** One kind of note: returns it if it is true of the facts, and `undefined` otherwise. */
export type NoteRule = (facts: NoteFacts) => Note | undefined;
