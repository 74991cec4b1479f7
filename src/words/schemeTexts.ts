import { schemeTexts as english } from './en/schemeTexts.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** What is said of the schemes, in the language of the page; it loads with the box of a tile. */
export let schemeTexts: Parts['schemeTexts'] = english;

translate('schemeTexts', english, (translation) => {
  schemeTexts = translation;
});
