import { effectiveNumber as english } from './en/effectiveNumber.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the view "Effective number", in the language of the page; they load with it. */
export let effectiveNumberWords: Parts['effectiveNumber'] = english;

translate('effectiveNumber', english, (translation) => {
  effectiveNumberWords = translation;
});
