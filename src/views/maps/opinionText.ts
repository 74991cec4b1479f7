import type { Opinion } from '../../canvas/field.ts';
import { classMarks } from '../../core/classMarks.ts';
import { wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';

/** What a model answers at a place, in a few signs. */
export function opinionText({ class: index, confidence }: Opinion): string {
  return words.maps.opinion(classMarks[index]!.letter, words.percent(wholeText(Math.round(100 * confidence))));
}
