import { expect, test } from 'vitest';
import { readGuesses, writeGuesses } from '../../../src/core/lesson/guessText.ts';

test('guesses are written in the order of the steps, and read as they were', () => {
  const guesses = { beta: [2], inverse: [95, 90], clean: [-1.5] };
  expect(writeGuesses(guesses)).toBe('inverse:95,90;beta:2;clean:-1.5');
  expect(readGuesses('inverse:95,90;beta:2;clean:-1.5')).toEqual(guesses);
});

test('a bar without a guess stays without one', () => {
  expect(writeGuesses({ inverse: [undefined, 90] })).toBe('inverse:,90');
  expect(readGuesses('inverse:,90')).toEqual({ inverse: [undefined, 90] });
  expect(writeGuesses({ inverse: [undefined], beta: [] })).toBe('');
});

test.each([
  ['', {}],
  ['inverse', {}],
  ['inverse:', {}],
  ['end:5', {}],
  ['inverse:ninety,1e3', {}],
  ['inverse:101', {}],
  ['beta:2;constructor:1;__proto__:2', { beta: [2] }],
  ['inverse:95,90,80', { inverse: [95, 90] }],
])('what cannot be read of “%s” is left out', (text, guesses) => {
  expect(readGuesses(text)).toEqual(guesses);
});
