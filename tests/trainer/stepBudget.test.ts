import { describe, expect, test } from 'vitest';
import { stepBudget } from '../../src/trainer/stepBudget.ts';
import { fc, reals } from '../core/seededProperties.ts';

type StepBudget = ReturnType<typeof stepBudget>;

/**
 * Simulates a device that trains with a budget.
 *
 * @param stepTime - Milliseconds that it takes for a step.
 * @param pause - Milliseconds between two batches.
 * @returns The numbers of steps it took, batch by batch.
 */
function train(budget: StepBudget, batches: number, stepTime: number, pause = 0): number[] {
  let time = 0;
  return Array.from({ length: batches }, () => {
    const count = budget.steps();
    const begin = time;
    time += count * stepTime;
    budget.record(count, begin, time);
    time += pause;
    return count;
  });
}

describe('stepBudget', () => {
  test('begins with one step, since the first steps change the maps most', () => {
    expect(stepBudget().steps()).toBe(1);
  });

  test('reaches the number of steps that fit the target, one more or less, on fast and slow devices', () => {
    fc.assert(
      fc.property(
        reals(-2, 1.3).map((exponent) => 10 ** exponent),
        reals(20, 100),
        (stepTime, target) => {
          const last = train(stepBudget(target), 60, stepTime).at(-1)!;
          // A batch of whole steps is up to half a step off, and the next is corrected for it by as much again.
          expect(Math.abs(last * stepTime - target)).toBeLessThanOrEqual(1.25 * stepTime + 0.02 * target);
        },
      ),
    );
  });

  test('takes one step at a time where a step takes longer than the target', () => {
    expect(new Set(train(stepBudget(40), 30, 300))).toEqual(new Set([1]));
  });

  test('grows by no more than a third or so from batch to batch, even if steps take no time', () => {
    const counts = train(stepBudget(40), 30, 0);
    for (let i = 1; i < counts.length; i += 1) {
      // The number is kept as a fraction and rounded: half a step on either side.
      expect(counts[i]!).toBeLessThanOrEqual(1.34 * (counts[i - 1]! + 0.5) + 0.5);
    }
    expect(counts.at(-1)).toBeGreaterThan(1000);
  });

  test('shrinks by no more than a third or so after one slow batch', () => {
    const budget = stepBudget(40);
    train(budget, 40, 1);
    const before = budget.steps();
    budget.record(before, 0, 5000);
    expect(budget.steps()).toBeGreaterThanOrEqual(Math.floor((2 / 3) * before));
    expect(budget.steps()).toBeLessThan(before);
  });

  test('always takes at least one step, whatever the clock returns', () => {
    const times = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(times, times), { maxLength: 40 }), (records) => {
        const budget = stepBudget(40);
        for (const [begin, end] of records) {
          budget.record(budget.steps(), begin, end);
          expect(Number.isInteger(budget.steps()) && budget.steps() >= 1).toBe(true);
          expect(budget.stepsPerSecond()).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('gives steps as much time as the answers take, if that is more than the target', () => {
    const budget = stepBudget(40);
    for (let i = 0; i < 20; i += 1) budget.answered(200);
    const last = train(budget, 40, 1).at(-1)!;
    expect(Math.abs(last - 200)).toBeLessThanOrEqual(5);
  });

  test('gives steps no less than the target where answers are quick', () => {
    const budget = stepBudget(40);
    for (let i = 0; i < 20; i += 1) budget.answered(2);
    const last = train(budget, 40, 1).at(-1)!;
    expect(Math.abs(last - 40)).toBeLessThanOrEqual(1);
  });
});

describe('the speed', () => {
  test('is 0 before the first record', () => {
    expect(stepBudget().stepsPerSecond()).toBe(0);
  });

  test('is the number of steps in a second, the time between batches included', () => {
    const budget = stepBudget(40);
    // 40 steps of 1 ms and then 60 ms of something else: 400 a second.
    train(budget, 200, 1, 60);
    expect(budget.stepsPerSecond()).toBeGreaterThan(380);
    expect(budget.stepsPerSecond()).toBeLessThan(420);
  });

  test('follows a device that becomes slower within a few seconds', () => {
    const budget = stepBudget(40);
    const speeds = [1, 10].map((stepTime) => {
      let time = stepTime * 1e6;
      for (const end = time + 5000; time < end; ) {
        const count = budget.steps();
        budget.record(count, time, time + count * stepTime);
        time += count * stepTime;
      }
      return budget.stepsPerSecond();
    });
    expect(speeds[0]!).toBeGreaterThan(950);
    expect(speeds[1]!).toBeLessThan(110);
  });

  test('is forgotten on a restart, while the number of steps is kept', () => {
    const budget = stepBudget(40);
    train(budget, 40, 1);
    const before = budget.steps();
    budget.restart();
    expect(budget.stepsPerSecond()).toBe(0);
    expect(budget.steps()).toBe(before);
  });

  test('does not count the pause before a restart', () => {
    const budget = stepBudget(40);
    train(budget, 40, 1);
    budget.restart();
    const count = budget.steps();
    budget.record(count, 1e6, 1e6 + count);
    expect(budget.stepsPerSecond()).toBeCloseTo(1000, 5);
  });
});
