import { type DatasetSpec, type LabelledPoints, labelCounts, testSet, trainingSet } from '../core/dataset.ts';
import { type Activation, initialParameters, type LayerWidths } from '../core/network.ts';
import type { ModelObjective, Objective, Problem } from './problem.ts';

/** What is trained on each of several seeds. */
export interface SeedsSetting extends Omit<Objective, 'models'> {
  /** The data. Its own seed is not read. */
  readonly spec: Omit<DatasetSpec, 'seed'>;
  /** Network from the two coordinates to C logits. */
  readonly widths: LayerWidths;
  readonly activation: Activation;
  /** Seeds of the data and of the first weights; [K]. */
  readonly seeds: readonly number[];
  /**
   * What the S models of one seed minimise.
   *
   * @param counts - Samples labelled as each class in that seed's training set; [C]. With label noise they differ from
   * seed to seed, and so do the class weights.
   */
  objectiveOf(counts: readonly number[]): readonly ModelObjective[];
}

/** The part of a problem that belongs to one seed. */
interface SeedPart {
  readonly seed: number;
  readonly training: LabelledPoints;
  readonly test: LabelledPoints;
  /** [S]. */
  readonly models: readonly ModelObjective[];
}

/** Draws the data of one seed, which takes some milliseconds. */
export function seedPart({ spec, objectiveOf }: SeedsSetting, seed: number): SeedPart {
  const training = trainingSet({ ...spec, seed });
  const models = objectiveOf(labelCounts(training, spec.classes).labelled);
  return { seed, training, test: testSet({ ...spec, seed }), models };
}

/**
 * One problem of K · S models, seed after seed: models 0 to S − 1 are those of the first seed. Each seed has data sets
 * and a start of its own, which all its models share, and objectives from its own label counts. It is the problem that
 * a run with that seed alone has.
 *
 * @throws RangeError if there is no seed, or the seeds have different numbers of models.
 */
export function seedsProblem(setting: SeedsSetting): { readonly problem: Problem; readonly objective: Objective } {
  return joinedSeeds(
    setting,
    setting.seeds.map((seed) => seedPart(setting, seed)),
  );
}

/** The same from the parts of its seeds, for a page that draws them one by one and paints in between. */
export function joinedSeeds(
  { widths, activation, learningRate, schedule, weightDecay }: SeedsSetting,
  parts: readonly SeedPart[],
): { readonly problem: Problem; readonly objective: Objective } {
  if (parts.length === 0) throw new RangeError(`invalid number of seeds; not at least 1: ${parts.length}`);
  const count = parts[0]!.models.length;
  for (const { models } of parts) {
    if (models.length !== count) {
      throw new RangeError(`invalid number of models of a seed; not ${count}: ${models.length}`);
    }
  }
  return {
    problem: {
      widths,
      activation,
      // A row for each model and not for each seed: the last bias is its loss's.
      initial: joinedFloats(
        parts.flatMap(({ seed, models }) =>
          models.map(({ loss }) => initialParameters(widths, loss, seed, activation)),
        ),
      ),
      models: parts.length * count,
      datasets: parts.length,
      points: joinedFloats(parts.map(({ training }) => training.points)),
      labels: joinedBytes(parts.map(({ training }) => training.labels)),
      testPoints: joinedFloats(parts.map(({ test }) => test.points)),
      testLabels: joinedBytes(parts.map(({ test }) => test.labels)),
    },
    objective: {
      learningRate,
      ...(schedule && { schedule }),
      ...(weightDecay !== undefined && { weightDecay }),
      models: parts.flatMap(({ models }) => models),
    },
  };
}

function joinedFloats(arrays: readonly Float32Array[]): Float32Array {
  return joinedInto(new Float32Array(totalLength(arrays)), arrays);
}

function joinedBytes(arrays: readonly Uint8Array[]): Uint8Array {
  return joinedInto(new Uint8Array(totalLength(arrays)), arrays);
}

function joinedInto<Numbers extends Float32Array | Uint8Array>(all: Numbers, arrays: readonly Numbers[]): Numbers {
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

function totalLength(arrays: readonly { readonly length: number }[]): number {
  return arrays.reduce((sum, { length }) => sum + length, 0);
}
