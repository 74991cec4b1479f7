import { expect, test } from 'vitest';
import { readAddress } from '../../../src/store/address.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { keepLesson } from '../../../src/views/lesson/lessonSession.ts';

/** A browser's storage. */
function storageOf(texts: Record<string, string> = {}) {
  const map = new Map(Object.entries(texts));
  return {
    map,
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, text: string) => void map.set(name, text),
  };
}

const key = 'long-tail-lab/lesson/1';
const open = () => createLabStore(readAddress('#/lesson').inputs, [], 'lesson');

test('what was done, and what was set in the lab, come back with the page', () => {
  const storage = storageOf();
  const store = open();
  keepLesson(store, storage);
  const apart = readAddress('#/lab?beta=0.999').inputs;
  store.setState({ lesson: { apart, steps: { forgotten: { guess: [30], isDone: true } } } });
  const next = open();
  keepLesson(next, storage);
  expect(next.getState().lesson).toEqual({ apart, steps: { forgotten: { guess: [30], isDone: true } } });
});

test.each([
  ['nothing', {}],
  ['no JSON', { [key]: '{' }],
  ['another text', { [key]: '"7"' }],
  ['null', { [key]: 'null' }],
  ['no steps', { [key]: '{"steps":null}' }],
  ['a list of steps', { [key]: '{"steps":[1]}' }],
])('of %s nothing is restored, and what is done then is kept', (_, texts) => {
  const storage = storageOf(texts);
  const store = open();
  keepLesson(store, storage);
  expect(store.getState().lesson.steps).toEqual({});
  store.setState({ lesson: { apart: undefined, steps: { beta: { guess: [1] } } } });
  expect(JSON.parse(storage.map.get(key)!)).toEqual({ steps: { beta: { guess: [1] } } });
});

test('what is no record of a step is left out, and the rest comes back', () => {
  const kept = {
    steps: {
      forgotten: null,
      inverse: { guess: 7, isDone: true, row: { noisy300: [[1, 0], 3] } },
      focal: { guess: [20], row: { seed: 7, pullOfWrong: [0.4, 0.8, null] }, left: '#/lesson?at=focal' },
      unknown: { isDone: true },
    },
    apart: 7,
  };
  const store = open();
  keepLesson(store, storageOf({ [key]: JSON.stringify(kept) }));
  expect(store.getState().lesson).toEqual({
    apart: undefined,
    steps: { inverse: { isDone: true }, focal: kept.steps.focal },
  });
});

test('a browser that keeps nothing loses nothing of the page', () => {
  const store = open();
  keepLesson(store, undefined);
  keepLesson(store, {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  store.setState({ lesson: { apart: undefined, steps: { beta: { guess: [1] } } } });
  expect(store.getState().lesson.steps).toEqual({ beta: { guess: [1] } });
});
