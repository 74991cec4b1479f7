import { labelCounts, testSet, trainingSet } from '../core/dataset.ts';
import type { DatasetSpec } from '../core/datasetSpec.ts';
import type { Activation, LayerWidths } from '../core/network.ts';
import { joinedProblem, type SeedPart } from './joinedProblem.ts';
import type { ModelObjective, Objective, Problem } from './problem.ts';

/** What is trained on each of several seeds. */
export interface SeedsSetting extends Omit<Objective, 'models'> {
  /**
   * The data, with test points. Its own seed is not read. Where points are given, seeds differ in their starts alone.
   * Edits are made to each seed's training set: at one place every seed has a point of the same class.
   */
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

/**
 * Draws the data of one seed, which takes some milliseconds.
 *
 * @throws RangeError if the data have no test points, on which the models of the seeds are compared.
 */
export function seedPart({ spec, objectiveOf }: SeedsSetting, seed: number): SeedPart {
  const training = trainingSet({ ...spec, seed });
  const models = objectiveOf(labelCounts(training, spec.classes).labelled);
  const test = testSet({ ...spec, seed });
  if (test === undefined) throw new RangeError(`invalid data for several seeds; no test points: ${spec.source.kind}`);
  return { seed, training, test, models };
}

/**
 * One problem of K · S models, seed after seed: models 0 to S − 1 are those of the first seed. Each seed has data sets
 * and a start of its own, which all its models share, and objectives from its own label counts. It is the problem that
 * a run with that seed alone has.
 *
 * @throws RangeError if there is no seed, or the seeds have different numbers of models or of test points.
 */
export function seedsProblem(setting: SeedsSetting): { readonly problem: Problem; readonly objective: Objective } {
  return joinedSeeds(
    setting,
    setting.seeds.map((seed) => seedPart(setting, seed)),
  );
}

/**
 * The same from the parts of its seeds, for a page that draws them one by one and paints in between. Their training
 * sets may have different sizes.
 */
export function joinedSeeds(
  { widths, activation, learningRate, schedule, weightDecay }: Omit<SeedsSetting, 'spec' | 'seeds' | 'objectiveOf'>,
  parts: readonly SeedPart[],
): { readonly problem: Problem; readonly objective: Objective } {
  if (parts.length === 0) throw new RangeError(`invalid number of seeds; not at least 1: ${parts.length}`);
  const count = parts[0]!.models.length;
  const tests = parts[0]!.test?.labels.length;
  for (const { models, test } of parts) {
    if (models.length !== count) {
      throw new RangeError(`invalid number of models of a seed; not ${count}: ${models.length}`);
    }
    if (test?.labels.length !== tests) {
      throw new RangeError(`invalid number of test points of a seed; not ${tests}: ${test?.labels.length}`);
    }
  }
  const sizes = parts.map(({ training }) => training.labels.length);
  const most = Math.max(...sizes);
  const padded = parts.map((part) => ({ ...part, training: paddedTo(part.training, most) }));
  return {
    problem: {
      ...joinedProblem({ widths, activation }, padded),
      ...(Math.min(...sizes) < most && { sizes }),
    },
    objective: {
      learningRate,
      ...(schedule && { schedule }),
      ...(weightDecay !== undefined && { weightDecay }),
      models: parts.flatMap(({ models }) => models),
    },
  };
}

/** The samples, and zeros up to that number. */
function paddedTo({ points, labels }: SeedPart['training'], count: number): SeedPart['training'] {
  const longer = { points: new Float32Array(2 * count), labels: new Uint8Array(count) };
  longer.points.set(points);
  longer.labels.set(labels);
  return longer;
}
