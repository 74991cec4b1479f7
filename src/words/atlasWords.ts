import { atlas as english } from './en/atlas.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the plane of models, in the language of the page; they load with it. */
export let atlasWords: Parts['atlas'] = english;

translate('atlas', english, (translation) => {
  atlasWords = translation;
});
