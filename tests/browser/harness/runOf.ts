import { classBalancedSamplingRates } from '../../../src/core/adjustments.ts';
import type { HeadChange } from '../../../src/core/changedHead.ts';
import { classWeights } from '../../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../../src/core/dataset.ts';
import type { Loss } from '../../../src/core/losses.ts';
import { type Activation, initialParameters, type LayerWidths } from '../../../src/core/network.ts';
import { scenes, specOf } from '../../../src/core/scenes.ts';
import { weightingNames, weightings } from '../../../src/core/weightings.ts';
import type { Checkpoint, ModelObjective, Objective, Problem } from '../../../src/protocol/problem.ts';
import type { Engine } from '../../../src/trainer/engine.ts';

/** What a run is made of, where it differs from the first scene's as the lab starts it. */
export interface Setting {
  readonly hidden?: readonly number[];
  readonly activation?: Activation;
  /** Loss by model, again and again. */
  readonly losses?: readonly Loss[];
  readonly models?: number;
  /** Data and start of each group of models, by seed. */
  readonly seeds?: readonly number[];
  /** Imbalance factor of the data. */
  readonly imbalance?: number;
  /** Imbalance factors by seed, again and again, instead; shorter data sets are padded with points of class 1. */
  readonly imbalances?: readonly number[];
  /** Factor on the parameters that models start from. */
  readonly scale?: number;
  /** Whether logits get offsets and margins while training. */
  readonly isAdjusted?: boolean;
  /**
   * The step up to which a model has other weights, by model, again and again; `undefined` for one that
   * has its own from the start.
   */
  readonly deferred?: readonly (number | undefined)[];
  /** Whether samples are drawn so that classes are equally likely, by model, again and again. */
  readonly sampled?: readonly boolean[];
  /** What is done to the head before it answers, by model, again and again. */
  readonly after?: readonly (HeadChange | undefined)[];
  /** The step after which only the head is trained, anew, by model, again and again. */
  readonly retrained?: readonly (number | undefined)[];
  /** Learning rate by model, again and again; `undefined` for one that has the run's. */
  readonly learningRates?: readonly (number | undefined)[];
  /** Whether the learning rate falls within 60 steps, with weight decay beside it. */
  readonly isFalling?: boolean;
  /** Whether blocks have the longest rows on the GPU, as if they were many times as large. */
  readonly hasLongRows?: boolean;
}

/** Starts an engine. */
export type StartEngine = (problem: Problem, objective: Objective, from?: Checkpoint) => Engine;

/** A run on the first scene. Models take the weightings in turn; a deferred one has the next model's weights before. */
export function runOf({
  hidden = [16, 16],
  activation = 'tanh',
  losses = [{ kind: 'softmax' }],
  models = weightingNames.length,
  seeds = [3],
  imbalance = scenes['noisy-pinwheel'].imbalance,
  imbalances = [imbalance],
  scale = 1,
  isAdjusted = false,
  deferred = [undefined],
  sampled = [false],
  after = [undefined],
  retrained = [undefined],
  learningRates = [undefined],
  isFalling = false,
}: Setting): { problem: Problem; objective: Objective } {
  const scene = { ...scenes['noisy-pinwheel'], imbalance };
  const widths: LayerWidths = [2, ...hidden, scene.classes];
  const sets = seeds.map((seed, index) => {
    const spec = specOf({ ...scene, imbalance: imbalances[index % imbalances.length]! }, seed);
    return { training: trainingSet(spec), test: testSet(spec) };
  });
  const sizes = sets.map(({ training }) => training.labels.length);
  const most = Math.max(...sizes);
  const padded = (numbers: ArrayLike<number>, length: number, padding: number) =>
    Array.from({ length }, (_, at) => numbers[at] ?? padding);
  const { labelled } = labelCounts(sets[0]!.training, scene.classes);
  const total = labelled.reduce((sum, count) => sum + count, 0);
  const join = (arrays: readonly ArrayLike<number>[]) => arrays.flatMap((array) => Array.from(array));
  const lossOf = (model: number) => losses[model % losses.length]!;
  const weightsOf = (model: number) =>
    classWeights(labelled, weightings[weightingNames[model % weightingNames.length]!].weights(100));
  const perSeed = models / seeds.length;
  const initialOf = (model: number) =>
    initialParameters(widths, lossOf(model), seeds[Math.floor(model / perSeed)]!, activation);
  return {
    problem: {
      widths,
      activation,
      initial: Float32Array.from(join(Array.from({ length: models }, (_, model) => initialOf(model)))).map(
        (parameter) => scale * parameter,
      ),
      models,
      datasets: seeds.length,
      ...(Math.min(...sizes) < most && { sizes }),
      points: Float32Array.from(join(sets.map(({ training }) => padded(training.points, 2 * most, NaN)))),
      labels: Uint8Array.from(join(sets.map(({ training }) => padded(training.labels, most, 1)))),
      testPoints: Float32Array.from(join(sets.map(({ test }) => test.points))),
      testLabels: Uint8Array.from(join(sets.map(({ test }) => test.labels))),
    },
    objective: {
      models: Array.from({ length: models }, (_, model): ModelObjective => {
        const steps = deferred[model % deferred.length];
        const learningRate = learningRates[model % learningRates.length];
        const head = after[model % after.length];
        const kept = retrained[model % retrained.length];
        return {
          loss: lossOf(model),
          weights: weightsOf(model),
          ...(isAdjusted && {
            offsets: labelled.map((count) => Math.log(count / total)),
            margins: labelled.map((count) => 1 / count ** 0.25),
          }),
          ...(steps !== undefined && { before: { steps, weights: weightsOf(model + 1) } }),
          ...(learningRate !== undefined && { learningRate }),
          ...(head && { after: head }),
          ...(kept !== undefined && { retrain: { after: kept } }),
          ...(sampled[model % sampled.length] && { rates: classBalancedSamplingRates(labelled) }),
        };
      }),
      learningRate: 0.02,
      ...(isFalling && { schedule: { kind: 'cosine' as const, steps: 60 }, weightDecay: 0.3 }),
    },
  };
}
