import { selectDrawnCounts } from '../../../store/selectors.ts';
import { noteWords } from '../../../words/noteWords.ts';
import { betaValueText, digitsText, wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { areAlike, type NoteFacts, usesSharedBeta } from './facts.ts';
import { isSaturated, tryBeside, tryBeta, tryImbalance } from './nextSteps.ts';
import type { NoteRule } from './note.ts';
import { percent } from './texts.ts';

/** Steps before which models have hardly left their start: there is nothing to compare. */
const early = 50;

/** An imbalance factor below which classes are called equally large. */
const equalImbalance = 1.05;

/** Before the first step of the present tiles on the present classes. */
export const beforeTheFirstStep: NoteRule = ({ frame, isRunning, tiles, shape }) => {
  if (frame && frame.step > 0) return undefined;
  return isRunning ? words.note.early(shape) : words.note.before(tiles.length);
};

/** Where no class has a point, so that nothing is trained. */
export const noPoints: NoteRule = ({ labelled }) =>
  labelled.every((count) => count === 0) ? noteWords.noPoints : undefined;

/**
 * Whether all classes are about equally large: by what is set, or by the points where they are edited or given, since
 * few may be given.
 */
function areEqual({ inputs, labelled }: NoteFacts): boolean {
  const counts = inputs.edits ? labelled : inputs.points && selectDrawnCounts(inputs);
  const imbalance = counts ? Math.max(...counts) / Math.min(...counts) : inputs.imbalance;
  return imbalance < equalImbalance;
}

/** An imbalance factor that leaves some points in every class, where they are given. */
function longestTail({ inputs: { points } }: NoteFacts): number {
  return points ? Math.max(2, Math.min(100, Math.floor(Math.min(...points.scene.available) / 3))) : 100;
}

/** Where all classes are equally large, and tiles differ in nothing but their weights. */
export const equalClasses: NoteRule = (facts) =>
  areEqual(facts) && areAlike(facts.inputs)
    ? { ...noteWords.equal(facts.tiles.length), next: tryImbalance(longestTail(facts)) }
    : undefined;

/** Where the latest settings have not been trained with yet. */
export const changedSince: NoteRule = ({ isChanged, isRunning, isOver, shape }) => {
  if (!isChanged) return undefined;
  if (isOver) return noteWords.changedAtEnd;
  return isRunning ? words.note.early(shape) : noteWords.changed;
};

/** Where the common beta has no effect, although a tile uses it. */
export const saturatedBeta: NoteRule = (facts) => {
  const { inputs, tiles, labelled } = facts;
  const { volume } = inputs;
  if (!tiles.some(usesSharedBeta) || areEqual(facts) || volume === Infinity) return undefined;
  if (!isSaturated(labelled, volume)) return undefined;
  const next = tryBeta(facts);
  return {
    ...noteWords.saturated(betaValueText(volume), digitsText(volume)),
    ...(next && { next }),
    question: 'small-beta',
  };
};

/** While the models train, all numbers are about to change: it says what to watch. */
export const whileRunning: NoteRule = ({ isRunning, frame, inputs, shape, labelled, right }) => {
  if (!isRunning) return undefined;
  if (frame!.step < early) return words.note.early(shape);
  if (inputs.schedule === 'cosine') return noteWords.falling(shape, wholeText(inputs.until));
  return noteWords.constant(
    shape,
    labelled.some((count, index) => right[index]! < count),
  );
};

/** In the first steps. */
export const firstSteps: NoteRule = ({ frame, shape }) => (frame!.step < early ? words.note.early(shape) : undefined);

/** Where there is nothing to compare with. */
export const oneTile: NoteRule = ({ tiles, frame, standings }) =>
  tiles.length === 1
    ? {
        ...noteWords.alone(wholeText(frame!.step), percent(standings[0]!.balancedAccuracy)),
        next: tryBeside(tiles),
      }
    : undefined;
