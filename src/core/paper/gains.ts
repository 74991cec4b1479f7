import { classWeights } from '../classWeights.ts';
import { type GridSet, gridSets, gridVolumes, measuredLosses } from '../counts/measuredSets.ts';
import { longTailCounts } from '../longTail.ts';
import type { NoiseBand } from './noiseBands.ts';

/** Classes of the three data sets of the paper's grid, in the order of its figures 8 to 10. */
export const paperClasses = [10, 20, 100] as const;

/** Number of classes of a data set of the grid, which names it. */
export type PaperClasses = (typeof paperClasses)[number];

/** Imbalance factors of the grid, as the paper names them. */
export const paperImbalances = [10, 20, 50, 100, 200] as const;

/** One run of the grid by its place: a data set, one of {@link measuredLosses}, one of {@link gridVolumes}. */
export interface PaperRun {
  readonly set: GridSet;
  /** Index of the loss. */
  readonly loss: number;
  /** Index of N, from 0. */
  readonly volume: number;
  /** What the weights take off the error of the same loss without them, in points; to 2 digits, as errors are. */
  readonly gain: number;
}

/** The set of a number of classes and an imbalance factor. */
export function paperSet(classes: PaperClasses, imbalance: number): GridSet {
  const set = gridSets.find(({ name }) => name === `cifar${classes}-lt-${imbalance}`);
  if (!set) throw new RangeError(`invalid data set; not of the paper: ${classes} classes, imbalance ${imbalance}`);
  return set;
}

/** The imbalance factor that the paper names a set by; with truncated counts it is not always that of the counts. */
export function namedImbalance({ name }: GridSet): number {
  return Number(name.split('-').at(-1));
}

/** Samples by class; [C]. */
export function paperCounts(set: GridSet): number[] {
  return longTailCounts({ classes: set.classes, largest: set.most, imbalance: namedImbalance(set) });
}

/**
 * Points that weights take off the error of the same loss without them, rounded to the two digits of the errors: the
 * difference of two such numbers in binary is not always that of their decimals.
 *
 * @param volume - Index of N in {@link gridVolumes}.
 */
export function gainOf(set: GridSet, loss: number, volume: number): number {
  const errors = set.errors[loss]!;
  return Math.round(100 * (errors[0]! - errors[1 + volume]!)) / 100;
}

/** All runs with weights of a number of classes, by imbalance, loss and N; [5 · 5 · 4]. */
export function paperRuns(classes: PaperClasses): readonly PaperRun[] {
  return paperImbalances.flatMap((imbalance) => {
    const set = paperSet(classes, imbalance);
    return measuredLosses.flatMap((_, loss) =>
      gridVolumes.map((_, volume) => ({ set, loss, volume, gain: gainOf(set, loss, volume) })),
    );
  });
}

/** Mean gain of the five losses, in points. */
export function meanGain(set: GridSet, volume: number): number {
  return measuredLosses.reduce((sum, _, loss) => sum + gainOf(set, loss, volume), 0) / measuredLosses.length;
}

/** Largest distance of a class weight from 1. */
export function weightReach(set: GridSet, volume: number): number {
  const weights = classWeights(paperCounts(set), { kind: 'effective-number', volume: gridVolumes[volume]! });
  return Math.max(...weights.map((weight) => Math.abs(weight - 1)));
}

/** Below this distance from 1 weights do nothing: such a pair of runs differs by chance alone. */
const nothing = 3e-5;

/**
 * Pairs of runs of one loss whose weights are all 1 to 3e-5, so that what lies between them is chance.
 *
 * @returns Empty for 100 classes.
 */
export function chancePairs(classes: PaperClasses): readonly PaperRun[] {
  return paperRuns(classes).filter(({ set, volume }) => weightReach(set, volume) < nothing);
}

/**
 * The largest difference by chance that a data set shows, in points: gains up to it prove nothing. 100 classes have no
 * pair that shows it and borrow that of 10, which is the least that is known.
 */
export function noiseOf(classes: PaperClasses): number {
  let noise = noises.get(classes);
  if (noise === undefined) {
    const pairs = chancePairs(classes);
    noise = pairs.length === 0 ? noiseOf(10) : Math.max(...pairs.map(({ gain }) => Math.abs(gain)));
    noises.set(classes, noise);
  }
  return noise;
}

/** What {@link noiseOf} has found; it takes the weights of a hundred classes at four N. */
const noises = new Map<PaperClasses, number>();

/** Below this distance from 1 weights do next to nothing. */
const nextToNothing = 0.01;

/**
 * The largest difference between two runs of one loss whose weights are all 1 to 1 %, in points: the widest band that
 * chance, or next to it, shows anywhere in the grid.
 */
export function widestNoise(): number {
  widest ??= Math.max(
    ...paperClasses
      .flatMap((classes) => paperRuns(classes))
      .filter(({ set, volume }) => weightReach(set, volume) < nextToNothing)
      .map(({ gain }) => Math.abs(gain)),
  );
  return widest;
}

/** What {@link widestNoise} has found. */
let widest: number | undefined;

/** The largest difference that a band takes for chance on a data set, in points. */
export function bandOf(band: NoiseBand, classes: PaperClasses): number {
  switch (band) {
    case 'own':
      return noiseOf(classes);
    case 'narrow':
      return Math.min(...paperClasses.map(noiseOf));
    case 'wide':
      return widestNoise();
  }
}

/** What a gain is against the noise of its data set. */
export type Outcome = 'gains' | 'within' | 'loses';

/** Tells a gain from noise. */
export function outcomeOf(gain: number, noise: number): Outcome {
  if (Math.abs(gain) <= noise) return 'within';
  return gain > 0 ? 'gains' : 'loses';
}
