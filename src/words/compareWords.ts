import { compare as english } from './en/compare.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the open panel that compares schemes, in the language of the page; they load with it. */
export let compareWords: Parts['compare'] = english;

translate('compare', english, (translation) => {
  compareWords = translation;
});
