import type { NoteFacts } from './facts.ts';

/** What to look at, and why. */
export interface Note {
  readonly lead: string;
  readonly body: string;
}

/** One sort of note: says it where it is true of the facts, and nothing elsewhere. */
export type NoteRule = (facts: NoteFacts) => Note | undefined;
