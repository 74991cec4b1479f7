import { expect, test } from 'vitest';
import { createPour, type PouringPage } from '../../../src/views/effective-number/pour.ts';

/** A page whose frames come when they are asked for, each a tenth of a second after the one before. */
function openPage() {
  const waiting = new Map<number, FrameRequestCallback>();
  let asked = 0;
  let now = 0;
  const page: PouringPage = {
    performance: { now: () => now },
    requestAnimationFrame(callback) {
      asked += 1;
      waiting.set(asked, callback);
      return asked;
    },
    cancelAnimationFrame: (frame) => void waiting.delete(frame),
  };
  function paint(): void {
    now += 100;
    const due = [...waiting.values()];
    waiting.clear();
    for (const callback of due) callback(now);
  }
  return { page, paint, waiting };
}

test('a pour that a listener stops at the hundredth throw throws no more', () => {
  const { page, paint, waiting } = openPage();
  const pour = createPour(page);
  let thrown = 0;
  const throwSamples = (count: number) => {
    thrown += count;
    if (thrown >= 100) pour.stop();
    return true;
  };
  pour.start(100, throwSamples);
  while (thrown < 100) paint();
  const stoppedAt = thrown;
  for (let frame = 0; frame < 20; frame += 1) paint();
  expect(thrown).toBe(stoppedAt);
  expect(pour.isOn()).toBe(false);
  expect(waiting.size).toBe(0);
});

test('a pour that its first throw stops is over', () => {
  const { page, waiting } = openPage();
  const pour = createPour(page);
  pour.start(100, () => {
    pour.stop();
    return true;
  });
  expect(pour.isOn()).toBe(false);
  expect(waiting.size).toBe(0);
});

test('a pour goes on by itself, faster and faster, until no more may be thrown', () => {
  const { page, paint, waiting } = openPage();
  const pour = createPour(page);
  const counts: number[] = [];
  pour.start(100, (count) => counts.push(count) < 11);
  for (let frame = 0; frame < 20; frame += 1) paint();
  // One at once, and after a second 18 · 1 + 12 · 1².
  expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(30);
  expect(counts[10]).toBeGreaterThan(counts[1]!);
  expect(counts).toHaveLength(11);
  expect(waiting.size).toBe(0);
});
