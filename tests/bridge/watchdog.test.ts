import { describe, expect, test } from 'vitest';
import { createWatchdog, type Watchdog } from '../../src/bridge/watchdog.ts';

/** Checks every half second from `from` on, and lists every result but `well` with its time. */
function watch(dog: Watchdog, from: number, until: number, { isStarting = false, isHidden = false } = {}) {
  const found: [number, string][] = [];
  for (let now = from; now <= until; now += 500) {
    const state = dog.look(now, isStarting, isHidden);
    if (state !== 'well') found.push([now, state]);
    if (state === 'silent' || state === 'hung') break;
  }
  return found;
}

describe('a worker that says nothing', () => {
  test('is knocked at after a second and given up after four', () => {
    expect(watch(createWatchdog(0), 0, 20_000)).toEqual([
      [1000, 'knock'],
      [4000, 'silent'],
    ]);
  });

  test('has twenty seconds while it starts a run', () => {
    expect(watch(createWatchdog(0), 0, 60_000, { isStarting: true }).at(-1)).toEqual([20_000, 'silent']);
  });

  test('has twice the time after one was given up in vain, and four times after two', () => {
    expect(watch(createWatchdog(1), 0, 60_000).at(-1)).toEqual([8000, 'silent']);
    expect(watch(createWatchdog(2), 0, 60_000).at(-1)).toEqual([16_000, 'silent']);
  });

  test('is left in peace while the page is hidden', () => {
    expect(watch(createWatchdog(0), 0, 3_600_000, { isHidden: true })).toEqual([]);
  });

  test('is not blamed for an hour that the laptop slept: the silence begins anew', () => {
    const dog = createWatchdog(0);
    watch(dog, 0, 3500);
    expect(dog.look(3_600_000, false, false)).toBe('well');
    expect(watch(dog, 3_600_500, 3_700_000).at(-1)).toEqual([3_604_000, 'silent']);
  });
});

describe('a worker that answers', () => {
  test('is asked again and again while it is idle, and lives', () => {
    const dog = createWatchdog(0);
    let knocks = 0;
    for (let now = 0; now < 600_000; now += 500) {
      const state = dog.look(now, false, false);
      expect(state).not.toBe('silent');
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
    // It was pinged after 1.0 s and answers at 3.5 s.
    dog.heard();
    expect(watch(dog, 4000, 60_000).at(-1)).toEqual([3500 + 4 * 2500, 'silent']);
  });
});

describe('a start', () => {
  /** Checks every half second during a start in which every ping is answered; returns when it was given up. */
  function givenUpAt(dog: Watchdog, from: number, until: number): number | undefined {
    for (let now = from; now <= until; now += 500) {
      const state = dog.look(now, true, false);
      if (state === 'hung' || state === 'silent') return now;
      if (state === 'knock') dog.heard();
    }
    return undefined;
  }

  test('that shows nothing for twenty seconds hangs, whatever answers knocks', () => {
    expect(givenUpAt(createWatchdog(0), 0, 60_000)).toBe(20_000);
    expect(givenUpAt(createWatchdog(1), 0, 60_000)).toBe(40_000);
  });

  test('of a drag, one after another, does not hang as long as each shows something', () => {
    const dog = createWatchdog(0);
    for (let now = 0; now <= 120_000; now += 500) {
      expect(['well', 'knock']).toContain(dog.look(now, true, false));
      dog.heard();
      if (now % 4000 === 0) dog.restarted();
    }
  });

  test('is not blamed for the time that the page was hidden or the laptop slept', () => {
    const dog = createWatchdog(0);
    expect(givenUpAt(dog, 0, 15_000)).toBeUndefined();
    for (let now = 15_500; now < 100_000; now += 500) expect(dog.look(now, true, true)).toBe('well');
    expect(dog.look(900_000, true, false)).toBe('well');
    expect(givenUpAt(dog, 900_500, 960_000)).toBe(905_000);
  });

  test('is late after five seconds, until it shows something', () => {
    const dog = createWatchdog(0);
    const late = [];
    for (let now = 0; now <= 6000; now += 500) {
      dog.look(now, true, false);
      if (dog.isLate()) late.push(now);
    }
    expect(late).toEqual([5000, 5500, 6000]);
    dog.restarted();
    expect(dog.isLate()).toBe(false);
  });
});
