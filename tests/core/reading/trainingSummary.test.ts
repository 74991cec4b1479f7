import { expect, test } from 'vitest';
import { isSummaryDue, roundStep, trainingSummary } from '../../../src/core/reading/trainingSummary.ts';

test('round steps are 20, 50 and 100 and their tenfolds', () => {
  expect([0, 19, 20, 49, 50, 99, 100, 199, 200, 499, 500, 999, 1000, 4999].map(roundStep)).toEqual([
    ...[0, 0, 20, 20, 50, 50, 100, 100, 200, 200, 500, 500, 1000, 2000],
  ]);
});

const running = (step: number, time: number) => ({ step, time, isRunning: true });

test('the first summary of a run comes at step 20', () => {
  expect(isSummaryDue(running(19, 0), undefined)).toBe(false);
  expect(isSummaryDue(running(20, 0), undefined)).toBe(true);
});

test('a round step is told, but not within six seconds of the last summary', () => {
  expect(isSummaryDue(running(50, 5999), { step: 20, time: 0 })).toBe(false);
  expect(isSummaryDue(running(50, 6000), { step: 20, time: 0 })).toBe(true);
  expect(isSummaryDue(running(49, 6000), { step: 20, time: 0 })).toBe(false);
});

test('between round steps it is told every twenty seconds', () => {
  expect(isSummaryDue(running(130, 19_999), { step: 100, time: 0 })).toBe(false);
  expect(isSummaryDue(running(130, 20_000), { step: 100, time: 0 })).toBe(true);
});

test('rest is told at once, but no step twice, and never step 0', () => {
  const atRest = (step: number) => ({ step, time: 100, isRunning: false });
  expect(isSummaryDue(atRest(33), { step: 20, time: 0 })).toBe(true);
  expect(isSummaryDue(atRest(33), { step: 33, time: 0 })).toBe(false);
  expect(isSummaryDue(atRest(0), undefined)).toBe(false);
});

test('at a thousand steps a second a minute of training has at most eleven summaries', () => {
  let last: { step: number; time: number } | undefined;
  let told = 0;
  for (let time = 0; time <= 60_000; time += 16) {
    const now = running(time, time);
    if (!isSummaryDue(now, last)) continue;
    last = now;
    told += 1;
  }
  expect(told).toBeGreaterThan(3);
  expect(told).toBeLessThanOrEqual(11);
});

const standing = (...recall: number[]) => ({
  balancedAccuracy: recall.reduce((sum, share) => sum + share, 0) / recall.length,
  recall,
});

test('a summary names the best and the worst model, and the class that is found least by any', () => {
  const now = [standing(0.9, 0.3), standing(0.8, 0.6), standing(1, 0.1)];
  expect(trainingSummary(now, undefined)).toEqual({
    best: { model: 1, accuracy: 0.7 },
    worst: { model: 2, accuracy: 0.55 },
    least: { class: 1, model: 2, recall: 0.1 },
    change: undefined,
  });
});

test('it says which model has changed most since the last one, also downwards, and half a point is no change', () => {
  const before = [standing(0.5, 0.5), standing(0.75, 0.75)];
  expect(trainingSummary([standing(0.625, 0.625), standing(0.25, 0.75)], before).change).toEqual({
    model: 1,
    by: -0.25,
  });
  expect(trainingSummary([standing(0.504, 0.504), standing(0.75, 0.75)], before).change).toBeUndefined();
});

test('nothing is compared with a run of other tiles', () => {
  expect(trainingSummary([standing(0.9)], [standing(0.1), standing(0.2)]).change).toBeUndefined();
});
