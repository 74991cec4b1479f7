import { expect, test } from 'vitest';
import { curveNotes, tickPitch } from '../../../src/core/reading/curveNotes.ts';

const line = [0, 0.5, 1].map((across) => ({ across, up: across }));

test('the lower end of the axis is 220 Hz, its middle an octave above, its upper end two', () => {
  expect(curveNotes([{ points: line }], []).notes.map(({ frequency }) => frequency)).toEqual([220, 440, 880]);
});

test('a curve goes from the left to the right in three seconds', () => {
  const { notes, seconds } = curveNotes([{ points: line }], []);
  expect(notes.map(({ pan }) => pan)).toEqual([-1, 0, 1]);
  // Three tones of a second each.
  expect(notes.map(({ time, seconds: length }) => [time, length])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
  expect(seconds).toBe(3);
});

test('beyond the axis a value sounds like its end, and without a value there is silence', () => {
  const points = [
    { across: 0, up: -Infinity },
    { across: 0.25, up: undefined },
    { across: 0.5, up: Number.NaN },
    { across: 1, up: 7 },
  ];
  expect(curveNotes([{ points }], []).notes.map(({ pan, frequency }) => [pan, frequency])).toEqual([
    [-1, 220],
    [1, 880],
  ]);
});

test('each marked place ticks once in each curve, at the time at which the curve is there', () => {
  const { notes } = curveNotes([{ points: line }, { points: line }], [0.5, 1.5, -0.1]);
  const ticks = notes.filter(({ kind }) => kind === 'tick');
  expect(ticks.map(({ curve, frequency, pan }) => [curve, frequency, pan])).toEqual([
    [0, tickPitch, 0],
    [1, tickPitch, 0],
  ]);
  const middles = notes.filter(({ kind, pan }) => kind === 'tone' && pan === 0);
  expect(ticks.map(({ time }) => time)).toEqual(middles.map(({ time }) => time));
});

test('a second curve begins after the first has ended, and notes are in order', () => {
  const { notes } = curveNotes([{ points: line }, { points: line }], [0.2, 0.9]);
  const times = notes.map(({ time }) => time);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const end = Math.max(...notes.filter(({ curve }) => curve === 0).map(({ time, seconds }) => time + seconds));
  expect(notes.find(({ curve }) => curve === 1)!.time).toBeGreaterThan(end);
});

test('nothing sounds for no curve', () => {
  expect(curveNotes([], [0.5])).toEqual({ notes: [], seconds: 0 });
});
