import type { Balance } from '../core/balances.ts';
import { classWeights } from '../core/classWeights.ts';
import { positiveWeights } from '../core/positiveWeights.ts';
import { compensatedSum } from '../core/sum.ts';
import { type WeightingName, weightings } from '../core/weightings.ts';

/** What a reader exports: a table of class counts and the choices made for it. */
export interface TakeHome {
  /** How classes are balanced; by weights in the loss if not said. */
  readonly balance?: Balance;
  /** Samples in all, where a sample may have several labels: not less than any count. Needed for `labels` alone. */
  readonly samples?: number;
  /** Names of the classes, one a count; any text, also hostile: quotes, newlines, `=cmd|…`. */
  readonly names: readonly string[] | undefined;
  /**
   * Samples of each class in the whole training set; [C] whole numbers ≥ 0, not all 0. The index is
   * the class's label in code.
   */
  readonly counts: readonly number[];
  /** How a class's weight follows from its count. */
  readonly scheme: WeightingName;
  /** N, the volume of a class; scalar in [1, ∞]. beta = (N − 1) / N. */
  readonly volume: number;
  /** Focusing parameter of the focal loss; scalar ≥ 0. */
  readonly gamma: number;
  /** Whether the counts are sorted by size, so that the index of a class is its rank and not its label. */
  readonly isSorted?: boolean;
  /** What the counts are, in the reader's or the lab's words: "iNaturalist 2018 (train)" or "pasted". */
  readonly source: string;
}

/**
 * Class weights of a request, as the lab shows them.
 *
 * @returns Weights; [C], summing to the number of classes present, 0 for a class without samples.
 * @throws RangeError if the request is not a valid table: a count that is not whole or below 0, no sample at all,
 * different numbers of names and counts, a volume below 1, or a gamma that is negative or infinite.
 */
export function weightsOf({ names, counts, scheme, volume, gamma }: TakeHome): number[] {
  if (names !== undefined && names.length !== counts.length) {
    throw new RangeError(`invalid number of class names; not ${counts.length}, one a count: ${names.length}`);
  }
  if (!(gamma >= 0 && gamma < Infinity)) throw new RangeError(`invalid gamma; not in [0, ∞): ${gamma}`);
  // The effective-number scheme checks the volume for all, because every table lists effective numbers.
  classWeights(counts, weightings['class-balanced'].weights(volume));
  const weights = classWeights(counts, weightings[scheme].weights(volume));
  if (!counts.some((count) => count > 0)) throw new RangeError('invalid class counts; none above 0');
  return weights;
}

/**
 * What the positive term of each class weighs against its negative terms, as {@link positiveWeights}.
 *
 * @returns [C]; of {@link samplesOf}.
 * @throws RangeError if the request is not a valid table, or has more positives than samples.
 */
export function positiveWeightsOf(request: TakeHome): number[] {
  const { counts, scheme, volume } = request;
  weightsOf(request);
  return positiveWeights(counts, samplesOf(request), weightings[scheme].weights(volume));
}

/** Samples in all: as many as are said where each may have several labels, and otherwise the sum of the counts. */
export function samplesOf({ balance, samples, counts }: TakeHome): number {
  return balance === 'labels' && samples !== undefined ? samples : sampleSum(counts);
}

/** Share of the draws that each class has if a sample is drawn with the weight of its class; [C], summing to 1. */
export function drawShares(counts: readonly number[], weights: readonly number[]): number[] {
  const shares = counts.map((count, label) => count * weights[label]!);
  const sum = compensatedSum(shares);
  return shares.map((share) => share / sum);
}

/** Sum of the counts, exact before it is rounded once. */
export function sampleSum(counts: readonly number[]): number {
  return Number(counts.reduce((sum, count) => sum + BigInt(count), 0n));
}

/** The names of a table if they are unique, so that they can replace the labels; `undefined` otherwise. */
export function distinctNames({ names }: TakeHome): readonly string[] | undefined {
  return names !== undefined && new Set(names).size === names.length ? names : undefined;
}
