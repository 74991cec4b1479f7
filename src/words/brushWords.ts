import { brush as english } from './en/brush.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the brush, in the language of the page; they load with it. */
export let brushWords: Parts['brush'] = english;

translate('brush', english, (translation) => {
  brushWords = translation;
});
