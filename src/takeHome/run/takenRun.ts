import type { HeadChange } from '../../core/changedHead.ts';
import type { Loss } from '../../core/losses.ts';
import type { Activation, LayerWidths } from '../../core/network.ts';
import type { GivenData } from '../../core/points/givenData.ts';
import type { Schedule } from '../../core/schedule.ts';

/** Points in the plane and their labels. */
export interface TakenPoints {
  /** [n, 2]. */
  readonly points: Float32Array;
  /** [n]. */
  readonly labels: Uint8Array;
}

/**
 * How far a run that is trained again from the start can be the one that the page showed.
 *
 * - parameters: it was trained in 64-bit floats with the settings that are written; all parameters are the same.
 * - accuracy: it was trained in 32-bit floats, and rounding moves a few test points over a boundary.
 * - none: the settings were changed on the way, so that no run from the start has these models.
 */
export type Agreement = 'parameters' | 'accuracy' | 'none';

/** One model of a run: what it minimises, as `ModelObjective` of the protocol says it, and what became of it. */
export interface TakenModel {
  /** For people to read. */
  readonly name: string;
  /** As the address names it. */
  readonly scheme: string;
  readonly loss: Loss;
  /** [C]. */
  readonly weights: readonly number[];
  readonly offsets?: readonly number[];
  readonly margins?: readonly number[];
  readonly before?: { readonly steps: number; readonly weights: readonly number[] };
  readonly rates?: readonly number[];
  /** The step after which only the last layer is trained, anew, and samples are drawn by `rates`. */
  readonly retrain?: { readonly after: number };
  /** What is done to the last layer before the model answers; recalls and test losses are of the changed one. */
  readonly after?: HeadChange;
  /** N of the weights, if they depend on it. */
  readonly volume?: number;
  /** Parameters before the first step; [P]. Within a run they differ in the last biases alone. */
  readonly start: Float32Array;
  /** Parameters at the step of the run, laid out as `layerSpans` says; [P]. */
  readonly parameters: Float32Array | Float64Array;
  /** Share of each class's test points that it labels correctly; [C], meaningless without test points. */
  readonly recall: readonly number[];
  /** What it minimises, over the training set, and its unweighted cross-entropy on the test set; nats. */
  readonly trainingLoss: number;
  readonly testLoss: number;
  /** The step after which it was frozen because its numbers overflowed; `undefined` if it was not. */
  readonly frozen: number | undefined;
}

/** A run of the lab at one of its steps, with all that is needed to train it elsewhere. */
export interface TakenRun {
  /** Address of the page that shows it. */
  readonly address: string;
  /** What the models depend on, by the keys of the address. */
  readonly settings: Readonly<Record<string, string>>;
  /** Steps taken. */
  readonly step: number;
  /** Name of what trained it: webgl, simd or plain. */
  readonly engine: string;
  readonly agreement: Agreement;
  readonly widths: LayerWidths;
  readonly activation: Activation;
  /** Of Adam at the first step. */
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly weightDecay: number;
  readonly training: TakenPoints;
  /** What the points are, if they are given: a coordinate u stands for middle + half · u in the unit of its axis. */
  readonly given?: Pick<GivenData, 'title' | 'axes' | 'classNames' | 'origin'> | undefined;
  /** `undefined` where there are no test points. */
  readonly test: TakenPoints | undefined;
  readonly models: readonly TakenModel[];
}

/** Mean of the recalls of all classes. */
export function balancedAccuracyOf({ recall }: TakenModel): number {
  return recall.reduce((sum, share) => sum + share, 0) / recall.length;
}

/** Points of each class; [C]. */
export function countsOf({ labels }: TakenPoints, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of labels) counts[label] = counts[label]! + 1;
  return counts;
}
