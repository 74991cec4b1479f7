import { expect, test } from 'vitest';
import { frameAnswers } from '../../src/trainer/webgl/frameAnswers.ts';
import { holdObjective } from '../../src/trainer/webgl/heldObjective.ts';
import { joinedRows } from '../../src/trainer/webgl/joinedRows.ts';
import { objectiveTexels } from '../../src/trainer/webgl/objectiveTexels.ts';
import { scoresOf } from '../../src/trainer/webgl/scores.ts';
import { stackOf } from '../../src/trainer/webgl/stack.ts';
import { startOf, stateFromTexels, stateTexels } from '../../src/trainer/webgl/stateTexels.ts';
import { withoutPadding } from '../../src/trainer/webgl/withoutPadding.ts';
import { recordedDevice } from './recordedDevice.ts';
import { objectiveOf, smallProblem } from './smallProblem.ts';

test('the objective on the GPU has each weight over the size of the model’s own data set, and its own rate', () => {
  const texels = objectiveTexels(
    {
      models: [
        { loss: { kind: 'softmax' }, weights: [1, 3], offsets: [0.5, 0], margins: [0, 0.25] },
        {
          ...{ loss: { kind: 'focal', gamma: 2 }, weights: [1, 3], before: { steps: 5, weights: [8, 4] } },
          ...{ rates: [2, 0], learningRate: 0.25 },
        },
      ],
      learningRate: 0.5,
    },
    { step: 5, frozen: [undefined, 3], kinds: ['softmax', 'sigmoid'], counts: [2, 8], classes: 2 },
  );
  expect(Array.from(texels)).toEqual(
    [
      [1 / 2, 0.5, 0, -1],
      [3 / 2, 0, 0.25, -1],
      [-1, 1, -1, 0.5],
      [8 / 8, 0, 0, 2],
      [4 / 8, 0, 0, 0],
      [2, 0, 0, 0.25],
    ].flat(),
  );
});

test('recall is hits over points of a class in all parts, 0 for a class without points; losses add up over classes', () => {
  // Two parts of each of two classes: hits, points, loss, cross-entropy of the test points.
  const sums = Float32Array.of(...[1, 2, 0.5, 1], ...[2, 2, 0.25, 2], ...[0, 0, 0.125, 0], ...[0, 0, 0, 1]);
  const { recall, losses, testLosses } = scoresOf(sums, { models: 1, classes: 2, parts: 2, tests: 4 });
  expect(Array.from(recall)).toEqual([3 / 4, 0]);
  expect(Array.from(losses)).toEqual([0.875]);
  expect(Array.from(testLosses)).toEqual([4 / 4]);
});

test('padding lies at the origin and has a label that is no class', () => {
  const { points, labels } = withoutPadding({
    ...{ datasets: 2, sizes: [2, 1] },
    points: Float32Array.of(1, 2, 3, 4, 5, 6, NaN, NaN),
    labels: Uint8Array.of(0, 1, 2, 3),
  });
  expect(Array.from(points)).toEqual([1, 2, 3, 4, 5, 6, 0, 0]);
  expect(Array.from(labels)).toEqual([0, 1, 2, -1]);
});

test('rows are joined one by one, each with what all arrays have in it', () => {
  expect(Array.from(joinedRows(2, [[1, 2], Uint8Array.of(3, 4, 5, 6)]))).toEqual([1, 3, 4, 2, 5, 6]);
  expect(Array.from(joinedRows(1, [[1, 2], [], [3]]))).toEqual([1, 2, 3]);
});

test('a state is parameters, first and second moments of all models, and comes back as it was', () => {
  // Of two inputs and one unit: two weights and a bias, in 5 texels a model.
  const state = {
    parameters: Float32Array.of(1, 2, 3, 4, 5, 6),
    first: Float32Array.of(7, 8, 9, 10, 11, 12),
    second: Float32Array.of(13, 14, 15, 16, 17, 18),
  };
  const floats = stateTexels(state, [2, 1], 2);
  expect(floats.length).toBe(3 * 2 * 5 * 4);
  expect([0, 20, 40, 60, 80, 100].map((begin) => floats[begin])).toEqual([1, 4, 7, 10, 13, 16]);
  expect(stateFromTexels(floats, [2, 1], 2)).toEqual(state);
});

test('models that share a start all begin with it, without moments and not frozen', () => {
  const start = startOf({ initial: Float32Array.of(1, 2, 3), models: 2 });
  expect(start).toMatchObject({ step: 0, frozen: [undefined, undefined] });
  expect(stateFromTexels(stateTexels(start, [2, 1], 2), [2, 1], 2)).toEqual({
    parameters: Float32Array.of(1, 2, 3, 1, 2, 3),
    first: new Float32Array(6),
    second: new Float32Array(6),
  });
});

test('the objective on the GPU is another one when weights change, and at no other step', () => {
  const { device, held } = recordedDevice();
  const problem = smallProblem();
  const [model] = objectiveOf({ kind: 'softmax' }, [[1, 2, 3]]).models;
  const deferred = { models: [{ ...model!, before: { steps: 2, weights: [4, 4, 4] } }], learningRate: 0.1 };
  const objective = holdObjective(stackOf(device, problem, 1), deferred, { step: 0, frozen: [undefined] });
  const firstWeight = () => held.get(objective.block)![0]! * problem.labels.length;
  const blocks = [objective.block];
  for (let step = 1; step <= 3; step += 1) {
    objective.tookStep();
    blocks.push(objective.block);
  }
  expect(blocks.map((block) => block === blocks[0])).toEqual([true, true, false, false]);
  expect(blocks[3]).toBe(blocks[2]);
  expect(firstWeight()).toBeCloseTo(1, 6);
  objective.goOnFrom({ step: 1, frozen: [1] });
  expect(firstWeight()).toBeCloseTo(4, 6);
  // Of the texel after the three classes: whether the model trains.
  expect(held.get(objective.block)![4 * 3 + 1]).toBe(0);
  // And what is done to the heads.
  expect(held.size).toBe(2);
  objective.free();
  expect(held.size).toBe(0);
});

test('the heads on the GPU are τ, or −1 where weights stay, and offsets in fours; others replace them', () => {
  const { device, held } = recordedDevice();
  const { models } = objectiveOf({ kind: 'softmax' }, new Array(2).fill([1, 1, 1]));
  const start = { step: 0, frozen: [undefined, undefined] };
  const objective = holdObjective(stackOf(device, smallProblem(2), 1), { models, learningRate: 0.1 }, start);
  expect(Array.from(held.get(objective.heads)!)).toEqual([-1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0]);
  const changed = [models[0]!, { ...models[1]!, after: { normPower: 0.5, offsets: [1, 2, 3] } }];
  objective.reweight({ models: changed, learningRate: 0.1 });
  expect(Array.from(held.get(objective.heads)!.slice(8))).toEqual([0.5, 0, 0, 0, 1, 2, 3, 0]);
  expect(held.size).toBe(2);
});

test('the same losses asked for again upload no objective, and others do', () => {
  const { device } = recordedDevice();
  const objective = holdObjective(
    stackOf(device, smallProblem(2), 1),
    objectiveOf({ kind: 'softmax' }, new Array(2).fill([1, 1, 1])),
    { step: 0, frozen: [undefined, undefined] },
  );
  const before = objective.block;
  objective.standFor(['softmax', 'softmax']);
  expect(objective.block).toBe(before);
  objective.standFor(['softmax', 'focal']);
  expect(objective.block).not.toBe(before);
});

test('a frame’s logits, pulls and predictions are without the padding of their texels, and only those read back', () => {
  const sizes = { models: 1, classes: 3, samples: 2, tests: 2, cells: 2, scoreParts: 1 };
  const scores = Float32Array.of(...[1, 1, 0, 0], ...[0, 1, 0, 0], ...[0, 0, 0, 0]);
  const grid = Float32Array.of(...[1, 2, 3, 0], ...[4, 5, 6, 0]);
  const whole = frameAnswers(
    { scores, grid, points: Float32Array.of(2, 0.5, 0, 0, 1, 0.25, 0, 0), pulls: Float32Array.of(0.5, 0.75, 0, 0) },
    { maps: [0], tests: true, pulls: true },
    sizes,
  );
  expect(Array.from(whole.logits)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(Array.from(whole.pulls!)).toEqual([0.5, 0.75]);
  expect(Array.from(whole.tests!.predicted)).toEqual([2, 1]);
  expect(Array.from(whole.recall)).toEqual([1, 0, 0]);
  const numbers = frameAnswers({ scores }, { maps: [], tests: false, pulls: false }, sizes);
  expect(Object.keys(numbers).toSorted()).toEqual(['logits', 'losses', 'maps', 'recall', 'testLosses']);
  expect(numbers.logits.length).toBe(0);
  expect([numbers.losses.length, numbers.testLosses.length]).toEqual([1, 1]);
  const bare = frameAnswers({ scores }, { maps: [], tests: false, pulls: false, losses: false }, sizes);
  expect([bare.losses.length, bare.testLosses.length]).toEqual([0, 0]);
});
