import { expect, test } from 'vitest';
import { problemOf } from '../../src/bridge/problemOf.ts';
import { type Inputs, initialInputs, inputNames } from '../../src/store/parameters.ts';
import { dataKey, formKey, objectiveKey, runKey, stepsKey } from '../../src/store/runKey.ts';
import { selectObjective, selectStartLosses } from '../../src/store/selectors.ts';
import { fc } from '../core/seededProperties.ts';
import { validInputs } from './validInputs.ts';

/** Inputs whose data are quickly drawn. */
const smallInputs = validInputs.map((inputs) => ({ ...inputs, largest: 50 + (inputs.largest % 20) }));

test('the same inputs have the same keys, whichever objects they are', () => {
  fc.assert(
    fc.property(validInputs, validInputs, (inputs, between) => {
      const keys = [runKey(inputs), objectiveKey(inputs)];
      runKey(between);
      objectiveKey(between);
      const copy = structuredClone(inputs);
      expect([runKey(copy), objectiveKey(copy)]).toEqual(keys);
    }),
    { numRuns: 50 },
  );
});

test('inputs that differ in one thing and have the same keys train on the same problem, for the same objective', () => {
  const oneOther = fc
    .tuple(smallInputs, smallInputs, fc.constantFrom(...inputNames))
    .filter(([from, to, name]) => name !== 'scene' || from.scene === to.scene)
    .map(([from, to, name]): [Inputs, Inputs] => [from, { ...from, [name]: to[name] }])
    // Of a scene with two classes another number is out of bounds.
    .filter(([from, to]) => from.scene !== 'figure-1' || to.classes === 2);
  fc.assert(
    fc.property(oneOther, ([one, other]) => {
      if (runKey(one) !== runKey(other) || objectiveKey(one) !== objectiveKey(other)) return;
      expect(selectObjective(other)).toEqual(selectObjective(one));
      // Which losses a run starts with is a key of its own, since it counts only before the first step.
      if (selectStartLosses(one) === selectStartLosses(other)) expect(problemOf(other)).toEqual(problemOf(one));
    }),
    { numRuns: 200 },
  );
});

test.each<[string, Partial<Inputs>]>([
  ['beta', { volume: 1000 }],
  ['beta at its limit', { volume: Infinity }],
  ['the loss', { loss: 'sigmoid' }],
  ['the learning rate', { learningRate: 0.1 }],
  ['the schedule', { schedule: 'constant' }],
  ['the length of the run', { until: 700 }],
  ['weight decay', { weightDecay: 0.1 }],
  ['noise, through the counts of labels', { noise: 0.3 }],
])('%s is a part of the objective', (_, change) => {
  const inputs = initialInputs();
  expect(objectiveKey({ ...inputs, ...change })).not.toBe(objectiveKey(inputs));
});

test('an imbalance that gives every class as many samples trains the same run, and one that does not another', () => {
  // Two classes, 1000 samples in the head: 1000 / 90 = 11.1 and 1000 / 85 = 11.8 in the tail, 1000 / 95 = 10.5.
  const keyAt = (imbalance: number) => runKey({ ...initialInputs('figure-1'), largest: 1000, imbalance });
  expect(keyAt(85)).toBe(keyAt(90));
  expect(keyAt(95)).not.toBe(keyAt(90));
});

test('points that are edited are other data, for a run and for the steps that are taken', () => {
  const inputs = initialInputs();
  const edited: Inputs = { ...inputs, edits: [{ kind: 'add', label: 1, x: 0.5, y: 0 }] };
  expect(runKey(edited)).not.toBe(runKey(inputs));
  expect(dataKey(edited)).not.toBe(dataKey(inputs));
  expect(stepsKey(edited)).not.toBe(stepsKey(inputs));
  // The models go on from where they are.
  expect(formKey(edited)).toBe(formKey(inputs));
});

test('gamma is a part of the objective where a model uses it, and only there', () => {
  const softmax = initialInputs();
  const focal: Inputs = { ...softmax, loss: 'focal' };
  expect(objectiveKey({ ...softmax, gamma: 3 })).toBe(objectiveKey(softmax));
  expect(objectiveKey({ ...focal, gamma: 3 })).not.toBe(objectiveKey(focal));
});

test('a volume without end is not taken for one that is left out', () => {
  const tiles = [{ scheme: 'class-balanced' }] as const;
  const finite = { ...initialInputs(), tiles, volume: 1e9 };
  expect(objectiveKey({ ...finite, volume: Infinity })).not.toBe(objectiveKey(finite));
  expect(objectiveKey({ ...finite, volume: Infinity })).toContain('Infinity');
});
