import { describe, expect, test } from 'vitest';
import { type LessonClaim, lessonClaims, seedsThatHold } from '../../../src/core/lesson/lessonClaims.ts';
import { seedsOfFile } from './seedsOfFile.ts';

const { rows } = seedsOfFile();
const claims = Object.keys(lessonClaims) as LessonClaim[];

describe('what the lesson claims', () => {
  test.each(claims)('holds on at least nine in ten of the measured seeds: %s', (claim) => {
    expect(seedsThatHold(rows, claim)).toBeGreaterThanOrEqual(0.9 * rows.length);
  });

  /** Seeds of sixty on which each claim held when it was first measured, by other code than this project's rules. */
  const measured = {
    ...{ tailForgotten: 58, tailFoundLeast: 60 },
    ...{
      tailRisesHeadFalls: 59,
      tailRisesHeadFallsByTwo: 58,
      headLosesMost: 57,
      tailMostlyWrong: 55,
      inverseFalls: 57,
    },
    ...{ headBack: 60, headBackByFive: 56, wrongWeighMore: 60 },
    nothingAtTen: 60,
    ...{ middleBest: 56, middleOverNone: 59, middleOverInverse: 57 },
    ...{ leadGone: 56, cleanInverseHelps: 60, cleanHeadPays: 55, cleanTailGains: 60, ringsInverseBest: 56 },
    ...{ wrongPullMore: 60, wrongPullMost: 60, wrongPullLessThanHalf: 60 },
  } as const satisfies Record<LessonClaim, number>;

  test('holds on as many of the sixty seeds as were counted apart from these rules', () => {
    expect(Object.fromEntries(claims.map((claim) => [claim, seedsThatHold(rows, claim)]))).toEqual(measured);
  });

  // A row on which nothing is as the lesson says: equal recalls, no wrong label, and no wrong label that pulls.
  const level = [0.9, 0.9, 0.9, 0.9, 0.9];
  const otherwise = {
    ...{ seed: 1, labels: [100, 20, 10, 5, 2], right: [100, 20, 10, 5, 2] },
    ...{ noisy100: [level, level, level], noisy300: [level, level, level, level] },
    ...{ clean300: [level, level.map(() => 0.8), level], rings300: [level.slice(1), level.slice(1), level.slice(1)] },
    pullOfWrong: [0.5, 0.5, 0.5],
  };

  test.each(claims)('can fail, on a seed where classes, schemes and labels are alike: %s', (claim) => {
    const row = {
      ...otherwise,
      ...(claim === 'cleanHeadPays' && { clean300: [level, level, level] }),
      ...(claim === 'nothingAtTen' && { labels: [100, 20, 10, 5, 1] }),
    };
    expect(lessonClaims[claim](row)).toBe(false);
  });
});
