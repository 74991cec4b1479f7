import { isValidElement, type ReactNode } from 'react';
import type { NoteState } from './facts.ts';
import NoteOffer from './NoteOffer.tsx';
import type { Note } from './note.ts';
import { noteOf } from './noteOf.ts';

/**
 * The note that is true of the present frame.
 *
 * @param offer - Told what to show after it: the same element as before unless the note offers something else, so that
 * a note which only tells other numbers renders nothing.
 */
export function noteWithOffer(state: NoteState, offer: (change: (before: ReactNode) => ReactNode) => void): Note {
  const note = noteOf(state);
  offer((before) => (isSame(before, note) ? before : <NoteOffer next={note.next} question={note.question} />));
  return note;
}

/** Whether an element offers what a note does; as long as none has, a note that offers nothing is no other. */
function isSame(before: ReactNode, { next, question }: Note): boolean {
  const { next: last, question: asked } = (isValidElement(before) ? before.props : {}) as Partial<Note>;
  return last?.label === next?.label && asked === question;
}
