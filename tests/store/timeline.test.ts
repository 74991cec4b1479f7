import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../../src/protocol/problem.ts';
import { createTimeline } from '../../src/store/timeline.ts';
import { fc } from '../core/seededProperties.ts';

/** A checkpoint of one model of ten parameters: 3 · 10 · 8 = 240 bytes. */
function checkpointAt(step: number, size = 10): Checkpoint {
  const numbers = () => new Float64Array(size).fill(step);
  return { step, parameters: numbers(), first: numbers(), second: numbers(), frozen: [undefined] };
}

function timelineOf(steps: Iterable<number>, mostBytes: number) {
  const timeline = createTimeline(mostBytes);
  for (const step of steps) timeline.add(checkpointAt(step));
  return timeline;
}

const stepsTo = (last: number, stride = 1) => Array.from({ length: last / stride + 1 }, (_, index) => index * stride);

describe('a timeline', () => {
  test('keeps every checkpoint as long as they fit, and the very objects', () => {
    const timeline = createTimeline(3 * 240);
    const checkpoints = [0, 1, 5].map((step) => checkpointAt(step));
    for (const checkpoint of checkpoints) timeline.add(checkpoint);
    expect(timeline.steps()).toEqual([0, 1, 5]);
    expect(timeline.bytes()).toBe(720);
    expect(timeline.at(5)).toBe(checkpoints[2]);
  });

  test('drops what comes after a step, and goes on from there', () => {
    const timeline = timelineOf([0, 2, 4, 8], 1e6);
    timeline.cutAfter(4);
    expect(timeline.steps()).toEqual([0, 2, 4]);
    timeline.add(checkpointAt(5));
    expect(timeline.steps()).toEqual([0, 2, 4, 5]);
    // The same list as long as nothing changes.
    expect(timeline.steps()).toBe(timeline.steps());
  });

  test('answers a step between two checkpoints with the earlier one, and one before the first with none', () => {
    const timeline = timelineOf([2, 4, 8], 1e6);
    expect(timeline.at(7)!.step).toBe(4);
    expect(timeline.at(100)!.step).toBe(8);
    expect(timeline.at(1)).toBeUndefined();
  });

  test('never holds more bytes than it may, and always the latest checkpoint, whatever the steps', () => {
    const strides = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(strides, fc.integer({ min: 240, max: 20_000 }), (gaps, mostBytes) => {
        const timeline = createTimeline(mostBytes);
        let step = 0;
        for (const gap of gaps) {
          timeline.add(checkpointAt(step));
          expect(timeline.bytes()).toBeLessThanOrEqual(mostBytes);
          expect(timeline.steps().at(-1)).toBe(step);
          step += gap;
        }
      }),
    );
  });

  test('of 4,000 steps in room for 100 uses at least a third of the room, and is closer together early', () => {
    const steps = timelineOf(stepsTo(4000), 100 * 240).steps();
    expect(steps.length).toBeLessThanOrEqual(100);
    expect(steps.length).toBeGreaterThan(33);
    expect(steps[0]).toBe(0);
    const early = steps.filter((step) => step <= 400).length;
    const late = steps.filter((step) => step > 3600).length;
    expect(early).toBeGreaterThan(2 * late);
  });

  test('leaves no gap larger than a fifth of the run with room for 60 checkpoints, however long it is', () => {
    for (const last of [600, 4000, 100_000]) {
      const steps = timelineOf(stepsTo(last, last / 200), 60 * 240).steps();
      const gaps = steps.slice(1).map((step, index) => step - steps[index]!);
      expect(Math.max(...gaps), String(last)).toBeLessThanOrEqual(last / 5);
    }
  });

  test('keeps the latest checkpoint even if it alone is too large', () => {
    const timeline = timelineOf([0, 1, 2], 100);
    expect(timeline.steps()).toEqual([2]);
  });

  test('forgets what lies after an earlier step: from there on the run is another', () => {
    const timeline = timelineOf([0, 10, 20, 30], 1e6);
    const again = checkpointAt(20);
    timeline.add(again);
    expect(timeline.steps()).toEqual([0, 10, 20]);
    expect(timeline.at(25)).toBe(again);
  });

  test('forgets all of a run with other models', () => {
    const timeline = timelineOf([0, 10], 1e6);
    timeline.add(checkpointAt(20, 12));
    expect(timeline.steps()).toEqual([20]);
  });

  test('is as fine again in a new run as at first, though the last one was long', () => {
    const timeline = timelineOf(stepsTo(4000), 100 * 240);
    for (const step of stepsTo(99)) timeline.add(checkpointAt(step));
    expect(timeline.steps()).toEqual(stepsTo(99));
  });
});
