import { page as english } from './en/page.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the page's head, in the language of the page; they load where that is not English. */
export let pageWords: Parts['page'] = english;

translate('page', english, (translation) => {
  pageWords = translation;
});
