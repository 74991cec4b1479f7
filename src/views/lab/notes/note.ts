import type { NoteFacts } from './facts.ts';

/** What to look at, and why. */
export interface Note {
  readonly lead: string;
  readonly body: string;
}

/** One kind of note: returns it if it is true of the facts, and `undefined` otherwise. */
export type NoteRule = (facts: NoteFacts) => Note | undefined;
