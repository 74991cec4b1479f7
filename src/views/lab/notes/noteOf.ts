import { keepsBoth, level, moreIsBetter, oneLeads } from './comparisonRules.ts';
import { drawnOrWeighed, longTailedTest, wrongLabels } from './dataRules.ts';
import { factsOf, type NoteState } from './facts.ts';
import type { Note, NoteRule } from './note.ts';
import {
  beforeTheFirstStep,
  changedSince,
  equalClasses,
  firstSteps,
  noPoints,
  oneTile,
  saturatedBeta,
  whileRunning,
} from './stateRules.ts';
import { emptyClass, frozenModel, meanWeight, nearInverse, noFocus } from './theoryRules.ts';

/** All rules; the first that applies gives the note, and the last always applies. */
const rules: readonly NoteRule[] = [
  ...[
    noPoints,
    beforeTheFirstStep,
    equalClasses,
    changedSince,
    frozenModel,
    noFocus,
    saturatedBeta,
    whileRunning,
    firstSteps,
  ],
  ...[emptyClass, oneTile, meanWeight, longTailedTest, nearInverse, drawnOrWeighed],
  ...[keepsBoth, moreIsBetter, level, wrongLabels, oneLeads],
];

/**
 * The note that is true of the present frame.
 *
 * Schemes are compared by balanced accuracy and recall on the test set, never by their own losses.
 */
export function noteOf(state: NoteState): Note {
  const facts = factsOf(state);
  for (const rule of rules) {
    const note = rule(facts);
    if (note) return note;
  }
  throw new Error('invalid rules of notes; none speaks of the present frame');
}
