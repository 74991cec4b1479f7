import { expect, test } from 'vitest';
import { createFrameInFlight } from '../../src/trainer/frameInFlight.ts';

test('a frame is recent for a second after it was sent, and not once it was acknowledged', () => {
  const inFlight = createFrameInFlight();
  expect(inFlight.isRecent(0)).toBe(false);
  inFlight.sent(500);
  expect([inFlight.isRecent(1499), inFlight.isRecent(1500)]).toEqual([true, false]);
  inFlight.sent(500);
  inFlight.release();
  expect([inFlight.isRecent(501), inFlight.isOut()]).toEqual([false, false]);
});

test('who waits for a frame to be gone waits until it is released, and not at all without one', async () => {
  const inFlight = createFrameInFlight();
  await inFlight.gone();
  inFlight.sent(0);
  let isGone = false;
  const waiting = inFlight.gone().then(() => {
    isGone = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isGone).toBe(false);
  inFlight.release();
  await waiting;
  expect(isGone).toBe(true);
});
