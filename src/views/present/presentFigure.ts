import { classMarks } from '../../core/classMarks.ts';
import { weightRatio } from '../../core/counts/analysis.ts';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import {
  balancedOf,
  type LessonMeasure,
  lessonMeasures,
  lessonValues,
  tailOverHead,
} from '../../core/lesson/lessonMeasures.ts';
import type { LessonRecalls } from '../../core/lesson/lessonSeeds.ts';
import { hasComeTo, type PresentPlace } from '../../core/lesson/presentBeats.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import { presentWords } from '../../words/presentWords.ts';
import type { Told } from '../lesson/storyOf.ts';

/** One bar that a room sees; all in the unit of the axis. */
export interface PresentBar {
  readonly name: string;
  readonly detail?: string | undefined;
  /** Class whose marker and colour it has; it is grey without one. */
  readonly index?: number | undefined;
  /** What came; no bar without it. */
  readonly value?: number | undefined;
  /** What it was before: a dashed bar. */
  readonly before?: number | undefined;
  /** What came on other seeds. */
  readonly seeds?: readonly number[] | undefined;
  readonly reading: string;
  readonly note?: string | undefined;
}

/** The bars of a step. */
export interface PresentFigure {
  readonly title: string;
  /** Ends of the axis. Bars begin at 0, or are marks where it does not lie between them. */
  readonly domain: readonly [number, number];
  readonly bars: readonly PresentBar[];
}

/** What the models on the screen answer just now. */
export interface LiveAnswers {
  /** By model and class; [S][C], shares. */
  readonly recalls: LessonRecalls | undefined;
  /** Share of the pull that comes from wrong labels. */
  readonly wrongPull: number | undefined;
  /** What the first step of the lesson came to after 300 steps, without weights. */
  readonly plain: LessonRecalls | undefined;
}

/** Its words, in the language of the page. */
const texts = () => presentWords;
const points = (value: number) => decimalsText(value, 1).replace('-', '−');

/**
 * The bars that a room sees in a step: what was before, what comes while models train, and after the reveal what came
 * on the sixty seeds. Pure, so that all windows show the same.
 */
export function presentFigureOf(told: Told, place: PresentPlace, live: LiveAnswers): PresentFigure | undefined {
  const { figures } = texts();
  const hasBegun = hasComeTo('deed', place);
  switch (place.step) {
    case 'forgotten': {
      const recalls = hasBegun ? (told.facts.row?.noisy100 ?? live.recalls) : undefined;
      return { title: figures.found, domain: [0, 100], bars: [foundBar(told, place, recalls, 0, 4, 'forgottenTail')] };
    }
    case 'inverse': {
      const recalls = hasBegun ? (told.facts.row?.noisy300 ?? live.recalls) : undefined;
      const bars = [
        foundBar(told, place, recalls, 1, 0, 'inverseHead', plainOf(told, live, 0)),
        foundBar(told, place, recalls, 1, 4, 'inverseTail', plainOf(told, live, 4)),
      ];
      return { title: figures.found, domain: [0, 100], bars };
    }
    case 'worth': {
      const value = told.facts.thrown ? told.facts.covered : undefined;
      const bar = { name: texts().boxName, value, reading: value === undefined ? '–' : wholeText(value) };
      return { title: figures.covered, domain: [0, 100], bars: [bar] };
    }
    case 'beta':
      return weightFigure(told, place);
    case 'middle':
      return middleFigure(told, place, live);
    case 'clean':
      return leadFigure(told, place, live);
    case 'focal': {
      const now = hasBegun ? (finite(told.facts.row?.pullOfWrong?.[1]) ?? live.wrongPull) : undefined;
      const start = finite(told.facts.row?.pullOfWrong?.[0]) ?? (hasBegun ? undefined : live.wrongPull);
      const before = start === undefined ? undefined : 100 * start;
      const value = now === undefined ? undefined : 100 * now;
      const bar = { name: texts().wrongLabels, value, before, ...readingOf(told, place, value, before, 'pullAtTwo') };
      return { title: figures.pull, domain: [0, 100], bars: [bar] };
    }
    case 'counts':
      return countsFigure(place);
    default:
      return undefined;
  }
}

const finite = (value: number | undefined | null) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Without weights: as it came here, or before that on this seed, or else on the mean of the sixty. */
function plainOf({ facts, rows, seed, isOther }: Told, { plain }: LiveAnswers, index: 0 | 4): number | undefined {
  const here = facts.row?.noisy300?.[0]?.[index] ?? plain?.[0]?.[index];
  if (here !== undefined) return 100 * here;
  if (isOther || rows.length === 0) return undefined;
  const values = lessonValues(rows, index === 0 ? 'plainHead' : 'plainTail');
  return values[rows.findIndex((row) => row.seed === seed)] ?? Math.round(seedSummary(values).mean);
}

/** The bar of a class: found of 100. */
function foundBar(
  told: Told,
  place: PresentPlace,
  recalls: LessonRecalls | undefined,
  model: number,
  index: number,
  measure: LessonMeasure,
  before?: number,
): PresentBar {
  const share = recalls?.[model]?.[index];
  const value = share === undefined ? undefined : 100 * share;
  return {
    index,
    name: classMarks[index]!.letter,
    detail: index === 0 ? texts().commonest : texts().rarest,
    value,
    before,
    ...readingOf(told, place, value, before, measure),
  };
}

/** The number beside a bar, and after the reveal the sixty seeds. */
function readingOf(
  { rows, isOther }: Told,
  place: PresentPlace,
  value: number | undefined,
  before: number | undefined,
  measure: LessonMeasure,
  text: (value: number) => string = wholeText,
): Pick<PresentBar, 'reading' | 'note' | 'seeds'> {
  const shown = value ?? before;
  const isRevealed = place.beat === 'reveal' && value !== undefined;
  const seeds = isRevealed && !isOther && rows.length > 0 ? lessonValues(rows, measure) : undefined;
  const summary = seeds && seedSummary(seeds);
  const spread = summary && lessonWords.seedsMean(text(summary.mean), text(summary.deviation));
  const was = before === undefined || value === undefined ? undefined : text(before);
  const note = was === undefined ? spread : spread ? texts().was(was, spread) : texts().wasAlone(was);
  return { reading: shown === undefined ? '–' : text(shown), note, seeds };
}

/** How many times a label of each class weighs one of A: at N = 10, then at the N that is dragged; and with 1/n. */
function weightFigure({ labels, volume }: Told, place: PresentPlace): PresentFigure {
  const full = labels[0]! / labels.at(-1)!;
  const isShown = hasComeTo('reveal', place);
  const asked = hasComeTo('deed', place) ? volume : 10;
  const bars = labels.map((count, index) => {
    const value = isShown ? effectiveNumber(labels[0]!, asked) / effectiveNumber(count, asked) : undefined;
    const before = labels[0]! / count;
    return {
      index,
      name: classMarks[index]!.letter,
      value,
      before,
      reading: points(value ?? before),
      ...(value !== undefined && { note: texts().wasAlone(points(before)) }),
    };
  });
  return { title: texts().figures.weights, domain: [0, Math.max(full, tailOverHead(labels, asked))], bars };
}

/** Balanced accuracies of the three maps, as marks on a part of the axis. */
function middleFigure(told: Told, place: PresentPlace, live: LiveAnswers): PresentFigure {
  const recalls = hasComeTo('deed', place) ? (told.facts.row?.noisy300 ?? live.recalls) : undefined;
  const measures = ['noneBalanced', 'inverseBalanced', 'middleBalanced'] as const;
  const bars = measures.map((measure, model) => {
    const value = recalls?.[model] ? balancedOf(recalls, model) : undefined;
    const { note: _, ...reading } = readingOf(told, place, value, undefined, measure, points);
    return { name: lessonWords.middle.maps[model]!, value, ...reading };
  });
  return { title: texts().figures.accuracy, domain: [75, 100], bars };
}

/** By how many points the middle leads 1/n, with right labels and before. */
function leadFigure(told: Told, place: PresentPlace, live: LiveAnswers): PresentFigure {
  const recalls = hasComeTo('deed', place) ? (told.facts.row?.clean300 ?? live.recalls) : undefined;
  const value = recalls && recalls.length > 2 ? lessonMeasures.cleanLead({ clean300: recalls }) : undefined;
  const known = told.middle?.noisy300
    ? { noisy300: told.middle.noisy300 }
    : told.rows.find((row) => row.seed === told.seed);
  const before = known && lessonMeasures.leadOverInverse(known);
  const bar = { name: texts().leadName, value, before, ...readingOf(told, place, value, before, 'cleanLead', points) };
  return { title: texts().figures.lead, domain: [-4, 8], bars: [bar] };
}

/** The commonest and the rarest class of iNaturalist 2018. */
const naturalists = { most: 1000, least: 2 };

/** What the betas that the authors tried come to on iNaturalist 2018. */
function countsFigure(place: PresentPlace): PresentFigure {
  const isShown = hasComeTo('reveal', place);
  const betas = [
    [decimalsText(0.99, 2), 100],
    [decimalsText(0.999, 3), 1000],
    [decimalsText(0.9999, 4), 10_000],
  ] as const;
  const bars = betas.map(([beta, volume]) => {
    const value = isShown ? weightRatio(naturalists, volume) : undefined;
    return { name: `β = ${beta}`, value, reading: value === undefined ? '–' : wholeText(value) };
  });
  const all = { name: '1/n', value: 500, reading: wholeText(500) };
  return { title: texts().figures.counts, domain: [0, 500], bars: [...bars, all] };
}
