import { describe, expect, test } from 'vitest';
import { classWeights } from '../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../src/core/dataset.ts';
import { initialParameters } from '../../src/core/network.ts';
import { scenes, specOf } from '../../src/core/scenes.ts';
import type { MapWindow, ModelObjective, Problem } from '../../src/protocol/problem.ts';
import { joinedSeeds, type SeedsSetting, seedPart, seedsProblem } from '../../src/protocol/seedsProblem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';

const scene = { ...scenes['noisy-pinwheel'], largest: 200 };
const view: MapWindow = { columns: 4, rows: 3, halfWidth: 1.4, halfHeight: 1.4 };

/** A model each for two losses that start with other last biases, and one with margins. */
const objectiveOf = (counts: readonly number[]): ModelObjective[] => [
  { loss: { kind: 'softmax' }, weights: classWeights(counts, { kind: 'inverse-frequency' }) },
  { loss: { kind: 'sigmoid' }, weights: classWeights(counts, { kind: 'effective-number', volume: 100 }) },
  { loss: { kind: 'softmax' }, weights: counts.map(() => 1), margins: counts.map((count) => count ** -0.25) },
];

const setting: SeedsSetting = {
  spec: specOf(scene, 1),
  widths: [2, 6, 6, 5],
  activation: 'relu',
  seeds: [7, 999_999, 0],
  learningRate: 0.02,
  objectiveOf,
};

/** One model of one seed, by itself. */
function alone(seed: number, index: number) {
  const training = trainingSet(specOf(scene, seed));
  const tested = testSet(specOf(scene, seed));
  const minimised = objectiveOf(labelCounts(training, scene.classes).labelled)[index]!;
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
    const clean = seedsProblem({ ...setting, spec: specOf({ ...scene, noise: 0 }, 1) });
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

  test('trains seeds whose data sets have different sizes as each alone', async () => {
    const settings = [1, 10, 100].map((imbalance) => ({ ...setting, spec: specOf({ ...scene, imbalance }, 1) }));
    const parts = settings.map((own) => seedPart(own, 7));
    const { problem, objective } = joinedSeeds(setting, parts);
    expect(problem.sizes).toEqual(parts.map(({ training }) => training.labels.length));
    expect(new Set(problem.sizes).size).toBe(3);
    const stacked = startPlainEngine(problem, objective);
    stacked.step(4);
    const all = await stacked.readParameters();
    for (const [row, part] of parts.entries()) {
      const single = joinedSeeds(setting, [part]);
      expect(single.problem).not.toHaveProperty('sizes');
      const engine = startPlainEngine(single.problem, single.objective);
      engine.step(4);
      const size = all.length / 3;
      expect(all.slice(row * size, (row + 1) * size)).toEqual(await engine.readParameters());
    }
  });

  test('passes the learning rate on', () => {
    expect(seedsProblem({ ...setting, learningRate: 0.3 }).objective.learningRate).toBe(0.3);
  });

  test('on given points differs from seed to seed in its starts alone', () => {
    const points = Float32Array.of(0, 1, 2, 3, 4, 5);
    const labels = Uint8Array.of(0, 4, 4);
    const source = { kind: 'points', points, labels, test: { points, labels } } as const;
    const { problem } = seedsProblem({ ...setting, spec: { source, classes: 5 } });
    expect(Array.from(problem.points)).toEqual([...points, ...points, ...points]);
    expect(Array.from(problem.testLabels)).toEqual([...labels, ...labels, ...labels]);
    const size = problem.initial.length / 9;
    expect(problem.initial.subarray(0, size)).not.toEqual(problem.initial.subarray(3 * size, 4 * size));
  });

  test('has the edits in the training set of every seed, and in the counts that its weights come from', () => {
    const plain = seedsProblem(setting);
    const tail = { kind: 'add', x: 0.5, y: 0.25, label: 4 } as const;
    const edited = seedsProblem({ ...setting, spec: { ...setting.spec, edits: [tail] } });
    const count = plain.problem.labels.length / 3;
    for (let seed = 0; seed < 3; seed += 1) {
      const own = edited.problem.labels.subarray(seed * (count + 1), (seed + 1) * (count + 1));
      expect(own).toEqual(Uint8Array.of(...plain.problem.labels.subarray(seed * count, (seed + 1) * count), 4));
      expect(edited.objective.models[3 * seed]!.weights).not.toEqual(plain.objective.models[3 * seed]!.weights);
    }
    expect(edited.problem.testPoints).toEqual(plain.problem.testPoints);
  });

  test('refuses points that are given without test points, on which models are compared', () => {
    const source = { kind: 'points', points: Float32Array.of(0, 1), labels: Uint8Array.of(0) } as const;
    expect(() => seedsProblem({ ...setting, spec: { source, classes: 5 } })).toThrow(
      new RangeError('invalid data for several seeds; no test points: points'),
    );
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
