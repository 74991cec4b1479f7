import { expect, test } from 'vitest';
import type { Pace } from '../../src/protocol/messages.ts';
import { paces } from '../../src/trainer/pace.ts';

/**
 * Seconds to a step, with frames at the pace's interval and nothing else to wait for; and how many
 * frames show single steps.
 */
function shown(name: Pace, until: number) {
  const { interval, stepsToNextFrame } = paces[name];
  let step = 0;
  let frames = 0;
  let single = 0;
  while (step < until) {
    const next = stepsToNextFrame(step);
    if (next === 1) single += 1;
    step += next;
    frames += 1;
  }
  return { seconds: (frames * interval) / 1000, single };
}

test('slow shows the first 60 steps one by one, five a second, and reaches 400 in about 20 seconds', () => {
  const { seconds, single } = shown('slow', 400);
  expect(single).toBe(60);
  expect(paces.slow.interval).toBe(200);
  expect(seconds).toBeGreaterThan(15);
  expect(seconds).toBeLessThan(30);
});

test('normal shows the first 40 steps one by one and reaches 400 in about 5 seconds', () => {
  const { seconds, single } = shown('normal', 400);
  expect(single).toBe(40);
  expect(seconds).toBeGreaterThan(4);
  expect(seconds).toBeLessThan(7);
});

test('full is bounded only by the time budget', () => {
  expect(paces.full.stepsToNextFrame(0)).toBe(Infinity);
  expect(paces.full.interval).toBe(0);
});

test('every pace takes at least one step a frame, and never fewer later', () => {
  for (const { stepsToNextFrame } of Object.values(paces)) {
    for (let step = 0; step < 5000; step += 7) {
      expect(stepsToNextFrame(step)).toBeGreaterThanOrEqual(1);
      expect(stepsToNextFrame(step + 7)).toBeGreaterThanOrEqual(stepsToNextFrame(step));
    }
  }
});
