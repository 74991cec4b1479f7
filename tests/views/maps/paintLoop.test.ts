import { expect, test } from 'vitest';
import { createPaintLoop } from '../../../src/views/maps/paintLoop.ts';

/** A loop that paints one of some parts at a time, and the browser's paintings. */
function loopOf(parts: number) {
  const due: (() => void)[] = [];
  let left = parts;
  const painted: number[] = [];
  const schedule = createPaintLoop(
    (callback) => due.push(callback),
    () => {
      left = Math.max(0, left - 1);
      painted.push(left);
      return left === 0;
    },
  );
  return {
    ...{ schedule, painted, due },
    browserPaints() {
      for (const callback of due.splice(0)) callback();
    },
    change(count: number) {
      left = count;
    },
  };
}

test('nothing is painted before the browser paints', () => {
  const { schedule, painted, browserPaints } = loopOf(1);
  schedule();
  expect(painted).toEqual([]);
  browserPaints();
  expect(painted).toEqual([0]);
});

test('however often it is asked, it paints once a painting of the browser', () => {
  const { schedule, painted, due, browserPaints } = loopOf(1);
  for (let call = 0; call < 5; call += 1) schedule();
  expect(due).toHaveLength(1);
  browserPaints();
  expect(painted).toEqual([0]);
});

test('what is left is painted in the next paintings, until nothing is, and then the loop is silent', () => {
  const { schedule, painted, due, browserPaints } = loopOf(3);
  schedule();
  for (let painting = 0; painting < 3; painting += 1) browserPaints();
  expect(painted).toEqual([2, 1, 0]);
  expect(due).toHaveLength(0);
});

test('a call after all is painted begins anew', () => {
  const { schedule, painted, browserPaints, change } = loopOf(1);
  schedule();
  browserPaints();
  change(2);
  schedule();
  browserPaints();
  browserPaints();
  expect(painted).toEqual([0, 1, 0]);
});

test('a call while a part is left does not paint twice as often', () => {
  const { schedule, due, browserPaints } = loopOf(3);
  schedule();
  browserPaints();
  schedule();
  expect(due).toHaveLength(1);
});
