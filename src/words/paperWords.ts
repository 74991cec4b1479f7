import { paper as english } from './en/paper.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the view "Paper", in the language of the page; they load with it. */
export let paperWords: Parts['paper'] = english;

translate('paper', english, (translation) => {
  paperWords = translation;
});
