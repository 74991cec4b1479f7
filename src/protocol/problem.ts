import type { HeadChange } from '../core/changedHead.ts';
import type { Loss } from '../core/losses.ts';
import type { Activation, LayerWidths } from '../core/network.ts';
import type { Schedule } from '../core/schedule.ts';

/**
 * What is learned: one data set and one start for all S models of a run, or one for each group of them. The comparison
 * is fair because nothing in it differs within a group.
 *
 * Where something has a leading axis of `R` rows, R divides S, and each row belongs to S / R models
 * in turn, see {@link rowOf}.
 */
export interface Problem {
  /** Network from the two coordinates to C logits, such as [2, 16, 16, 5]. */
  readonly widths: LayerWidths;
  /** What the hidden units are. */
  readonly activation: Activation;
  /**
   * Parameters that models start from; [R, P], each row laid out as `layerSpans` says. With mixed
   * losses the last biases differ.
   */
  readonly initial: Float32Array;
  /** S, number of models. */
  readonly models: number;
  /**
   * D, number of data sets, each of at most n training points and of m test points. Test sets measure all models alike,
   * so that they all have the same size.
   */
  readonly datasets: number;
  /**
   * Training points n_d of each data set, if they differ; [D], each in [1, n]. What lies beyond them in a row of
   * `points` and `labels` is padding, which has no effect on anything: its values may be any.
   */
  readonly sizes?: readonly number[];
  /** Training points; [D, n, 2]. */
  readonly points: Float32Array;
  /** Training labels, noise included; [D, n]. */
  readonly labels: Uint8Array;
  /** Test points; [D, m, 2]. */
  readonly testPoints: Float32Array;
  /** Test labels, without noise; [D, m]. */
  readonly testLabels: Uint8Array;
}

/** Training points of each data set, without padding; [D]. */
export function sizesOf({
  datasets,
  labels,
  sizes,
}: Pick<Problem, 'datasets' | 'labels' | 'sizes'>): readonly number[] {
  return sizes ?? new Array<number>(datasets).fill(labels.length / datasets);
}

/**
 * The row that a model uses of an array with R rows for S models.
 *
 * @example rowOf(5, 8, 2) // 1: of eight models the first four use row 0 and the others row 1
 */
export function rowOf(model: number, models: number, rows: number): number {
  return Math.floor((model * rows) / models);
}

/**
 * What one model minimises: Σ_i w[y_i] L(z_i + offsets − margins[y_i] at y_i, y_i) / n, divided by n, the size of its
 * data set, and not by Σ w.
 */
export interface ModelObjective {
  readonly loss: Loss;
  /** w, class weights; [C]. */
  readonly weights: readonly number[];
  /** Added to the logits while training, as logit adjustment does; [C], none if left out. */
  readonly offsets?: readonly number[];
  /** Taken from the logit of a sample's own class while training, as margin losses do; [C], none if left out. */
  readonly margins?: readonly number[];
  /** Other class weights for the first steps, as deferred re-weighting has them; [C]. */
  readonly before?: { readonly steps: number; readonly weights: readonly number[] };
  /**
   * Mean number of times that a sample of each class is drawn for a step; [C], ≥ 0. Each step then counts every sample
   * a Poisson number of times, drawn independently for each step. If left out, every sample counts once.
   */
  readonly rates?: readonly number[];
  /**
   * From the step after so many on, only the last layer is trained: anew, from where it started, with Adam's moments at
   * 0 and its steps counted from there. The other layers stay. Samples are drawn by `rates` only then.
   */
  readonly retrain?: { readonly after: number };
  /**
   * What is done to the last layer before the model answers: maps, recalls and test losses are of the changed one.
   * Training does not know of it: steps, checkpoints, what is minimised and what pulls are of the trained parameters.
   */
  readonly after?: HeadChange;
  /** Learning rate of this model at the first step, in (0, ∞); the objective's, if left out. */
  readonly learningRate?: number;
  /** N that the weights were computed with. Engines do not use it; frames return it. */
  readonly volume?: number;
}

/**
 * The class weights that a step is taken with.
 *
 * @param step - Number of the step, from 1.
 */
export function weightsAt({ weights, before }: ModelObjective, step: number): readonly number[] {
  return before && step <= before.steps ? before.weights : weights;
}

/**
 * How often a sample of each class is drawn for a step on average; `undefined` if every sample counts once in it.
 *
 * @param step - Number of the step, from 1.
 */
export function drawsAt({ rates, retrain }: ModelObjective, step: number): readonly number[] | undefined {
  return retrain && step <= retrain.after ? undefined : rates;
}

/**
 * Steps that the last layer has been trained anew for, the present one included; 0 as long as all layers are trained.
 *
 * @param step - Number of the step, from 1.
 */
export function headStepsAt({ retrain }: ModelObjective, step: number): number {
  return retrain ? Math.max(0, step - retrain.after) : 0;
}

/**
 * By what factor a model that fits its training data favours each class over its frequency in them, up to a constant:
 * the class weight, times the mean number of draws, over the exponential of the offset.
 *
 * @param step - Number of the step, from 1.
 * @returns [C]. Divided by it, probabilities are those at the class frequencies of training, see `undoneWeights`.
 */
export function favoursAt(minimised: ModelObjective, step: number): readonly number[] {
  const draws = drawsAt(minimised, step);
  const { offsets } = minimised;
  return weightsAt(minimised, step).map(
    (weight, index) => (weight * (draws?.[index] ?? 1)) / Math.exp(offsets?.[index] ?? 0),
  );
}

/** What the models minimise, which may change while they run. */
export interface Objective {
  /** By model; [S]. */
  readonly models: readonly ModelObjective[];
  /** Learning rate of Adam at the first step, of the models that have none of their own; > 0. */
  readonly learningRate: number;
  /** Schedule of the learning rates of all models; constant if left out. */
  readonly schedule?: Schedule;
  /**
   * λ of decoupled weight decay; ≥ 0, none if left out. Before Adam moves them, each step multiplies all parameters,
   * biases too, by 1 − rate · λ, with the model's rate of that step.
   */
  readonly weightDecay?: number;
}

/** Parameters and optimizer state of all models after a step: all that training needs to continue from there. */
export interface Checkpoint {
  /** Steps taken since the start. */
  readonly step: number;
  /**
   * Parameters and Adam's first and second moments, in the precision of the engine that they come from; each [S, P].
   */
  readonly parameters: Float32Array | Float64Array;
  readonly first: Float32Array | Float64Array;
  readonly second: Float32Array | Float64Array;
  /** The step after which a model was frozen, by model; `undefined` for those that train. */
  readonly frozen: readonly (number | undefined)[];
}

/** Grid points of a window along one of its sides, at most. */
export const mostGridPoints = 181;

/** The part of the plane that maps show, and the grid on which the models are evaluated. */
export interface MapWindow {
  /** Grid points across; ≥ 2, ≤ {@link mostGridPoints}. The first and the last lie on the left and right edge. */
  readonly columns: number;
  /** Grid points down; ≥ 2, ≤ {@link mostGridPoints}. The first row is the top edge. */
  readonly rows: number;
  /** Half the width of the part shown, in units of the data. */
  readonly halfWidth: number;
  /** Half its height. */
  readonly halfHeight: number;
}

/** Grid points of a window by rows from the top left; [rows · columns, 2]. */
export function gridPoints({ columns, rows, halfWidth, halfHeight }: MapWindow): Float32Array {
  const points = new Float32Array(2 * rows * columns);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      points[at++] = halfWidth * ((2 * column) / (columns - 1) - 1);
      points[at++] = halfHeight * (1 - (2 * row) / (rows - 1));
    }
  }
  return points;
}
