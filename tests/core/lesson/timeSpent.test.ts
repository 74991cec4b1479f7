import { expect, test } from 'vitest';
import { clockText, timeInAll, withTime } from '../../../src/core/lesson/timeSpent.ts';

test('time is counted for the step that is shown, and in all', () => {
  const spent = withTime(withTime(withTime({}, 'inverse', 1000), 'inverse', 1000), 'beta', 500);
  expect(spent).toEqual({ inverse: 2000, beta: 500 });
  expect(timeInAll(spent)).toBe(2500);
});

test('hours in which the computer slept are not time that a step took', () => {
  expect(withTime({}, 'middle', 3_600_000)).toEqual({ middle: 5000 });
});

test('a clock that was set back takes no time away', () => {
  expect(withTime({ home: 1000 }, 'home', -60_000)).toEqual({ home: 1000 });
});

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [61_000, '1:01'],
  [3_600_000, '60:00'],
])('%i ms are %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});
