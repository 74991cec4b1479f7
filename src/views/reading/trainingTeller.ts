import { classMarks } from '../../core/classMarks.ts';
import {
  isSummaryDue,
  type ToldStanding,
  type TrainingMoment,
  type TrainingSummary,
  trainingSummary,
} from '../../core/reading/trainingSummary.ts';
import { type LabState, transportOf } from '../../store/labStore.ts';
import { columnCount } from '../../store/parameters/atlas.ts';
import { standingsOf } from '../../store/standings.ts';
import { isRunning } from '../../store/transport.ts';
import { traitsOf } from '../../store/views.ts';
import { decimalsText, percentText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { cellText } from '../atlas/cellTexts.ts';
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

/** What is trained in the view that is open, and how far it is. */
interface Trained {
  /** The same object as long as nothing has changed. */
  readonly moment: object;
  readonly step: number;
  readonly isRunning: boolean;
  /** Whether it is the last moment after a pause. */
  readonly isLast: boolean;
  standings(): readonly ToldStanding[];
  names(): readonly string[];
  /** Whether the controls of training say the accuracies at rest. */
  readonly isSaidAtRest: boolean;
}

function trainedIn(state: LabState): Trained | undefined {
  const { trains } = traitsOf(state.page);
  return trains === 'tiles' ? tilesOf(state) : trains === 'plane' ? planeOf(state) : undefined;
}

function tilesOf({ page, frame, past, transport, inputs }: LabState): Trained | undefined {
  // A step that is looked back at is no training.
  if (!frame || past || frame.trained.length !== inputs.tiles.length) return undefined;
  return {
    moment: frame,
    step: frame.step,
    isRunning: isRunning(transport),
    isLast: frame.stepsPerSecond === 0,
    standings: () => standingsOf(frame),
    names: () => shortNamesOf(inputs.tiles, inputs),
    isSaidAtRest: page === 'lab',
  };
}

function planeOf({ atlas, inputs }: LabState): Trained | undefined {
  const moment = atlas.moments.at(-1);
  if (!moment || inputs.shownStep !== undefined || atlas.inputs?.axes !== inputs.axes) return undefined;
  const { recall, frozen } = moment;
  return {
    moment,
    step: moment.step,
    isRunning: isRunning(atlas.transport),
    isLast: atlas.stepsPerSecond === 0,
    standings: () => standingsOf({ recall, losses: new Float32Array(frozen.length) }),
    names: () =>
      frozen.map((_, index) =>
        cellText(inputs.axes, { row: Math.floor(index / columnCount), column: index % columnCount }),
      ),
    isSaidAtRest: false,
  };
}

/**
 * Decides, state after state, what is said of the training of the lab's models or of the plane's: at most two
 * sentences, and rarely.
 *
 * @returns Is given each state and the one before it, and returns what is to be said, or nothing.
 */
export function createTrainingTeller(page: TellerPage): (state: LabState, before: LabState) => string | undefined {
  let last: { readonly step: number; readonly time: number; readonly standings: readonly ToldStanding[] } | undefined;
  let seen: { readonly moment: object | undefined; readonly runs: boolean } | undefined;
  /** Whether training has been stopped, and its last moment is still to come. */
  let isComingToRest = false;
  return (state, before) => {
    if (state.page !== before.page) [last, seen, isComingToRest] = [undefined, undefined, false];
    const runs = isRunning(transportOf(state));
    if (seen?.runs && !runs) isComingToRest = true;
    else if (runs) isComingToRest = false;
    const trained = trainedIn(state);
    const isSame = trained?.moment === seen?.moment;
    seen = { moment: trained?.moment, runs };
    if (trained && last && trained.step < last.step) last = undefined;
    if (!trained || isSame) return undefined;
    const isAtRest = isComingToRest && trained.isLast;
    if (!runs && !isAtRest) return undefined;
    if (isAtRest) isComingToRest = false;
    const moment: TrainingMoment = { step: trained.step, time: page.now(), isRunning: runs };
    if (!isSummaryDue(moment, last) || page.isHidden() || !page.isTelling()) return undefined;
    const standings = trained.standings();
    const summary = trainingSummary(standings, last?.standings);
    const text = summaryText(summary, trained.names(), trained.step, last?.step, runs || !trained.isSaidAtRest);
    last = { step: trained.step, time: moment.time, standings };
    return text;
  };
}

/**
 * A summary in one or two sentences.
 *
 * @param since - The step of the last summary.
 * @param hasAccuracies - Whether to say them; at rest the lab's controls of training do.
 */
export function summaryText(
  { best, worst, least, change }: TrainingSummary,
  names: readonly string[],
  step: number,
  since: number | undefined,
  hasAccuracies: boolean,
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
  if (!hasAccuracies) return second;
  const first =
    names.length === 1
      ? texts().alone(wholeText(step), names[0]!, percentText(best.accuracy))
      : texts().leads(
          ...([wholeText(step), names[best.model]!, percentText(best.accuracy)] as const),
          ...([names[worst.model]!, percentText(worst.accuracy)] as const),
        );
  return `${first} ${second}`;
}
