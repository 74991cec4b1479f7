import { afterEach, expect, test } from 'vitest';
import { bareNumber } from '../../src/views/lab/compare/bareNumber.ts';
import { countsWords } from '../../src/words/countsWords.ts';
import { faultWords } from '../../src/words/faultWords.ts';
import { setLanguage } from '../../src/words/languages.ts';
import { percentText } from '../../src/words/numbers.ts';
import { paperWords } from '../../src/words/paperWords.ts';

afterEach(() => setLanguage('en'));

test.each([
  ['en', '.', '; '],
  ['de', '.', '; '],
  ['es', '.', '; '],
  ['zh', '。', '；'],
] as const)('sentences end, and lists go on, with the signs of %s', async (language, end, between) => {
  expect(await setLanguage(language)).toBe(true);
  const { about1, about2, about3 } = paperWords.tables;
  const sentences = [faultWords.told('x'), countsWords.input.source('x'), about1, about2, about3, paperWords.sourceEnd];
  expect(sentences.map((text) => text.at(-1))).toEqual(sentences.map(() => end));
  expect(faultWords.between).toBe(between);
});

test.each(['en', 'de', 'zh'] as const)(
  'a percentage of %s leaves its number where the sign has no room',
  async (language) => {
    await setLanguage(language);
    expect(bareNumber(percentText(0.5))).toBe(language === 'de' ? '50,0' : '50.0');
    expect(bareNumber('0.693')).toBe('0.693');
  },
);
