import { expect, test } from 'vitest';
import type { StepFacts } from '../../../src/core/lesson/stepFacts.ts';
import { readAddress } from '../../../src/store/address.ts';
import { noSetting } from '../../../src/store/classroom/classText.ts';
import { createLabStore, type LabState } from '../../../src/store/labStore.ts';
import { createStepRecorder } from '../../../src/views/lesson/recordStep.ts';
import { doneStepIn } from '../../../src/views/lesson/tellDone.ts';
import { frameOf } from '../../protocol/frameOf.ts';

/** A lesson in which this was done, in a page of somebody else or alone. */
function stateAt(hash: string, facts: StepFacts, isEmbedded = true): LabState {
  const { inputs } = readAddress(hash);
  const setting = { ...noSetting, isEmbedded };
  return {
    ...createLabStore(inputs, [], 'lesson').getState(),
    classroom: { ...setting, text: '', opened: { page: 'lesson', inputs, setting }, chosen: undefined },
    lesson: { apart: undefined, steps: { [inputs.at]: facts } },
  };
}

test('a step that becomes done tells its name and the guess, a bar without one as null', () => {
  const state = stateAt('#/lesson?at=inverse', { guess: [95, undefined], isBegun: true });
  expect(doneStepIn(state, { isDone: true })).toEqual({ step: 'inverse', done: true, guess: [95, null] });
});

test('without a guess the list is empty', () => {
  expect(doneStepIn(stateAt('#/lesson', {}), { isDone: true })).toEqual({ step: 'forgotten', done: true, guess: [] });
});

test('nothing is told of other changes, nor where the lesson stands alone', () => {
  expect(doneStepIn(stateAt('#/lesson', { isDone: true }), { isBegun: true })).toBeUndefined();
  expect(doneStepIn(stateAt('#/lesson', {}, false), { isDone: true })).toBeUndefined();
  expect(doneStepIn({ ...stateAt('#/lesson', {}), classroom: undefined }, { isDone: true })).toBeUndefined();
});

test('what a tab restores as done becomes done no second time', () => {
  const frame = frameOf({ run: 1, step: 100, recall: new Float32Array(5) }, 5, 1);
  const heed = (facts: StepFacts) => {
    const recorder = createStepRecorder(() => []);
    recorder.heed(stateAt('#/lesson', facts));
    const state = { ...stateAt('#/lesson', facts), frame };
    return doneStepIn(state, recorder.heed(state) ?? {});
  };
  expect(heed({ isBegun: true, isDone: true })).toBeUndefined();
  expect(heed({ isBegun: true })).toMatchObject({ step: 'forgotten' });
});
