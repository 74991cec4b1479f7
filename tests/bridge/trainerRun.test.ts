import { describe, expect, test } from 'vitest';
import { isOver, isRunWanted, keptAfter, noRun, runAfter } from '../../src/bridge/trainerRun.ts';
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
  view: undefined,
  wanted: { tests: false, pulls: false },
  pace: 'full',
  isPlaying: false,
  isHeld: false,
  stepsAsked: 0,
};
const run = runAfter(noRun, wish, false);
const touched = { ...run, isTouched: true };
const otherObjective = { ...wish, objective: { ...wish.objective } };

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
  const reweighted = { ...touched, objective: otherObjective.objective };

  test('is mixed from the first step with another objective on, and stays so', () => {
    const first = keptAfter(undefined, touched, checkpointOf(10));
    const still = keptAfter(first, reweighted, checkpointOf(10));
    const next = keptAfter(still, reweighted, checkpointOf(11));
    const later = keptAfter(next, reweighted, checkpointOf(12));
    expect([first, still, next, later].map(({ isMixed }) => isMixed)).toEqual([false, false, true, true]);
  });

  test('is not mixed where the objective was another one only before the first step', () => {
    const start = keptAfter(undefined, run, checkpointOf(0));
    expect(keptAfter(start, reweighted, checkpointOf(5)).isMixed).toBe(false);
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
