import { afterEach, expect, test } from 'vitest';
import { referenceLabel } from '../../src/views/effective-number/referenceLabel.ts';
import { setLanguage } from '../../src/words/languages.ts';
import { decimalsText, listText, sentencesText } from '../../src/words/numbers.ts';

afterEach(() => setLanguage('en'));

test.each([
  ['en', '0.5, 1.5'],
  ['de', '0,5; 1,5'],
  ['es', '0,5; 1,5'],
  ['zh', '0.5、1.5'],
] as const)('what stands between numbers in a row is no decimal sign: %s', async (language, expected) => {
  expect(await setLanguage(language)).toBe(true);
  expect(listText([0.5, 1.5].map((value) => decimalsText(value, 1)))).toBe(expected);
});

test.each([
  ['en', 'One. Two.'],
  ['zh', 'One.Two.'],
] as const)('between sentences stands a space, but none in Chinese: %s', async (language, expected) => {
  await setLanguage(language);
  expect(sentencesText(['One.', 'Two.'])).toBe(expected);
});

test.each([
  ['en', ['β = 0', 'β = .9', 'β = .99', 'β = .999', 'β = .9999']],
  ['de', ['β = 0', 'β = 0,9', 'β = 0,99', 'β = 0,999', 'β = 0,9999']],
] as const)('the betas of the paper have the decimal sign of the page: %s', async (language, expected) => {
  await setLanguage(language);
  expect([1, 10, 100, 1000, 10_000].map(referenceLabel)).toEqual(expected);
});
