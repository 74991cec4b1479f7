import { expect, test } from 'vitest';
import { createPaintClock } from '../../src/bridge/paintClock.ts';

function openClock() {
  const page = { isHidden: false };
  const own: ((time: number) => void)[] = [];
  const clock = createPaintClock(
    (callback) => own.push(callback),
    () => page.isHidden,
    () => 99,
  );
  const paint = (time: number) => {
    for (const callback of own.splice(0)) callback(time);
  };
  return { page, clock, paint };
}

test('in a window that is seen its own painting counts, and that of the other does not', () => {
  const { clock, paint } = openClock();
  const told: number[] = [];
  clock.next((time) => told.push(time));
  clock.paintedElsewhere();
  expect(told).toEqual([]);
  paint(16);
  expect(told).toEqual([16]);
});

test('while it is covered the painting of the other counts, also for who asked before', () => {
  const { page, clock, paint } = openClock();
  const told: number[] = [];
  clock.next((time) => told.push(time));
  page.isHidden = true;
  clock.paintedElsewhere();
  expect(told).toEqual([99]);
  // What the browser calls back once the window is seen again is told to nobody twice.
  paint(500);
  expect(told).toEqual([99]);
});

test('who asks again while being told is told at the next painting', () => {
  const { clock, paint } = openClock();
  const told: number[] = [];
  clock.next((time) => {
    told.push(time);
    clock.next((next) => told.push(next));
  });
  paint(16);
  expect(told).toEqual([16]);
  paint(32);
  expect(told).toEqual([16, 32]);
});
