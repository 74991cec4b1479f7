import { takeHome as english } from './en/takeHome.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of taking the lab's run home, in the language of the page; they load with it. */
export let takeHomeWords: Parts['takeHome'] = english;

translate('takeHome', english, (translation) => {
  takeHomeWords = translation;
});
