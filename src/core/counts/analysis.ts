import { assertVolume, effectiveNumber } from '../effectiveNumber.ts';

/** How many classes have a count. */
export interface CountShare {
  readonly count: number;
  readonly classes: number;
}

/** Summary of class counts, before any weighting. */
export interface CountsSummary {
  /** C, classes with and without samples. */
  readonly classes: number;
  readonly samples: number;
  /** Largest count of a class. */
  readonly most: number;
  /** Smallest count above 0. */
  readonly least: number;
  /** Count of the class in the middle of those that have samples. */
  readonly median: number;
  /** Classes without samples. */
  readonly empty: number;
  /** `most` over `least`. */
  readonly imbalance: number;
  /** Classes with more than 100, 20 to 100, and 1 to 19 samples. */
  readonly groups: { readonly many: number; readonly medium: number; readonly few: number };
  /** Indices of the classes by count, descending; ties keep their order. [C]. */
  readonly order: readonly number[];
  /** The distinct counts above 0, descending: sums over thousands of classes run over these. */
  readonly histogram: readonly CountShare[];
}

/** Bounds of the groups: more than `many` samples are many-shot, fewer than `few` few-shot. */
export const shotBounds = { many: 100, few: 20 } as const;

/**
 * Summary of class counts.
 *
 * @param counts - Samples of each class; [C] whole numbers ≥ 0, not all 0.
 * @throws RangeError if no count is above 0.
 *
 * @remarks Groups after the evaluation of Liu et al., CVPR 2019 (ImageNet-LT): many-shot > 100, medium
 * 20 to 100, few-shot < 20.
 */
export function summaryOf(counts: readonly number[]): CountsSummary {
  const order = counts.map((_, index) => index).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const present = order.map((index) => counts[index]!).filter((count) => count > 0);
  const [most] = present;
  const least = present.at(-1);
  if (most === undefined || least === undefined) throw new RangeError('invalid class counts; none above 0');
  const shares = new Map<number, number>();
  for (const count of present) shares.set(count, (shares.get(count) ?? 0) + 1);
  const many = present.filter((count) => count > shotBounds.many).length;
  const few = present.filter((count) => count < shotBounds.few).length;
  return {
    classes: counts.length,
    samples: present.reduce((sum, count) => sum + count, 0),
    most,
    least,
    median: present[Math.floor((present.length - 1) / 2)]!,
    empty: counts.length - present.length,
    imbalance: most / least,
    groups: { many, medium: present.length - many - few, few },
    order,
    histogram: Array.from(shares, ([count, classes]) => ({ count, classes })),
  };
}

/**
 * How many times the rarest class's sample weighs the commonest's under class-balanced weights: E_most / E_least.
 *
 * @param volume - N; scalar in [1, ∞].
 * @returns 1 at N = 1, the imbalance factor at N = ∞, and in between never more than N.
 */
export function weightRatio({ most, least }: Pick<CountsSummary, 'most' | 'least'>, volume: number): number {
  return effectiveNumber(most, volume) / effectiveNumber(least, volume);
}

/**
 * Mean weight of a sample under class-balanced weights that sum to the number of classes with samples.
 *
 * @param volume - N; scalar in [1, ∞].
 * @returns Scalar in (0, 1]: plain SGD then behaves as if its learning rate were multiplied by it.
 */
export function meanWeightOfSamples(
  { histogram, samples }: Pick<CountsSummary, 'histogram' | 'samples'>,
  volume: number,
): number {
  let classes = 0;
  let weights = 0;
  let weighted = 0;
  for (const share of histogram) {
    const weight = 1 / effectiveNumber(share.count, volume);
    classes += share.classes;
    weights += share.classes * weight;
    weighted += share.classes * share.count * weight;
  }
  return (weighted * classes) / (weights * samples);
}

/** A range of volumes worth trying, and what they do. */
export interface SuggestedRange {
  /** N at which the weights begin to differ from uniform, and at which they are nearly inverse frequency. */
  readonly low: number;
  readonly high: number;
  /** The weight ratios there. */
  readonly lowRatio: number;
  readonly highRatio: number;
  /** The weight ratio of inverse frequency: the imbalance factor. */
  readonly full: number;
}

/** Below this imbalance factor there is nothing to balance. */
const leastImbalance = 1.5;

/**
 * Shares of the way from no re-weighting to inverse frequency, in powers of the weight ratio, at which the range begins
 * and ends. Chosen so that every beta that the paper settled on lies inside the range of its data set.
 */
export const suggestedShares = { low: 0.04, high: 0.96 } as const;

/**
 * The volumes between which the choice of N makes a difference: from where the weight ratio is a small share of the way
 * from 1 to the imbalance factor on a logarithmic scale, to where only that share remains.
 *
 * @returns `undefined` where the imbalance factor is so small that no N makes a difference.
 */
export function suggestedRange(
  summary: Pick<CountsSummary, 'most' | 'least' | 'imbalance'>,
): SuggestedRange | undefined {
  const { imbalance: full } = summary;
  if (full < leastImbalance) return undefined;
  const low = volumeOfRatio(summary, full ** suggestedShares.low);
  const high = volumeOfRatio(summary, full ** suggestedShares.high);
  return { low, high, lowRatio: weightRatio(summary, low), highRatio: weightRatio(summary, high), full };
}

/**
 * The volume with a weight ratio between 1 and the imbalance factor, which the ratio passes once as
 * N grows; by bisection.
 */
function volumeOfRatio(summary: Pick<CountsSummary, 'most' | 'least'>, ratio: number): number {
  let low = 0;
  let high = Math.log(1e3 * summary.most + 10);
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (weightRatio(summary, Math.exp(middle)) < ratio) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Something about counts and N that a reader should know, with the numbers that show it. */
export type CountsWarning =
  /** Classes without samples, of which `first` is the first by index: the formula divides by zero there. */
  | { readonly kind: 'empty-class'; readonly classes: number; readonly first: number }
  | { readonly kind: 'one-class' }
  /** N so small that all classes have E_n = N, to half a per cent: those with more than `from` samples. */
  | { readonly kind: 'saturated'; readonly volume: number; readonly from: number }
  /** N so large that the weight ratio is nearly that of inverse frequency. */
  | { readonly kind: 'nearly-inverse'; readonly ratio: number; readonly full: number }
  /** So few samples that the counts may be those of a batch and not of a training set. */
  | { readonly kind: 'few-samples'; readonly samples: number; readonly classes: number }
  /** In 32-bit floats 1 − beta^n is off by up to this share. */
  | { readonly kind: 'float32'; readonly error: number };

/** E_n within this share of N counts as saturated. */
const saturation = 0.005;

/** From this share of the imbalance factor on, a weight ratio counts as that of inverse frequency. */
const inverseShare = 0.95;

/** Largest usual batch size, and the fewest samples a class that a data set usually has on average. */
const usualBatch = 1024;
const leastPerClass = 5;

/** Relative error of the weights from which on it is reported. */
const worthyError = 1e-3;

/**
 * What a reader should know about their counts at a volume.
 *
 * @param counts - Samples of each class; [C] whole numbers ≥ 0.
 * @param volume - N; scalar in [1, ∞].
 */
export function warningsOf(counts: readonly number[], summary: CountsSummary, volume: number): CountsWarning[] {
  assertVolume(volume);
  const { samples, classes, empty, imbalance: full } = summary;
  const warnings: CountsWarning[] = [];
  if (empty > 0) warnings.push({ kind: 'empty-class', classes: empty, first: counts.indexOf(0) });
  if (classes - empty === 1) warnings.push({ kind: 'one-class' });
  if (samples <= usualBatch || samples < leastPerClass * (classes - empty)) {
    warnings.push({ kind: 'few-samples', samples, classes });
  }
  if (full >= leastImbalance && volume > 1 && volume < Infinity) {
    const from = Math.log(saturation) / Math.log1p(-1 / volume);
    if (summary.least > from) warnings.push({ kind: 'saturated', volume, from: Math.floor(from) });
    const ratio = weightRatio(summary, volume);
    if (ratio >= inverseShare * full) warnings.push({ kind: 'nearly-inverse', ratio, full });
  }
  const error = float32Error(summary, volume);
  if (error >= worthyError) warnings.push({ kind: 'float32', error });
  return warnings;
}

/**
 * How far off 1 − beta^n is, at worst, if it is computed as printed in 32-bit floats.
 *
 * @returns Relative error; 0 at N = ∞, where weights are 1/n.
 */
export function float32Error({ histogram }: Pick<CountsSummary, 'histogram'>, volume: number): number {
  if (volume === 1 || volume === Infinity) return 0;
  const beta = Math.fround(1 - 1 / volume);
  return histogram.reduce((worst, { count }) => {
    const exact = effectiveNumber(count, volume) / volume;
    const computed = Math.fround(1 - Math.fround(beta ** count));
    return Math.max(worst, Math.abs(computed - exact) / exact);
  }, 0);
}
