import { moreTraining as english } from './en/moreTraining.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the less common settings of training, in the language of the page; they load with them. */
export let moreTrainingWords: Parts['moreTraining'] = english;

translate('moreTraining', english, (translation) => {
  moreTrainingWords = translation;
});
