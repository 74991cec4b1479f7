import { classWeights, meanSampleWeight } from '../classWeights.ts';
import { type CountsSummary, suggestedRange, summaryOf, weightRatio } from '../counts/analysis.ts';
import { effectiveNumber } from '../effectiveNumber.ts';
import { positiveWeights } from '../positiveWeights.ts';

/** Class counts and N that questions are answered for. */
export interface Asked {
  /** Samples by class; [C]. */
  readonly counts: readonly number[];
  readonly summary: CountsSummary;
  /** N. */
  readonly volume: number;
  /** Class-balanced weights, which sum to the number of classes with samples; [C]. */
  readonly weights: readonly number[];
  /** Samples in all, where each may have several labels. */
  readonly samples: number;
  /** Samples of a background class besides the counts. */
  readonly background: number;
}

/**
 * What questions are answered for.
 *
 * @param samples - Samples in all, where each may have several labels; 0 if that is not known: then the sum of the
 * counts.
 * @param background - Samples of a background class; 0 if it is not known: then nine times the others.
 */
export function askedOf(counts: readonly number[], volume: number, samples = 0, background = 0): Asked {
  const summary = summaryOf(counts);
  return {
    counts,
    summary,
    samples: samples === 0 ? summary.samples : Math.max(samples, summary.most),
    background: background === 0 ? 9 * summary.samples : background,
    volume,
    weights: classWeights(counts, { kind: 'effective-number', volume }),
  };
}

/** Index of a class with the most, and with the fewest samples above 0. */
function endsOf({ counts, summary }: Asked): { readonly most: number; readonly least: number } {
  return { most: counts.indexOf(summary.most), least: counts.lastIndexOf(summary.least) };
}

/** How far apart weights are at small β, and from which N on they differ. */
export function smallBeta({ summary }: Asked) {
  return {
    at01: weightRatio(summary, 1 / 0.9),
    at09: weightRatio(summary, 10),
    /** N at which 4 % of the way to inverse frequency are gone; none if counts are nearly equal. */
    from: suggestedRange(summary)?.low,
  };
}

/** What counts of a batch of samples would be. */
export function batchCounts({ summary }: Asked, batch = 128) {
  const share = summary.least / summary.samples;
  return {
    batch,
    /** Samples of the rarest class in a batch, on average. */
    expected: batch * share,
    /** Probability that a batch has none of it. */
    absent: (1 - share) ** batch,
  };
}

/** Weights at β = 0.9999 against inverse frequency. */
export function nearInverse({ summary }: Asked) {
  return { ratio: weightRatio(summary, 10_000), inverse: summary.imbalance };
}

/** Mean weight of a sample: what dividing by the batch size keeps in the loss and dividing by weights takes out. */
export function lossScale({ counts, weights }: Asked) {
  return { mean: meanSampleWeight(counts, weights) };
}

/** Loss of the sigmoid form at the start of training, without and with a last bias of −ln(C − 1). */
export function startLoss({ counts }: Asked) {
  const classes = counts.length;
  const bias = Math.log(classes - 1);
  return {
    classes,
    plain: classes * Math.LN2,
    // One positive term −ln σ(−b) and C − 1 negative ones −ln σ(b).
    prior: classes === 1 ? 0 : Math.log1p(Math.exp(bias)) + (classes - 1) * Math.log1p(Math.exp(-bias)),
  };
}

/** Half width of a 95 % interval of a recall near 1/2 from so many samples, as a share; 1/2 is all that there is. */
export function recallError(samples: number): number {
  return Math.min(0.5, (1.96 * 0.5) / Math.sqrt(samples));
}

/** What a validation set of the rarest class can tell. */
export function validation({ summary }: Asked) {
  const held = Math.max(1, Math.floor(summary.least / 5));
  return {
    /** A fifth of the rarest class, and the half width of its recall's interval. */
    held,
    error: recallError(held),
    /** Samples a class for an interval of ± 5 points. */
    needed: Math.ceil(((1.96 * 0.5) / 0.05) ** 2),
  };
}

/** How much a sample of the rarest class counts against one of the commonest. */
export function countedTwice({ summary, volume }: Asked) {
  const weights = weightRatio(summary, volume);
  return { weights, sampler: summary.imbalance, both: weights * summary.imbalance };
}

/**
 * Probability of the rarest class where a model that was trained with weights gives it and the commonest 1/2 each, with
 * the weights undone: p_c ∝ q_c / w_c.
 */
export function undone(asked: Asked) {
  const { most, least } = endsOf(asked);
  const [rare, common] = [1 / asked.weights[least]!, 1 / asked.weights[most]!];
  return { probability: rare / (rare + common) };
}

/** Shares of the commonest class and of the rarer half of the classes in a mean over samples. */
export function lossShares({ counts, summary }: Asked) {
  const sorted = counts.toSorted((a, b) => a - b);
  const half = sorted.slice(0, Math.floor(sorted.length / 2)).reduce((sum, count) => sum + count, 0);
  return { head: summary.most / summary.samples, rarerHalf: half / summary.samples };
}

/** Weights of the rarest and the commonest class. */
export function endWeights(asked: Asked) {
  const { most, least } = endsOf(asked);
  return { rare: asked.weights[least]!, common: asked.weights[most]! };
}

/** Weights of the positive term of a label: E of its negatives over E of its positives. */
export function endPositiveWeights({ summary, samples, volume }: Asked) {
  const [rare, common] = positiveWeights([summary.least, summary.most], samples, { kind: 'effective-number', volume });
  return { rare: rare!, common: common! };
}

/** What a background class does to the weights. */
export function withBackground({ counts, summary, volume, background }: Asked) {
  const all = classWeights([...counts, background], { kind: 'effective-number', volume });
  return {
    background,
    weight: all.at(-1)!,
    /** Mean weight of a sample with it, and without it. */
    mean: meanSampleWeight([...counts, background], all),
    without: meanSampleWeight(counts, classWeights(counts, { kind: 'effective-number', volume })),
    /** E_background / E_most: how much it weighs less than the commonest class. */
    below: effectiveNumber(background, volume) / effectiveNumber(summary.most, volume),
  };
}

/** Weight of a sample of the commonest class where each smoothed target is weighted with its own class. */
export function smoothed(asked: Asked, smoothing = 0.1) {
  const { common } = endWeights(asked);
  const mean = asked.weights.reduce((sum, weight) => sum + weight, 0) / asked.counts.length;
  const spread = (1 - smoothing) * common + smoothing * mean;
  // The part of a smoothed target on the true class, without weights and with them.
  const plain = 1 - smoothing + smoothing / asked.counts.length;
  return { own: common, spread, plain, share: (plain * common) / spread };
}
