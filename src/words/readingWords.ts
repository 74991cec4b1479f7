import { reading as english } from './en/reading.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words for readers who do not see the figures, in the language of the page; they load when one asks for them. */
export let readingWords: Parts['reading'] = english;

translate('reading', english, (translation) => {
  readingWords = translation;
});
