import { offline as english } from './en/offline.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the notice that a new version of the page is there, in the language of the page; they load with it. */
export let offlineWords: Parts['offline'] = english;

translate('offline', english, (translation) => {
  offlineWords = translation;
});
