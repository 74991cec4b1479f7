import { afterEach, expect, test, vi } from 'vitest';
import { curveNotes } from '../../../src/core/reading/curveNotes.ts';
import { type Audio, playScore, scheduleScore } from '../../../src/views/reading/playScore.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** An audio context at 5 seconds that records what is scheduled. */
function recorder({ hasPanner = true } = {}) {
  const heard: { wave: string; frequency: number; begin: number; end: number; pan: number | undefined }[] = [];
  const pans: number[] = [];
  let isClosed = false;
  const audio = {
    currentTime: 5,
    destination: { isEnd: true },
    createOscillator() {
      const note = { wave: '', frequency: 0, begin: 0, end: 0, pan: undefined };
      heard.push(note);
      return {
        set type(wave: string) {
          note.wave = wave;
        },
        frequency: {
          setValueAtTime(value: number) {
            note.frequency = value;
          },
        },
        connect: (next: unknown) => next,
        start(time: number) {
          note.begin = time;
        },
        stop(time: number) {
          note.end = time;
        },
      };
    },
    createGain: () => ({
      gain: { setValueAtTime() {}, linearRampToValueAtTime() {} },
      connect: (next: unknown) => next,
    }),
    ...(hasPanner && {
      createStereoPanner: () => ({
        pan: { setValueAtTime: (value: number) => pans.push(value) },
        connect: (next: unknown) => next,
      }),
    }),
    close() {
      isClosed = true;
      return Promise.resolve();
    },
  };
  return { audio: audio as unknown as Audio, heard, pans, isClosed: () => isClosed };
}

const points = [
  { across: 0, up: 0 },
  { across: 1, up: 1 },
];

test('each note is an oscillator at its pitch, from its time on, after a tenth of a second', () => {
  const { audio, heard, pans } = recorder();
  scheduleScore(curveNotes([{ points }], []), audio);
  expect(heard.map(({ frequency }) => frequency)).toEqual([220, 880]);
  // Two tones of 1.5 seconds.
  expect(heard.map(({ begin, end }) => [begin, end])).toEqual([
    [5.1, 6.6],
    [6.6, 8.1],
  ]);
  expect(pans).toEqual([-1, 1]);
});

test('curves differ in timbre, and a browser without a panner plays all the same', () => {
  const { audio, heard } = recorder({ hasPanner: false });
  scheduleScore(curveNotes([{ points }, { points }], []), audio);
  expect(heard.map(({ wave }) => wave)).toEqual(['sine', 'sine', 'triangle', 'triangle']);
});

test('it says which curve begins, and closes what plays when all has sounded', () => {
  vi.useFakeTimers();
  const { audio, isClosed } = recorder();
  const said: (number | 'end')[] = [];
  playScore(curveNotes([{ points }, { points }], []), () => audio, {
    onCurve: (index) => said.push(index),
    onEnd: () => said.push('end'),
  });
  vi.advanceTimersByTime(3700);
  expect(said).toEqual([0, 1]);
  expect(isClosed()).toBe(false);
  // 3 + 0.6 + 3 seconds, with a tenth before and a tenth after.
  vi.advanceTimersByTime(3100);
  expect(said).toEqual([0, 1, 'end']);
  expect(isClosed()).toBe(true);
});

test('once stopped it is silent, and says nothing more', () => {
  vi.useFakeTimers();
  const { audio, isClosed } = recorder();
  const said: (number | 'end')[] = [];
  const stop = playScore(curveNotes([{ points }, { points }], []), () => audio, {
    onCurve: (index) => said.push(index),
    onEnd: () => said.push('end'),
  });
  vi.advanceTimersByTime(500);
  stop();
  stop();
  vi.advanceTimersByTime(20_000);
  expect(said).toEqual([0]);
  expect(isClosed()).toBe(true);
});

test('where nothing can be played the error is the caller’s', () => {
  const open = () => {
    throw new TypeError('AudioContext is not a constructor');
  };
  expect(() => playScore(curveNotes([{ points }], []), open, { onCurve() {}, onEnd() {} })).toThrow(TypeError);
});
