import { offline as english } from './en/offline.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of what is for use without a network, in the language of the page; they load with it. */
export let offlineWords: Parts['offline'] = english;

translate('offline', english, (translation) => {
  offlineWords = translation;
});
