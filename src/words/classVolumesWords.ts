import { classVolumes as english } from './en/classVolumes.ts';
import { translate } from './languages.ts';
import type { Parts } from './parts.ts';

/** Words of volumes by class, in the language of the page; they load with what sets them. */
export let classVolumesWords: Parts['classVolumes'] = english;

translate('classVolumes', english, (translation) => {
  classVolumesWords = translation;
});
