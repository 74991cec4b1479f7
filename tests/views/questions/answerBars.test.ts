import { expect, test } from 'vitest';
import { askedOf } from '../../../src/core/questions/answers.ts';
import { type QuestionName, questionNames } from '../../../src/core/questions/names.ts';
import { answerBars } from '../../../src/views/questions/answerBars.ts';
import { answerTexts } from '../../../src/views/questions/answerTexts.ts';

const tables: readonly (readonly number[])[] = [[1000, 100, 10], [50, 50], [0, 3], [7], [9e14, 1]];
const bars = (name: QuestionName, asked = askedOf([1000, 100, 10], 100)) => answerBars[name]!(asked).bars;

test.each(questionNames.filter((name) => answerBars[name]))('bars of %s are numbers for every table', (name) => {
  for (const counts of tables) {
    for (const volume of [1, 100, Infinity]) {
      const { label, bars: all } = answerBars[name]!(askedOf(counts, volume));
      expect(label).not.toBe('');
      expect(all.length).toBeGreaterThan(0);
      for (const bar of all) {
        expect(Number.isFinite(bar.value), `${bar.name} ${bar.value}`).toBe(true);
        expect(`${bar.name} ${bar.text}`).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  }
});

test('bars and words say the same numbers', () => {
  const asked = askedOf([1000, 100, 10], 100);
  for (const name of ['sampler', 'probabilities', 'validation-loss', 'smoothing', 'multi-label'] as const) {
    const text = answerTexts[name](asked);
    const said = bars(name, asked).filter((bar) => text.includes(bar.text.split(' ')[0]!));
    expect(said.length, `${name}: ${text} ${JSON.stringify(bars(name, asked))}`).toBeGreaterThanOrEqual(
      name === 'probabilities' ? 1 : 2,
    );
  }
});

test('the β that is chosen stands out', () => {
  expect(
    bars('small-beta')
      .filter(({ tone }) => tone === 'chosen')
      .map(({ name }) => name),
  ).toEqual(['β 0.99']);
  expect(bars('inverse', askedOf([5, 3], Infinity)).at(-1)).toMatchObject({
    name: 'inverse frequency',
    tone: 'chosen',
  });
});

test('samples in all and a background of the reader’s own are taken', () => {
  expect(bars('multi-label', askedOf([90, 10], Infinity, 100)).map(({ text }) => text)).toEqual([
    '9',
    '0.111',
    '0.111',
  ]);
  expect(answerTexts.background(askedOf([90, 10], 100, 0, 500))).toContain('Your background of 500 gets weight');
  expect(answerTexts.background(askedOf([90, 10], 100))).toContain('nine times your samples, 900, gets weight');
});
