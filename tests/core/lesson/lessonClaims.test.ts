import { describe, expect, test } from 'vitest';
import { cellCovering } from '../../../src/core/covering/covering.ts';
import { type LessonClaim, lessonClaims, seedsThatHold } from '../../../src/core/lesson/lessonClaims.ts';
import { type LessonMeasure, lessonValues, tailOverHead } from '../../../src/core/lesson/lessonMeasures.ts';
import { randomStream } from '../../../src/core/random.ts';
import { pairedComparison } from '../../../src/core/seeds/pairedComparison.ts';
import { seedSummary } from '../../../src/core/seeds/seedSummary.ts';
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
    ...{ tailRisesHeadFalls: 59, tailRisesHeadFallsByTwo: 58, headLosesMost: 57, inverseFalls: 57 },
    ...{ tailMostlyWrong: 55, tailOnHead: 59, inverseObeysMore: 60, headBack: 60, headBackByFive: 56 },
    ...{ wrongWeighMore: 60, nothingAtTen: 60 },
    ...{ middleBest: 56, middleOverNone: 59, middleOverInverse: 57 },
    ...{ leadGone: 56, cleanInverseHelps: 60, cleanHeadPays: 55, cleanTailGains: 60, ringsInverseBest: 56 },
    ...{ wrongPullMore: 60, wrongPullMost: 60, wrongPullLessThanHalf: 60 },
    ...{ fewerPull: 60, headPullsLess: 60, tailPullsMore: 60 },
  } as const satisfies Record<LessonClaim, number>;

  test('holds on as many of the sixty seeds as were counted apart from these rules', () => {
    expect(Object.fromEntries(claims.map((claim) => [claim, seedsThatHold(rows, claim)]))).toEqual(measured);
  });

  // A row on which nothing is as the lesson says: equal recalls, no wrong label, and no wrong label that pulls.
  const level = [0.9, 0.9, 0.9, 0.9, 0.9];
  const otherwise = {
    ...{ seed: 1, labels: [100, 20, 10, 5, 2], right: [100, 20, 10, 5, 2], tailOnHead: 0 },
    ...{ noisy100: [level, level, level], noisy300: [level, level, level, level] },
    ...{ clean300: [level, level.map(() => 0.8), level], rings300: [level.slice(1), level.slice(1), level.slice(1)] },
    ...{ obeyed100: [0, 0, 0], obeyed300: [0, 0, 0] },
    ...{ pullOfWrong: [0.5, 0.5, 0.5], pullOfHead: [0.2, 0.2], pullOfTail: [0.2, 0.2], halfOfPull: [50, 50] },
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

describe('the verdict on ten seeds, as the step “Between two mistakes” reads it,', () => {
  const groups = 1000;

  /** In how many of a thousand groups of ten of the sixty seeds one scheme is judged better than another. */
  function judgedLarger(first: LessonMeasure, second: LessonMeasure): number {
    const [one, other] = [lessonValues(rows, first), lessonValues(rows, second)];
    const random = randomStream(1, 'groups of ten');
    let larger = 0;
    for (let group = 0; group < groups; group += 1) {
      const left = rows.map((_, index) => index);
      const drawn = Array.from({ length: 10 }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
      const shares = (values: readonly number[]) => drawn.map((index) => values[index]! / 100);
      const { verdict, mean } = pairedComparison(shares(one), shares(other))!;
      if (verdict === 'larger-than-seed-noise' && mean > 0) larger += 1;
    }
    return larger;
  }

  // Measured by other code, with other draws: 99.9 % and 99.1 %.
  test.each(['noneBalanced', 'inverseBalanced'] as const)('names β = 0.99 over %s in nearly all groups', (other) => {
    expect(judgedLarger('middleBalanced', other)).toBeGreaterThanOrEqual(0.97 * groups);
  });
});

describe('a box of a hundred cells after a hundred throws', () => {
  const covered = Array.from({ length: 20_000 }, (_, seed) => {
    const box = cellCovering(100, randomStream(seed, 'box'));
    let cells = 0;
    for (let thrown = 0; thrown < 100; thrown += 1) cells += box.throwOne().added;
    return cells;
  });

  test('is covered as Eₙ says, on average: 63.4', () => {
    const { mean, deviation } = seedSummary(covered);
    // 100 (1 − 0.99^100); the mean of 20,000 boxes has an error of 0.02.
    expect(100 * (1 - 0.99 ** 100)).toBeCloseTo(63.4, 1);
    expect(Math.abs(mean - 63.4)).toBeLessThan(0.1);
    expect(deviation).toBeCloseTo(3.1, 1);
  });

  test('ends between 58 and 69 in 94 of 100 boxes, and beyond 55 and 70 in few', () => {
    const share = (least: number, most: number) =>
      covered.filter((cells) => cells >= least && cells <= most).length / covered.length;
    expect(share(58, 69)).toBeCloseTo(0.945, 2);
    expect(share(55, 70)).toBeGreaterThan(0.97);
  });
});

describe('the weights that the lesson names', () => {
  test.each([
    // (1 − 0.99^1000) / (1 − 0.99²) = 0.99996 / 0.0199.
    [100, '50.2'],
    [1000, '316.3'],
    [10_000, '475.9'],
  ])('of iNaturalist 2018, 1,000 against 2, at N = %i are %s to 1', (volume, ratio) => {
    expect(tailOverHead([1000, 2], volume).toFixed(1)).toBe(ratio);
  });

  test('are at most those of 1/n, which is 500 there', () => {
    expect(tailOverHead([1000, 2], Infinity)).toBe(500);
  });

  test('of E against A grow with N, so that five times is reached at one N, between 54 and 153 on all seeds', () => {
    for (const { labels } of rows) {
      const ratios = [10, 30, 54, 153, 300, 1000].map((volume) => tailOverHead(labels, volume));
      expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
      expect(tailOverHead(labels, 53.5)).toBeLessThan(5);
      expect(tailOverHead(labels, 153.5)).toBeGreaterThan(5);
    }
  });
});
