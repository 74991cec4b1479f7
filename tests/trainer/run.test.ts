import { describe, expect, test } from 'vitest';
import { afterSteps, isToStep, type Run, runOf, stepsLeft, stepsNow } from '../../src/trainer/run.ts';
import { objective, startOf } from './fakeTrainer.ts';

const run = runOf(startOf(3));
const ending = (steps: number, change: Partial<Run> = {}): Run => ({
  ...run,
  objective: { ...objective, schedule: { kind: 'cosine', steps } },
  ...change,
});

describe('steps taken in one go', () => {
  test('while played are those that fit the budget, but no more than to the next frame or the end', () => {
    expect(stepsNow({ ...run, stepsTaken: 5 }, 12, Infinity)).toBe(12);
    expect(stepsNow({ ...run, stepsTaken: 5 }, 12, 9)).toBe(4);
    expect(stepsNow(ending(7, { stepsTaken: 5 }), 12, 9)).toBe(2);
  });

  test('while played are none, and not fewer, once the next frame’s step has been passed', () => {
    expect(stepsNow({ ...run, stepsTaken: 5 }, 12, 3)).toBe(0);
  });

  test('one by one are a single one at first, then those of half a second, and one if each takes longer', () => {
    expect(stepsNow({ ...run, stepsAsked: 80 }, undefined, Infinity)).toBe(1);
    expect(stepsNow({ ...run, stepsAsked: 80, stepTime: 100 }, undefined, Infinity)).toBe(5);
    expect(stepsNow({ ...run, stepsAsked: 80, stepTime: 900 }, undefined, Infinity)).toBe(1);
  });

  test('one by one do not wait for the pace, whose next frame does not count', () => {
    expect(stepsNow({ ...run, stepsAsked: 4, stepTime: 1, stepsTaken: 5 }, undefined, 3)).toBe(4);
  });
});

describe('a run that took steps', () => {
  test('owes the single steps that were asked for less those taken, and none past its end', () => {
    expect(afterSteps({ ...run, stepsAsked: 4 }, 1, false)).toMatchObject({ stepsTaken: 1, stepsAsked: 3 });
    expect(afterSteps(ending(3, { stepsAsked: 5 }), 1, false)).toMatchObject({ stepsTaken: 1, stepsAsked: 2 });
  });

  test('owes no single steps while it is played', () => {
    expect(afterSteps({ ...run, stepsAsked: 4 }, 2, true)).toMatchObject({ stepsTaken: 2, stepsAsked: 0 });
  });

  test('was trained with its objective only if there was a step', () => {
    const models = [{ loss: { kind: 'focal' as const, gamma: 2 }, weights: [1, 1], volume: 500 }];
    const other = { ...run, objective: { ...objective, models } };
    expect(afterSteps(other, 0, true).trained).toEqual([{ loss: 'softmax', volume: 100 }]);
    expect(afterSteps(other, 1, true).trained).toEqual([{ loss: 'focal', volume: 500 }]);
  });
});

test('a run past the end of a shorter schedule has 0 steps left, and none to take though it is played', () => {
  const over = ending(4, { stepsTaken: 6, stepsAsked: 2 });
  expect(stepsLeft(over)).toBe(0);
  expect(isToStep(over, true)).toBe(false);
  expect(isToStep({ ...run, stepsAsked: 1 }, false)).toBe(true);
  expect(isToStep(run, false)).toBe(false);
});

test('a run that is played rests after the step that it is played until, and single steps go on from there', () => {
  expect(stepsNow({ ...run, stepsTaken: 95 }, 12, Infinity, 100)).toBe(5);
  expect(stepsNow({ ...run, stepsTaken: 120 }, 12, Infinity, 100)).toBe(0);
  expect(stepsNow(ending(98, { stepsTaken: 95 }), 12, Infinity, 100)).toBe(3);
  expect(isToStep({ ...run, stepsTaken: 100 }, true, 100)).toBe(false);
  expect(isToStep({ ...run, stepsTaken: 99 }, true, 100)).toBe(true);
  expect(isToStep({ ...run, stepsTaken: 100, stepsAsked: 1 }, false, 100)).toBe(true);
});
