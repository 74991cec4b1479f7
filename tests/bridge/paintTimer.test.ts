import { expect, test } from 'vitest';
import { createPaintTimer } from '../../src/bridge/paintTimer.ts';

test('a call back comes with the next painting, once, and tells how long the one after the call before took', () => {
  const waiting: ((time: number) => void)[] = [];
  const paint = (time: number) => {
    for (const callback of waiting.splice(0)) callback(time);
  };
  const intervals: number[] = [];
  const atNextPaint = createPaintTimer((callback) => void waiting.push(callback));
  const ask = () => atNextPaint((interval) => intervals.push(interval));
  ask();
  expect(intervals).toEqual([]);
  paint(100);
  paint(116);
  paint(200);
  expect(intervals).toEqual([0]);
  ask();
  paint(300);
  // Asked for before the painting that ends an interval: that interval is known then.
  ask();
  paint(333);
  expect(intervals).toEqual([0, 16, 33]);
});
