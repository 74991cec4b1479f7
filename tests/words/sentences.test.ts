import { describe, expect, test } from 'vitest';
import { openCovering, startSurvey, surveyThrows } from '../../src/core/covering/survey.ts';
import { effectiveNumber } from '../../src/core/effectiveNumber.ts';
import { counts } from '../../src/words/en/counts.ts';
import { effectiveNumber as effectiveNumberWords } from '../../src/words/en/effectiveNumber.ts';

/** All texts of a catalogue; functions are called with the names of numbers. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsIn(words(...Array.from({ length: 8 }, (_, index) => `#${index}`)));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

describe.each([
  ['Your counts', counts],
  ['Effective number', effectiveNumberWords],
])('the words of %s', (_, words) => {
  const texts = textsIn(words);

  test('are many', () => {
    expect(texts.length).toBeGreaterThan(80);
  });

  // Under 1/n all classes weigh the same together; it is one sample that weighs more.
  test('never let a class weigh so many times another: a sample of it does', () => {
    expect(texts.filter((text) => /(?<!sample of the )(?:rarest|commonest) class weighs/.test(text))).toEqual([]);
  });

  // E_n is capped at N, n / E_n is not.
  test('never cap what all samples of a class count for together', () => {
    expect(texts.filter((text) => /count for (?:at most|no more)/.test(text))).toEqual([]);
  });

  test('give numbers in place of “hardly” and “all but name”', () => {
    expect(texts.filter((text) => /hardly|in all but name/.test(text))).toEqual([]);
  });
});

test('by chance alone the farthest of 121 numbers of throws is off by 1.9 standard errors, one time in ten by 2.7', {
  timeout: 60_000,
}, () => {
  const volume = 25;
  const throws = surveyThrows(5 * volume, 120);
  const farthest = Array.from({ length: 200 }, (_, seed) => {
    const survey = startSurvey((run) => openCovering('cells', volume, seed, `sentence/${run}`), 200, throws);
    survey.advance(200 * 5 * volume);
    const { mean, error } = survey.result();
    const distances = mean.map((value, index) => Math.abs(value - effectiveNumber(throws[index]!, volume)));
    const at = distances.indexOf(Math.max(...distances));
    return distances[at]! / error[at]!;
  }).sort((a, b) => a - b);
  expect(throws.length).toBe(121);
  expect(Math.abs(farthest[100]! - 1.9)).toBeLessThan(0.2);
  expect(Math.abs(farthest[180]! - 2.7)).toBeLessThan(0.25);
});
