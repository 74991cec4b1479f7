import { enNote } from './enNote.ts';

/** The catalogue of the notes that follow training, which loads after the page. */
export type NoteWords = typeof enNote;

/** The one in use. */
export const noteWords: NoteWords = enNote;
