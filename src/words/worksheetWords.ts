import { worksheet as english } from './en/worksheet.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of what the lesson prints, in the language of the page; they load with the lesson. */
export let worksheetWords: Parts['worksheet'] = english;

translate('worksheet', english, (translation) => {
  worksheetWords = translation;
});
