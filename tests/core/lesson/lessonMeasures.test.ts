import { describe, expect, test } from 'vitest';
import {
  balancedOf,
  lessonMeasures,
  lessonValues,
  of100,
  tailOverHead,
} from '../../../src/core/lesson/lessonMeasures.ts';
import { seedSummary } from '../../../src/core/seeds/seedSummary.ts';
import { seedsOfFile } from './seedsOfFile.ts';

test('a share of 100 is the number that was counted, where a product would lie beside it', () => {
  expect(100 * 0.57).not.toBe(57);
  expect(of100(0.57)).toBe(57);
  expect(of100(0.9975)).toBe(99.75);
});

test('a balanced accuracy is the mean of the recalls', () => {
  expect(balancedOf([[1, 0.5, 0, 0.25, 0.75]], 0)).toBe(50);
});

test('a label of the rarest class weighs that of the commonest as their effective numbers say', () => {
  // N = 2: E of 1 is 1, of 3 is 1 + 1/2 + 1/4.
  expect(tailOverHead([3, 1], 2)).toBeCloseTo(1.75, 12);
  expect(tailOverHead([3, 1], Infinity)).toBe(3);
});

test('wrong labels have the share of the weight of 1/n that they have in each class, averaged over classes', () => {
  const row = { labels: [10, 4, 5, 5, 2], right: [10, 3, 5, 5, 1] };
  expect(lessonMeasures.wrongWeight(row)).toBe(15); // (0 + 1/4 + 0 + 0 + 1/2) / 5
  expect(lessonMeasures.wrongOfTail(row)).toBe(50);
});

describe('over the measured seeds', () => {
  const { rows } = seedsOfFile();

  // Mean and standard deviation as they were measured, by other code than this project's.
  test.each([
    ['plainHead', 99.4, 0.5],
    ['forgottenTail', 1.0, 4.8],
    ['inverseHead', 85.0, 6.3],
    ['inverseTail', 85.2, 9.4],
    ['inverseGain', -3.1, 2.0],
    ['cleanInverseHead', 98.3, 1.0],
    ['wrongWeight', 21.5, 2.1],
    ['noneBalanced', 90.3, 2.8],
    ['inverseBalanced', 90.7, 2.5],
    ['middleBalanced', 94.1, 1.8],
    ['leadOverNone', 3.7, 2.6],
    ['leadOverInverse', 3.4, 2.2],
    ['leadOverSquareRoot', 0.1, 1.1],
    ['cleanLead', -0.5, 0.8],
    ['cleanInverseGain', 2.9, 1.4],
    ['cleanHeadGain', -1.0, 0.8],
    ['cleanTailGain', 13.8, 6.7],
    ['ringsLead', 2.9, 2.1],
    ['pullAtZero', 37.3, 2.0],
    ['pullAtTwo', 75.2, 4.3],
    ['pullTrainedOn', 42.6, 1.8],
  ] as const)('%s is %s ± %s', (measure, mean, deviation) => {
    const summary = seedSummary(lessonValues(rows, measure));
    expect(Math.abs(summary.mean - mean)).toBeLessThanOrEqual(0.055);
    expect(Math.abs(summary.deviation - deviation)).toBeLessThanOrEqual(0.055);
  });

  test.each([
    ['tailOnHead', 70],
    ['inverseObeys100', 9],
    ['inverseObeys300', 38],
    ['noneObeys300', 0],
    ['middleObeys300', 1],
    ['headPullAtZero', 36],
    ['headPullAtTwo', 11],
    ['tailPullAtZero', 13],
    ['tailPullAtTwo', 24],
    ['halfOfPullAtZero', 86],
    ['halfOfPullAtTwo', 38],
  ] as const)('%s is about %i', (measure, mean) => {
    expect(Math.abs(seedSummary(lessonValues(rows, measure)).mean - mean)).toBeLessThanOrEqual(0.51);
  });
});
