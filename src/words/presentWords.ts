import { present as english } from './en/present.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the lesson as it is shown to a room, in the language of the page; they load with it. */
export let presentWords: Parts['present'] = english;

translate('present', english, (translation) => {
  presentWords = translation;
});
