import type { GuessBar } from '../../charts/GuessBars.tsx';
import { classMarks } from '../../core/classMarks.ts';
import { beatOf } from '../../core/lesson/beats.ts';
import { type LessonMeasure, lessonValues } from '../../core/lesson/lessonMeasures.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import type { Told } from './storyOf.ts';

/** What a bar shows of now. */
export interface BarNow {
  /** Of 100, once something is measured. */
  readonly value: number | undefined;
  /** Of 100, where it began. */
  readonly before: number | undefined;
  /** The step of training that the value is of. */
  readonly step: number | undefined;
  /** Whether the value is what the step asks about, and not on the way to it: only then seeds stand beside it. */
  readonly isMeasured: boolean;
  /** Digits after the decimal sign; none if left out. */
  readonly decimals?: number;
}

/** Whether a beat still takes guesses. */
export function takesGuesses({ at, facts }: Pick<Told, 'at' | 'facts'>): boolean {
  return beatOf(at, facts) === 'question';
}

/**
 * The bar of a class: found of 100.
 *
 * @param row - The index of its guess.
 */
export function classBar(told: Told, row: number, index: number, measure: LessonMeasure, now: BarNow): GuessBar {
  const { letter } = classMarks[index]!;
  const { legend } = lessonWords;
  const labels = wholeText(told.labels[index] ?? 0);
  const detail = index === 0 ? legend.commonest(labels) : legend.rarest(labels);
  return {
    index,
    name: letter,
    detail,
    ...commonParts(told, row, measure, now),
    handle: lessonWords.barName(letter),
    spoken: spokenOf(
      told.facts,
      row,
      now,
      (value) => lessonWords.barValue(value, letter),
      (value) => lessonWords.barStart(value, letter),
    ),
  };
}

/** What all bars have: value, guess, seeds, reading and a sentence. */
export function commonParts(
  told: Told,
  row: number,
  measure: LessonMeasure | undefined,
  { value, before, step, isMeasured, decimals = 0 }: BarNow,
): Omit<GuessBar, 'name' | 'handle' | 'spoken'> {
  const { facts, rows, at, isOther } = told;
  const guess = facts.guess?.[row] ?? undefined;
  const isRevealed = beatOf(at, facts) === 'reveal' && isMeasured;
  const isAsked = takesGuesses(told);
  const text = (number: number) => decimalsText(number, decimals).replace('-', '−');
  const seeds = isRevealed && !isOther && measure && rows.length > 0 ? lessonValues(rows, measure) : undefined;
  const shown = isAsked ? (guess ?? before) : value;
  const summary = seeds && seedSummary(seeds);
  const spread = summary && lessonWords.seedsMean(text(summary.mean), text(summary.deviation));
  const note = isAsked
    ? guess === undefined
      ? before === undefined
        ? undefined
        : lessonWords.legend.before
      : lessonWords.legend.guess
    : isRevealed
      ? isOther
        ? lessonWords.otherSeeds
        : spread
      : step === undefined
        ? undefined
        : lessonWords.atStep(wholeText(step));
  const flag = guess === undefined ? undefined : lessonWords.you(text(guess));
  return {
    value: isAsked ? undefined : value,
    before,
    guess,
    flag,
    seeds,
    reading: shown === undefined ? '–' : text(shown),
    note,
    summary:
      [flag, value === undefined || isAsked ? undefined : lessonWords.measured(text(value)), spread]
        .filter((part) => part !== undefined)
        .join('; ') || lessonWords.nothingYet,
  };
}

/** What a handle's value means. */
export function spokenOf(
  { guess }: StepFacts,
  row: number,
  { before }: Pick<BarNow, 'before'>,
  guessed: (value: string) => string,
  begins: (value: string) => string = guessed,
): string {
  const own = guess?.[row] ?? undefined;
  return own === undefined ? begins(wholeText(before ?? 0)) : guessed(wholeText(own));
}
