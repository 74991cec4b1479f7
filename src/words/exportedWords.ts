import { exported as english } from './en/exported.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** What files of class counts say to a reader, in the language of the page; it loads with "Your counts". */
export let exportedWords: Parts['exported'] = english;

translate('exported', english, (translation) => {
  exportedWords = translation;
});
