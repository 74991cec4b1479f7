import { faults as english } from './en/faults.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the notice about an address, in the language of the page; they load with it. */
export let faultWords: Parts['faults'] = english;

translate('faults', english, (translation) => {
  faultWords = translation;
});
