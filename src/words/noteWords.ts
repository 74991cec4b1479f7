import { note as english } from './en/note.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the notes that follow training, in the language of the page; they load after it. */
export let noteWords: Parts['note'] = english;

translate('note', english, (translation) => {
  noteWords = translation;
});
