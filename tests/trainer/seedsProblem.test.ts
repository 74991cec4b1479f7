import { describe, expect, test } from 'vitest';
import { classWeights } from '../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../src/core/dataset.ts';
import { initialParameters } from '../../src/core/network.ts';
import { scenes } from '../../src/core/scenes.ts';
import type { ModelObjective, Problem, View } from '../../src/protocol/problem.ts';
import { type SeedsSetting, seedsProblem } from '../../src/protocol/seedsProblem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';

const spec = { ...scenes['noisy-pinwheel'], largest: 200 };
const view: View = { columns: 4, rows: 3, halfWidth: 1.4, halfHeight: 1.4 };

/** A model each for two losses that start with other last biases, and one with margins. */
const objectiveOf = (counts: readonly number[]): ModelObjective[] => [
  { loss: { kind: 'softmax' }, weights: classWeights(counts, { kind: 'inverse-frequency' }) },
  { loss: { kind: 'sigmoid' }, weights: classWeights(counts, { kind: 'effective-number', volume: 100 }) },
  { loss: { kind: 'softmax' }, weights: counts.map(() => 1), margins: counts.map((count) => count ** -0.25) },
];

const setting: SeedsSetting = {
  spec,
  widths: [2, 6, 6, 5],
  activation: 'relu',
  seeds: [7, 999_999, 0],
  learningRate: 0.02,
  objectiveOf,
};

/** One model of one seed, by itself. */
function alone(seed: number, index: number) {
  const training = trainingSet({ ...spec, seed });
  const tested = testSet({ ...spec, seed });
  const minimised = objectiveOf(labelCounts(training, spec.classes).labelled)[index]!;
  const problem: Problem = {
    widths: [2, 6, 6, 5],
    activation: 'relu',
    initial: initialParameters([2, 6, 6, 5], minimised.loss, seed, 'relu'),
    models: 1,
    datasets: 1,
    points: training.points,
    labels: training.labels,
    testPoints: tested.points,
    testLabels: tested.labels,
  };
  return startPlainEngine(problem, { models: [minimised], learningRate: 0.02 });
}

describe('a run on several seeds', () => {
  test('trains each model to the same parameters, to the last bit, as alone with its seed', async () => {
    const { problem, objective } = seedsProblem(setting);
    const stacked = startPlainEngine(problem, objective);
    stacked.step(6);
    const all = await stacked.answer(view);
    const size = all.checkpoint.parameters.length / 9;
    const seen = new Set<number>();
    for (const [row, seed] of setting.seeds.entries()) {
      for (let index = 0; index < 3; index += 1) {
        const single = alone(seed, index);
        single.step(6);
        const own = await single.answer(view);
        const model = 3 * row + index;
        const part = <Numbers extends { subarray(from: number, to: number): Numbers; length: number }>(
          numbers: Numbers,
        ) => numbers.subarray((model * numbers.length) / 9, ((model + 1) * numbers.length) / 9);
        expect(all.checkpoint.parameters.subarray(model * size, (model + 1) * size)).toEqual(own.checkpoint.parameters);
        expect(part(all.recall)).toEqual(own.recall);
        expect(part(all.logits)).toEqual(own.logits);
        seen.add(own.checkpoint.parameters[0]!);
      }
    }
    // All nine differ, otherwise the comparison would show little.
    expect(seen.size).toBe(9);
  });

  test('has other class weights in every seed of noisy labels, since the counts differ', () => {
    const { objective } = seedsProblem(setting);
    const ofFirstModel = [0, 3, 6].map((model) => objective.models[model]!.weights.join());
    expect(new Set(ofFirstModel).size).toBe(3);
    const clean = seedsProblem({ ...setting, spec: { ...spec, noise: 0 } });
    const ofClean = [0, 3, 6].map((model) => clean.objective.models[model]!.weights.join());
    expect(new Set(ofClean).size).toBe(1);
  });

  test('starts the models of one seed with equal parameters except the last bias, which depends on the loss', () => {
    const { problem } = seedsProblem(setting);
    const size = problem.initial.length / 9;
    const start = (model: number) => Array.from(problem.initial.subarray(model * size, (model + 1) * size));
    // 5 classes: the last five parameters are biases, 0 for softmax and −log 4 for sigmoid.
    expect(start(0)).toEqual(start(2));
    expect(start(0).slice(0, -5)).toEqual(start(1).slice(0, -5));
    expect(start(0).slice(-5)).toEqual([0, 0, 0, 0, 0]);
    expect(start(1).slice(-5)).toEqual(new Array(5).fill(Math.fround(-Math.log(4))));
    expect(start(3)).not.toEqual(start(0));
  });

  test('passes the learning rate on', () => {
    expect(seedsProblem({ ...setting, learningRate: 0.3 }).objective.learningRate).toBe(0.3);
  });

  test('refuses no seeds, and seeds with different numbers of models', () => {
    expect(() => seedsProblem({ ...setting, seeds: [] })).toThrow(
      new RangeError('invalid number of seeds; not at least 1: 0'),
    );
    let calls = 0;
    const uneven = (counts: readonly number[]) => {
      calls += 1;
      return objectiveOf(counts).slice(0, calls);
    };
    expect(() => seedsProblem({ ...setting, objectiveOf: uneven })).toThrow(
      new RangeError('invalid number of models of a seed; not 1: 2'),
    );
  });
});
