import { counts as english } from './en/counts.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the view "Your counts", in the language of the page; they load with it. */
export let countsWords: Parts['counts'] = english;

translate('counts', english, (translation) => {
  countsWords = translation;
});
