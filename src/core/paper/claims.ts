import { type GridSet, gridSets, gridVolumes, measuredLosses } from '../counts/measuredSets.ts';
import { effectiveNumber } from '../effectiveNumber.ts';
import { normalProbability } from '../seeds/dunnett.ts';
import {
  chancePairs,
  gainOf,
  meanGain,
  namedImbalance,
  type PaperClasses,
  type PaperRun,
  paperClasses,
  paperCounts,
  paperImbalances,
  paperRuns,
  paperSet,
} from './gains.ts';
import { table2, table2Chosen, table2Imbalances, table3 } from './tables.ts';

/** Pairs of runs that differ by chance alone. */
export interface Chance {
  readonly pairs: number;
  /** Root of the mean square of their differences, in points. */
  readonly rms: number;
  readonly largest: PaperRun;
}

/** What chance does on a data set; `undefined` where no pair shows it. */
export function chanceOf(classes: PaperClasses): Chance | undefined {
  const pairs = chancePairs(classes);
  if (pairs.length === 0) return undefined;
  const size = ({ gain }: PaperRun) => Math.abs(gain);
  return {
    pairs: pairs.length,
    rms: Math.sqrt(pairs.reduce((sum, pair) => sum + size(pair) ** 2, 0) / pairs.length),
    largest: pairs.reduce((top, pair) => (size(pair) > size(top) ? pair : top)),
  };
}

/** What N does over all sets. */
export interface VolumeEffect {
  /** Mean gain of all 75 pairs of a set and a loss, in points. */
  readonly mean: number;
  /** How many of the 25 pairs of each data set gain; by {@link paperClasses}. */
  readonly gaining: readonly number[];
}

/** What each N does, by `gridVolumes`. */
export function volumeEffects(): readonly VolumeEffect[] {
  return gridVolumes.map((_, volume) => {
    const ofSet = (classes: PaperClasses) => paperRuns(classes).filter((run) => run.volume === volume);
    const all = paperClasses.flatMap(ofSet);
    return {
      mean: all.reduce((sum, { gain }) => sum + gain, 0) / all.length,
      gaining: paperClasses.map((classes) => ofSet(classes).filter(({ gain }) => gain > 0).length),
    };
  });
}

/** The run that loses most by its weights. */
export function worstRun(): PaperRun {
  return paperClasses
    .flatMap((classes) => paperRuns(classes))
    .reduce((worst, run) => (run.gain < worst.gain ? run : worst));
}

/**
 * How far weights go from none to inverse frequency, 0 to 1: ln(w_min class / w_max class) / ln(n_max / n_min), with
 * w = 1/E_n.
 */
export function balanceShare(set: GridSet, volume: number): number {
  const counts = paperCounts(set);
  const [most, least] = [Math.max(...counts), Math.min(...counts)];
  const size = gridVolumes[volume]!;
  return Math.log(effectiveNumber(most, size) / effectiveNumber(least, size)) / Math.log(most / least);
}

/** A column of Table 2: its entry for the class-balanced loss beside the runs of the grid. */
export interface Winner {
  readonly set: GridSet;
  /** Error of the entry, in %. */
  readonly error: number;
  /** Whether error and setting are those of the least of the 20 runs with weights. */
  readonly isLeast: boolean;
  /** Points that it takes off the least error of the five losses without weights. */
  readonly overPlain: number;
}

/** The ten columns of Table 2 whose classes are not balanced, of 10 classes first. */
export function winners(): readonly Winner[] {
  const balanced = table2.at(-1)!;
  return ([10, 100] as const).flatMap((classes) => {
    const name = classes === 10 ? 'cifar10' : 'cifar100';
    return table2Imbalances.slice(0, -1).map((imbalance, column) => {
      const set = paperSet(classes, imbalance);
      const error = balanced[name][column]!;
      const { loss, volume } = table2Chosen[name][column]!;
      const least = Math.min(...set.errors.flatMap((errors) => errors.slice(1)));
      const plain = Math.min(...set.errors.map(([first]) => first!));
      return {
        set,
        error,
        isLeast: error === least && set.errors[loss]![1 + volume!] === error,
        overPlain: Math.round(100 * (plain - error)) / 100,
      };
    });
  });
}

/**
 * How far the least of k runs lies below their mean by chance, in points: E(min of k standard normals) · σ.
 *
 * @param deviation - σ of one run.
 */
export function luckOfLeast(runs: number, deviation: number): number {
  // E(max) = ∫ x d(Φ^k) by trapezoids; the integrand is smooth and falls off fast.
  const [reach, parts] = [8, 4000];
  let sum = 0;
  for (let part = 0; part < parts; part += 1) {
    const left = -reach + (2 * reach * part) / parts;
    const right = -reach + (2 * reach * (part + 1)) / parts;
    sum += ((left + right) / 2) * (normalProbability(right) ** runs - normalProbability(left) ** runs);
  }
  return sum * deviation;
}

/** Gains of a β that was chosen without looking at the loss that is judged. */
export interface BlindChoice {
  /** Mean gain by data set, as {@link paperClasses}. */
  readonly means: readonly number[];
  /** All gains, by set and loss; [75]. */
  readonly gains: readonly number[];
}

/**
 * For each set and loss the N, none among them, at which the other four losses have the least mean error; and the gain
 * of the fifth there.
 */
export function blindChoice(): BlindChoice {
  const byClasses = paperClasses.map((classes) =>
    paperImbalances.flatMap((imbalance) => {
      const { errors } = paperSet(classes, imbalance);
      return measuredLosses.map((_, judged) => {
        const others = errors.filter((_, loss) => loss !== judged);
        const sums = errors[0]!.map((_, at) => others.reduce((sum, own) => sum + own[at]!, 0));
        const chosen = sums.indexOf(Math.min(...sums));
        return Math.round(100 * (errors[judged]![0]! - errors[judged]![chosen]!)) / 100;
      });
    }),
  );
  return {
    means: byClasses.map((gains) => gains.reduce((sum, gain) => sum + gain, 0) / gains.length),
    gains: byClasses.flat(),
  };
}

/** How much more error a loss has than another, over all sets and β. */
export interface LossDifference {
  /** Index in `measuredLosses`. */
  readonly loss: number;
  /** Mean difference in points, and its standard error. */
  readonly mean: number;
  readonly error: number;
  readonly pairs: number;
}

/**
 * A loss against another, run by run.
 *
 * @param loss - Index in `measuredLosses`, as of the other.
 */
export function lossDifference(loss: number, other: number): LossDifference {
  const differences = gridSets.flatMap(({ errors }) => errors[loss]!.map((own, at) => own - errors[other]![at]!));
  const pairs = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / pairs;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (pairs - 1);
  return { loss, mean, error: Math.sqrt(variance / pairs), pairs };
}

/** All losses but sigmoid against it. */
export function againstSigmoid(): readonly LossDifference[] {
  return [2, 3, 4, 0].map((loss) => lossDifference(loss, 1));
}

/** Points that class-balanced focal loss takes off the top-1 error at 224 pixels; by network and data set, [3][3]. */
export function largeScaleGains(): readonly (readonly number[])[] {
  const at224 = table3.filter(({ input }) => input === 224);
  const [plain, balanced] = [false, true].map((is) => at224.filter(({ isBalanced }) => isBalanced === is));
  return plain!.map(({ errors }, row) =>
    errors.map(([top1], set) => Math.round(100 * (top1 - balanced![row]!.errors[set]![0])) / 100),
  );
}

/** What the first figure says in one sentence: the largest and the least mean gain of five losses, and their sets. */
export function extremes() {
  const cells = gridSets.flatMap((set) =>
    gridVolumes.map((_, volume) => ({ set, imbalance: namedImbalance(set), volume, gain: meanGain(set, volume) })),
  );
  const [first] = cells;
  return {
    best: cells.reduce((top, cell) => (cell.gain > top.gain ? cell : top), first!),
    worst: cells.reduce((low, cell) => (cell.gain < low.gain ? cell : low), first!),
  };
}

/** Gain of softmax at a set and N, and both errors. */
export function softmaxAt(classes: PaperClasses, imbalance: number, volume: number) {
  const set = paperSet(classes, imbalance);
  return { before: set.errors[0]![0]!, after: set.errors[0]![1 + volume]!, gain: gainOf(set, 0, volume) };
}
