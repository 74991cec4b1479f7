import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepChosen, keptChosen } from '../../../src/views/classroom/chosenOption.ts';

const question = { text: 'Which?', options: ['a', 'b'], answer: undefined };

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was chosen is there after a reload, for the same question and options alone', () => {
  keepChosen(question, 1);
  expect(keptChosen(question)).toBe(1);
  expect(keptChosen({ ...question, text: 'Why?' })).toBeUndefined();
  expect(keptChosen({ ...question, options: ['a', 'c'] })).toBeUndefined();
});

test('what was taken back is no longer there', () => {
  keepChosen(question, 1);
  keepChosen(question, undefined);
  expect(keptChosen(question)).toBeUndefined();
});

test.each(['', '{', '1', '{"of":"Which?|a|b","chosen":7}', '{"of":"Which?|a|b","chosen":"1"}'])(
  'a storage that holds %s has nothing that was chosen',
  (text) => {
    keepChosen(question, 0);
    for (const key of kept.keys()) kept.set(key, text);
    expect(keptChosen(question)).toBeUndefined();
  },
);

test('a storage that is refused, as in a frame, keeps nothing and breaks nothing', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => keepChosen(question, 1)).not.toThrow();
  expect(keptChosen(question)).toBeUndefined();
});
