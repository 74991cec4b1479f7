import { exportedRun as english } from './en/exportedRun.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** What files of the run say to a reader, in the language of the page; it loads when Share is opened. */
export let exportedRunWords: Parts['exportedRun'] = english;

translate('exportedRun', english, (translation) => {
  exportedRunWords = translation;
});
