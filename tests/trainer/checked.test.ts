import { describe, expect, test } from 'vitest';
import { parameterCount } from '../../src/core/network.ts';
import type { Checkpoint, ModelObjective } from '../../src/protocol/problem.ts';
import { checkedCheckpoint, checkedMaps, checkedObjective, checkedProblem } from '../../src/trainer/checked.ts';
import { smallProblem } from './smallProblem.ts';

const problem = smallProblem();

/** An objective of the only model, with three classes. */
const objectiveWith = (given: Partial<ModelObjective>) => ({
  models: [{ loss: { kind: 'softmax' as const }, weights: [1, 1, 1], ...given }],
  learningRate: 0.02,
});

describe('an objective', () => {
  test('with all that a model may have, and with nothing but weights, is what was given', () => {
    for (const objective of [
      objectiveWith({}),
      objectiveWith({
        offsets: [-27.6, 0, 1],
        margins: [-1, 0, 2.5],
        rates: [0, 1, 40],
        before: { steps: 0, weights: [0, 1, 2] },
        learningRate: 0.3,
      }),
    ]) {
      expect(checkedObjective(objective, problem)).toBe(objective);
    }
  });

  test.each<[string, Partial<ModelObjective>, string]>([
    ['weights', { weights: [1, 1] }, 'invalid class weights; not one for each of 3 classes: 2'],
    ['offsets', { offsets: [1, 1, 1, 1] }, 'invalid logit offsets; not one for each of 3 classes: 4'],
    ['margins', { margins: [] }, 'invalid margins; not one for each of 3 classes: 0'],
    [
      'offsets after training',
      { after: { offsets: [1, 2] } },
      'invalid logit offsets after training; not one for each of 3 classes: 2',
    ],
    ['rates', { rates: [1] }, 'invalid sampling rates; not one for each of 3 classes: 1'],
    [
      'weights of the first steps',
      { before: { steps: 5, weights: [1] } },
      'invalid first class weights; not one for each of 3 classes: 1',
    ],
  ])('must have %s for each class', (_, given, message) => {
    expect(() => checkedObjective(objectiveWith(given), problem)).toThrow(new RangeError(message));
  });

  test.each<[Partial<ModelObjective>, string]>([
    [{ offsets: [0, -Infinity, 0] }, 'invalid logit offset; not finite: -Infinity'],
    [{ margins: [0, 0, NaN] }, 'invalid margin; not finite: NaN'],
    [{ after: { offsets: [0, Infinity, 0] } }, 'invalid logit offset after training; not finite: Infinity'],
    [{ after: { normPower: -0.5 } }, 'invalid power of norms; not in [0, ∞): -0.5'],
    [
      { retrain: { after: 1.5 } },
      'invalid number of steps before the head is trained anew; not a whole number ≥ 0: 1.5',
    ],
    [{ rates: [1, -1, 1] }, 'invalid sampling rate; not in [0, ∞): -1'],
    [{ rates: [1, Infinity, 1] }, 'invalid sampling rate; not in [0, ∞): Infinity'],
    [{ before: { steps: 5, weights: [1, NaN, 1] } }, 'invalid first class weight; not in [0, ∞): NaN'],
    [{ before: { steps: 4.5, weights: [1, 1, 1] } }, 'invalid number of first steps; not a whole number ≥ 0: 4.5'],
    [{ before: { steps: -1, weights: [1, 1, 1] } }, 'invalid number of first steps; not a whole number ≥ 0: -1'],
    [{ learningRate: 0 }, 'invalid learning rate of a model; not in (0, ∞): 0'],
    [{ learningRate: Infinity }, 'invalid learning rate of a model; not in (0, ∞): Infinity'],
    [{ learningRate: NaN }, 'invalid learning rate of a model; not in (0, ∞): NaN'],
  ])('of %j is refused', (given, message) => {
    expect(() => checkedObjective(objectiveWith(given), problem)).toThrow(new RangeError(message));
  });

  test('may have NaN weights: the model that diverges is frozen', () => {
    expect(() => checkedObjective(objectiveWith({ weights: [NaN, 1, 1] }), problem)).not.toThrow();
  });
});

describe('a checkpoint', () => {
  const size = parameterCount(problem.widths);
  const checkpoint: Checkpoint = {
    step: 12,
    parameters: new Float32Array(size),
    first: new Float32Array(size),
    second: new Float32Array(size),
    frozen: [12],
  };

  test('of the problem is what was given', () => {
    expect(checkedCheckpoint(checkpoint, problem)).toBe(checkpoint);
  });

  test.each<[Partial<Checkpoint>, string]>([
    [{ step: -1 }, 'invalid step of the checkpoint; not a whole number ≥ 0: -1'],
    [{ step: NaN }, 'invalid step of the checkpoint; not a whole number ≥ 0: NaN'],
    [{ frozen: [1.5] }, 'invalid step of a frozen model; not a whole number ≥ 0: 1.5'],
    [{ frozen: [13] }, "invalid step of a frozen model; not at most the checkpoint's 12: 13"],
    [{ frozen: [] }, 'invalid checkpoint; not a mark for each of 1 models: 0'],
  ])('with %j is refused', (given, message) => {
    expect(() => checkedCheckpoint({ ...checkpoint, ...given }, problem)).toThrow(new RangeError(message));
  });
});

describe('wanted maps', () => {
  test('of all models are one of each, and others stay in the order that was asked for', () => {
    expect(checkedMaps('all', 4)).toEqual([0, 1, 2, 3]);
    expect(checkedMaps([3, 0], 4)).toEqual([3, 0]);
    expect(checkedMaps([], 4)).toEqual([]);
  });

  test.each<[readonly number[], string]>([
    [[0, 4], 'invalid model of a map; not a whole number in [0, 4): 4'],
    [[-1], 'invalid model of a map; not a whole number in [0, 4): -1'],
    [[1.5], 'invalid model of a map; not a whole number in [0, 4): 1.5'],
    [[NaN], 'invalid model of a map; not a whole number in [0, 4): NaN'],
    [[2, 1, 2], 'invalid model of a map; not wanted only once: 2'],
  ])('of models %j are refused', (maps, message) => {
    expect(() => checkedMaps(maps, 4)).toThrow(new RangeError(message));
  });
});

describe('sizes of data sets', () => {
  // The small problem has 32 points.
  test.each<[readonly number[], string]>([
    [[32, 32], 'invalid sizes; not one for each of 1 data sets: 2'],
    [[33], 'invalid size of a data set; not a whole number in [1, 32]: 33'],
    [[0], 'invalid size of a data set; not a whole number in [1, 32]: 0'],
    [[1.5], 'invalid size of a data set; not a whole number in [1, 32]: 1.5'],
  ])('of %j are refused', (sizes, message) => {
    expect(() => checkedProblem({ ...problem, sizes })).toThrow(new RangeError(message));
    expect(checkedProblem({ ...problem, sizes: [1] }).sizes).toEqual([1]);
  });
});
