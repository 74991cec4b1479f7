import { questions as english } from './en/questions.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the view "Questions", in the language of the page; they load with it. */
export let questionsWords: Parts['questions'] = english;

translate('questions', english, (translation) => {
  questionsWords = translation;
});
