import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedOf } from '../../../src/core/questions/answers.ts';
import { questionNames } from '../../../src/core/questions/names.ts';
import { answerTexts, questionTraits } from '../../../src/views/questions/answerTexts.ts';
import { questionsWords } from '../../../src/words/questionsWords.ts';

const setOf = (name: string): number[] => JSON.parse(readFileSync(`public/class-counts/${name}.json`, 'utf8')).counts;

const cases: readonly (readonly [string, readonly number[], number])[] = [
  ['CIFAR-10', setOf('cifar10-lt-100'), 100],
  ['iNaturalist 2018', setOf('inaturalist-2018'), 1000],
  ['LVIS', setOf('lvis-v1-instances'), 1e6],
  ['equal counts', [50, 50, 50], 10],
  ['two classes, one without samples', [0, 3], Infinity],
  ['one class', [7], 10],
];

describe.each(cases)('answers with the numbers of %s', (_, counts, volume) => {
  test.each(questionNames)('%s: at most eighty words, each number a number', (name) => {
    const text = answerTexts[name](askedOf(counts, volume));
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞/);
    expect(text).toMatch(/\d/);
    expect(text).toMatch(/[.]$/);
  });
});

test('every question has a title, a group and a source', () => {
  for (const name of questionNames) {
    expect(questionsWords.titles[name]).toMatch(/\?$/);
    expect(questionsWords.groups[questionTraits[name].group]).toBeTruthy();
    expect(questionsWords.sources[questionTraits[name].source]).toBeTruthy();
  }
  expect(new Set(questionNames).size).toBe(15);
});

test('numbers are those of the counts and of β', () => {
  const asked = askedOf([1000, 100, 10], 100);
  expect(answerTexts.inverse(asked)).toContain('weighs 100 times one of the commonest by inverse frequency');
  expect(answerTexts.sampler(asked)).toContain('draws it 100 times as often');
  expect(answerTexts.zero(askedOf([5, 0, 0], 10))).toContain('Without samples: 2 of your 3 classes.');
  expect(answerTexts['small-beta'](askedOf([50, 50], 10))).toContain('β makes little difference');
  expect(answerTexts.worse(asked)).toContain('loses 9.37 points');
  expect(answerTexts.batch(asked)).toMatch(/has 1\.15 samples on average, and 31\.4 % of batches/);
});
