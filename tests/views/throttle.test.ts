import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { throttle } from '../../src/views/throttle.ts';
import { fc } from '../core/seededProperties.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A throttled function that keeps the times at which it ran. */
function timed(interval: number) {
  const times: number[] = [];
  const begin = performance.now();
  const throttled = throttle(() => void times.push(performance.now() - begin), interval);
  return { times, ...throttled };
}

describe('throttle', () => {
  test('runs the first call at once', () => {
    const { times, call } = timed(250);
    call();
    expect(times).toEqual([0]);
  });

  test('runs calls within the interval once, when it is over', () => {
    const { times, call } = timed(250);
    call();
    for (let i = 0; i < 10; i += 1) {
      vi.advanceTimersByTime(20);
      call();
    }
    expect(times).toEqual([0]);
    vi.advanceTimersByTime(1000);
    expect(times).toEqual([0, 250]);
  });

  test('runs a call at once after a rest', () => {
    const { times, call } = timed(250);
    call();
    vi.advanceTimersByTime(250);
    call();
    expect(times).toEqual([0, 250]);
  });

  test('never runs twice within an interval, and never loses the last call', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }), (waits) => {
        const { times, call } = timed(100);
        let at = 0;
        for (const wait of waits) {
          vi.advanceTimersByTime(wait);
          at += wait;
          call();
        }
        vi.advanceTimersByTime(1000);
        for (let i = 1; i < times.length; i += 1) expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(100);
        expect(times.at(-1)!).toBeGreaterThanOrEqual(at);
        expect(times.at(-1)!).toBeLessThanOrEqual(at + 100);
      }),
    );
  });

  test('now runs at once, takes the place of the call that waits, and begins an interval', () => {
    const { times, call, now } = timed(250);
    call();
    vi.advanceTimersByTime(50);
    call();
    now();
    expect(times).toEqual([0, 50]);
    vi.advanceTimersByTime(249);
    expect(times).toEqual([0, 50]);
    call();
    vi.advanceTimersByTime(1000);
    expect(times).toEqual([0, 50, 300]);
  });

  test('cancel drops the call that waits', () => {
    const { times, call, cancel } = timed(250);
    call();
    call();
    cancel();
    vi.advanceTimersByTime(1000);
    expect(times).toEqual([0]);
  });

  test('runs again after a cancel, as when a component is unmounted and mounted again', () => {
    const { times, call, cancel } = timed(250);
    call();
    call();
    cancel();
    vi.advanceTimersByTime(1000);
    call();
    expect(times).toEqual([0, 1000]);
  });
});
