import { describe, expect, test } from 'vitest';
import { createWatchdog, type Watchdog } from '../../src/bridge/watchdog.ts';

/** Looks every half second from `from` on, and tells what was found and when, wellness left out. */
function watch(dog: Watchdog, from: number, until: number, { isStarting = false, isHidden = false } = {}) {
  const found: [number, string][] = [];
  for (let now = from; now <= until; now += 500) {
    const state = dog.look(now, isStarting, isHidden);
    if (state !== 'well') found.push([now, state]);
    if (state === 'dead') break;
  }
  return found;
}

describe('a worker that says nothing', () => {
  test('is knocked at after a second and given up after four', () => {
    expect(watch(createWatchdog(0), 0, 20_000)).toEqual([
      [1000, 'knock'],
      [4000, 'dead'],
    ]);
  });

  test('has twenty seconds while it starts a run', () => {
    expect(watch(createWatchdog(0), 0, 60_000, { isStarting: true }).at(-1)).toEqual([20_000, 'dead']);
  });

  test('has twice the time after one was given up in vain, and four times after two', () => {
    expect(watch(createWatchdog(1), 0, 60_000).at(-1)).toEqual([8000, 'dead']);
    expect(watch(createWatchdog(2), 0, 60_000).at(-1)).toEqual([16_000, 'dead']);
  });

  test('is left in peace while the page is hidden', () => {
    expect(watch(createWatchdog(0), 0, 3_600_000, { isHidden: true })).toEqual([]);
  });

  test('is not blamed for an hour that the laptop slept: the silence begins anew', () => {
    const dog = createWatchdog(0);
    watch(dog, 0, 3500);
    expect(dog.look(3_600_000, false, false)).toBe('well');
    expect(watch(dog, 3_600_500, 3_700_000).at(-1)).toEqual([3_604_000, 'dead']);
  });
});

describe('a worker that answers', () => {
  test('is asked again and again while it is idle, and lives', () => {
    const dog = createWatchdog(0);
    let knocks = 0;
    for (let now = 0; now < 600_000; now += 500) {
      const state = dog.look(now, false, false);
      expect(state).not.toBe('dead');
      if (state === 'knock') {
        knocks += 1;
        dog.heard();
      }
    }
    expect(knocks).toBe(600_000 / 1000 - 1);
  });

  test('late gets four times what it took the next time, so that a slow machine is not cut off', () => {
    const dog = createWatchdog(0);
    expect(watch(dog, 0, 3500)).toEqual([[1000, 'knock']]);
    // It was knocked at after 1.0 s and answers at 3.5 s.
    dog.heard();
    expect(watch(dog, 4000, 60_000).at(-1)).toEqual([3500 + 4 * 2500, 'dead']);
  });
});
