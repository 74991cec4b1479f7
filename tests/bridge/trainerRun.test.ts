import { describe, expect, test } from 'vitest';
import { isOver, isRunWanted, keptAfter, keptFrom, noRun, runAfter, runFrom } from '../../src/bridge/trainerRun.ts';
import type { Wish } from '../../src/bridge/wish.ts';
import { checkpointOf } from '../protocol/frameOf.ts';

const wish: Wish = {
  key: 'a',
  restarts: 0,
  startLosses: 'softmax',
  engine: 'webgl',
  problem: () => {
    throw new Error('nothing starts here');
  },
  objective: { models: [], learningRate: 0.1 },
  objectiveKey: 'at a tenth',
  view: undefined,
  wanted: { maps: 'all', tests: false, pulls: false },
  pace: 'full',
  isPlaying: false,
  isHeld: false,
  stepsAsked: 0,
};
const run = runAfter(noRun, wish, false);
const touched = { ...run, isTouched: true };
const otherObjective = { ...wish, objective: { models: [], learningRate: 0.2 }, objectiveKey: 'at a fifth' };

describe('a new run', () => {
  test.each<[string, Partial<Wish>]>([
    ['another key', { key: 'b' }],
    ['a restart', { restarts: 1 }],
    ['another engine', { engine: 'plain' }],
  ])('is wanted with %s, whether a step was taken or not', (_, change) => {
    expect(isRunWanted(run, { ...wish, ...change })).toBe(true);
    expect(isRunWanted(touched, { ...wish, ...change })).toBe(true);
  });

  test('is wanted with other start losses only before a step: after it the running models are told', () => {
    expect(isRunWanted(run, { ...wish, startLosses: 'focal' })).toBe(true);
    expect(isRunWanted(touched, { ...wish, startLosses: 'focal' })).toBe(false);
  });

  test('is not wanted for another objective, pace or window, nor for a step', () => {
    const view = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };
    expect(isRunWanted(run, { ...otherObjective, view, pace: 'slow', stepsAsked: 3, isPlaying: true })).toBe(false);
  });

  test('has the next number, and has been asked for a step only if it takes over one that was', () => {
    expect(runAfter(touched, wish, true)).toMatchObject({ number: 2, isTouched: true, isStarting: true });
    expect(runAfter(touched, wish, false)).toMatchObject({ number: 2, isTouched: false, isStarting: true });
    expect(runAfter(run, wish, true).isTouched).toBe(false);
  });
});

describe('what is kept of a run', () => {
  const reweighted = { ...touched, objectiveKey: otherObjective.objectiveKey };

  test('is mixed from the first step with another objective on, and stays so', () => {
    const first = keptAfter(undefined, touched, checkpointOf(10));
    const still = keptAfter(first, reweighted, checkpointOf(10));
    const next = keptAfter(still, reweighted, checkpointOf(11));
    const later = keptAfter(next, reweighted, checkpointOf(12));
    expect([first, still, next, later].map(({ mixedAfter }) => mixedAfter)).toEqual([undefined, undefined, 10, 10]);
  });

  test('is not mixed where the objective was another one only before the first step', () => {
    const start = keptAfter(undefined, run, checkpointOf(0));
    expect(keptAfter(start, reweighted, checkpointOf(5)).mixedAfter).toBeUndefined();
  });

  test('is as mixed at a restored step as the steps before it: only those count', () => {
    // Steps 1 to 10 with one objective, those after with another.
    const kept = keptAfter(keptAfter(undefined, touched, checkpointOf(10)), reweighted, checkpointOf(20));
    const at = (step: number) => keptFrom(kept, checkpointOf(step)).mixedAfter;
    expect([at(15), at(11), at(10), at(3), at(0)]).toEqual([10, 10, undefined, undefined, undefined]);
    const fromTheMiddle = keptFrom(kept, checkpointOf(5));
    expect(keptAfter(fromTheMiddle, reweighted, checkpointOf(6)).mixedAfter).toBe(5);
    expect(keptAfter(fromTheMiddle, touched, checkpointOf(6)).mixedAfter).toBeUndefined();
    const fromTheStart = keptFrom(kept, checkpointOf(0));
    expect(keptAfter(fromTheStart, reweighted, checkpointOf(6)).mixedAfter).toBeUndefined();
  });
});

describe('a run that goes on from a checkpoint', () => {
  test('has the next number, what is minimised, and no answer to wait for but a frame', () => {
    const running = { ...touched, isStarting: false, isReweighting: true };
    const expected = { ...touched, number: 2, isReweighting: false };
    expect(runFrom(running, checkpointOf(5), true)).toEqual({ ...expected, isStarting: true });
    expect(runFrom(running, checkpointOf(5), false)).toEqual({ ...expected, isStarting: false });
  });

  test('from its start is as untouched as a new one: other losses begin it anew', () => {
    const atTheStart = runFrom(touched, checkpointOf(0), false);
    expect(isRunWanted(atTheStart, { ...wish, startLosses: 'focal' })).toBe(true);
    expect(isRunWanted(runFrom(touched, checkpointOf(1), false), { ...wish, startLosses: 'focal' })).toBe(false);
  });
});

describe('a run', () => {
  const ending: Wish = { ...wish, objective: { ...wish.objective, schedule: { kind: 'cosine', steps: 100 } } };
  const keptAt = (step: number) => keptAfter(undefined, run, checkpointOf(step));

  test('is over with the last step of its schedule, and never where the rate stays or no schedule is given', () => {
    expect(isOver(run, keptAt(99), ending)).toBe(false);
    expect(isOver(run, keptAt(100), ending)).toBe(true);
    expect(isOver(run, keptAt(1e6), wish)).toBe(false);
  });

  test('is not over for a wish that needs another one, nor before its first frame', () => {
    expect(isOver(run, keptAt(100), { ...ending, key: 'b' })).toBe(false);
    expect(isOver(run, undefined, ending)).toBe(false);
  });
});
