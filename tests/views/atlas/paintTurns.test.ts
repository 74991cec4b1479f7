import { expect, test } from 'vitest';
import { createPaintTurns } from '../../../src/views/atlas/paintTurns.ts';

/** Turns whose frames are painted by hand, and what was painted. */
function openTurns() {
  const callbacks: (() => void)[] = [];
  let time = 0;
  const turns = createPaintTurns(
    (callback) => callbacks.push(callback),
    () => time,
  );
  const painted: string[] = [];
  return {
    turns,
    painted,
    add: (name: string, rank: number, parts = 1, milliseconds = 10) => {
      let left = 0;
      const job = turns.add(rank, () => {
        painted.push(name);
        time += milliseconds;
        left -= 1;
        return left <= 0;
      });
      return {
        ...job,
        schedule() {
          left = parts;
          job.schedule();
        },
      };
    },
    frames(count = 1) {
      for (let frame = 0; frame < count; frame += 1) for (const callback of callbacks.splice(0)) callback();
      return callbacks.length;
    },
  };
}

test('one thing is painted in a frame, the first in rank first, and nothing when nothing is due', () => {
  const { add, frames, painted } = openTurns();
  const maps = add('maps', 1, 2);
  const model = add('model', 0);
  maps.schedule();
  maps.schedule();
  model.schedule();
  expect(painted).toEqual([]);
  frames();
  expect(painted).toEqual(['model']);
  frames(2);
  expect(painted).toEqual(['model', 'maps', 'maps']);
  expect(frames(3)).toBe(0);
  expect(painted.length).toBe(3);
});

test('what has waited for three frames has its turn though others are due', () => {
  const { add, frames, painted } = openTurns();
  const model = add('model', 0, 100);
  const maps = add('maps', 1);
  model.schedule();
  maps.schedule();
  frames(20);
  expect(painted.filter((name) => name === 'maps').length).toBe(1);
  expect(painted.indexOf('maps')).toBe(3);
});

test('what takes little does not cost others their turn', () => {
  const { add, frames, painted } = openTurns();
  const model = add('model', 0, 1, 1);
  const maps = add('maps', 1);
  model.schedule();
  maps.schedule();
  frames();
  expect(painted).toEqual(['model', 'maps']);
});

test('what is removed is not painted any more, and what it waited for goes on', () => {
  const { add, frames, painted } = openTurns();
  const model = add('model', 0);
  const maps = add('maps', 1);
  model.schedule();
  maps.schedule();
  model.remove();
  expect(frames(2)).toBe(0);
  expect(painted).toEqual(['maps']);
});

test('what becomes due while it is painted is painted again', () => {
  const { turns, frames } = openTurns();
  let count = 0;
  const job = turns.add(0, () => {
    count += 1;
    if (count === 1) job.schedule();
    return true;
  });
  job.schedule();
  frames(3);
  expect(count).toBe(2);
});
