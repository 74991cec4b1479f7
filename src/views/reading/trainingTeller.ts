import { classMarks } from '../../core/classMarks.ts';
import {
  isSummaryDue,
  type ToldStanding,
  type TrainingMoment,
  type TrainingSummary,
  trainingSummary,
} from '../../core/reading/trainingSummary.ts';
import type { LabState } from '../../store/labStore.ts';
import { standingsOf } from '../../store/standings.ts';
import { isRunning } from '../../store/transport.ts';
import { traitsOf } from '../../store/views.ts';
import { decimalsText, percentText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { shortNamesOf } from '../lab/tileWords.ts';

/** Its words, in the language of the page. */
const texts = () => readingWords.training;

/** A part of the page's clock and of what is on. */
export interface TellerPage {
  /** Milliseconds. */
  now(): number;
  isHidden(): boolean;
  /** Whether the reader wants to be told. */
  isTelling(): boolean;
}

/**
 * Decides, state after state, what is said of the training of the lab's models: at most two sentences, and rarely.
 *
 * @returns Is given each state and the one before it, and returns what is to be said, or nothing.
 */
export function createTrainingTeller(page: TellerPage): (state: LabState, before: LabState) => string | undefined {
  let last: { readonly step: number; readonly time: number; readonly standings: readonly ToldStanding[] } | undefined;
  /** Whether training has been stopped, and its last frame is still to come. */
  let isComingToRest = false;
  return (state, before) => {
    const { frame, past, inputs } = state;
    const runs = isRunning(state.transport);
    if (isRunning(before.transport) && !runs) isComingToRest = true;
    else if (runs) isComingToRest = false;
    if (frame && last && frame.step < last.step) last = undefined;
    if (!frame || frame === before.frame || past || traitsOf(state.page).trains !== 'tiles') return undefined;
    if (frame.trained.length !== inputs.tiles.length) return undefined;
    const isAtRest = isComingToRest && frame.stepsPerSecond === 0;
    if (!runs && !isAtRest) return undefined;
    if (isAtRest) isComingToRest = false;
    const moment: TrainingMoment = { step: frame.step, time: page.now(), isRunning: runs };
    if (!isSummaryDue(moment, last) || page.isHidden() || !page.isTelling()) return undefined;
    const standings = standingsOf(frame);
    const summary = trainingSummary(standings, last?.standings);
    const text = summaryText(summary, shortNamesOf(inputs.tiles, inputs), frame.step, last?.step, runs);
    last = { step: frame.step, time: moment.time, standings };
    return text;
  };
}

/**
 * A summary in one or two sentences.
 *
 * @param since - The step of the last summary.
 * @param isRunning - At rest the accuracies are left out: the controls of training say them.
 */
export function summaryText(
  { best, worst, least, change }: TrainingSummary,
  names: readonly string[],
  step: number,
  since: number | undefined,
  isRunning: boolean,
): string {
  const found = [classMarks[least.class]!.letter, percentText(least.recall), names[least.model]!] as const;
  const second =
    change && since !== undefined
      ? texts()[change.by > 0 ? 'leastAndGained' : 'leastAndLost'](
          ...found,
          names[change.model]!,
          decimalsText(100 * Math.abs(change.by), 1),
          wholeText(since),
        )
      : texts().least(...found);
  if (!isRunning) return second;
  const first =
    names.length === 1
      ? texts().alone(wholeText(step), names[0]!, percentText(best.accuracy))
      : texts().leads(
          ...([wholeText(step), names[best.model]!, percentText(best.accuracy)] as const),
          ...([names[worst.model]!, percentText(worst.accuracy)] as const),
        );
  return `${first} ${second}`;
}
