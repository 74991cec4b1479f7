import { lesson as english } from './en/lesson.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of the lesson, in the language of the page; they load with it. */
export let lessonWords: Parts['lesson'] = english;

translate('lesson', english, (translation) => {
  lessonWords = translation;
});
