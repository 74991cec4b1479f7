import { classroom as english } from './en/classroom.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of a teacher's link, in the language of the page; they load with it. */
export let classroomWords: Parts['classroom'] = english;

translate('classroom', english, (translation) => {
  classroomWords = translation;
});
