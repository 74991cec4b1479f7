import { describe, expect, test } from 'vitest';
import { beatOf, nextActOf } from '../../../src/core/lesson/beats.ts';
import type { StepFacts } from '../../../src/core/lesson/stepFacts.ts';
import { type StepName, stepNames } from '../../../src/core/lesson/stepStates.ts';
import { type Deeds, lessonSteps, neighboursOf, noDeeds, stepsOf } from '../../../src/core/lesson/steps.ts';

describe('a step is done when the reader did the thing', () => {
  test.each<[StepName, Partial<Deeds>, Partial<Deeds>]>([
    ['forgotten', { trained: 100 }, { trained: 99 }],
    ['inverse', { trained: 300 }, { trained: 299 }],
    ['worth', { thrown: 100 }, { thrown: 99 }],
    ['beta', { ratio: 4.8 }, { ratio: 4.79 }],
    ['beta', { ratio: 5.2 }, { ratio: 5.21 }],
    ['middle', { trained: 300, isJudged: true }, { trained: 300 }],
    ['middle', { trained: 301, isJudged: true }, { trained: 299, isJudged: true }],
    ['clean', { trained: 300, noise: 0 }, { trained: 300, noise: 0.01 }],
    ['clean', { trained: 400, noise: 0 }, { trained: 299, noise: 0 }],
    ['focal', { gamma: 1.95 }, { gamma: 1.94 }],
    ['focal', { gamma: 2.05 }, { gamma: 2.06 }],
    ['counts', { hasOtherCounts: true }, {}],
    ['counts', { hasCopied: true }, { trained: 300, thrown: 100, isJudged: true, ratio: 5, gamma: 2, noise: 0 }],
  ])('%s is done with %j and not with %j', (name, enough, tooLittle) => {
    expect(lessonSteps[name].isDone({ ...noDeeds, ...enough })).toBe(true);
    expect(lessonSteps[name].isDone({ ...noDeeds, ...tooLittle })).toBe(false);
  });

  test('and none is done before anything was', () => {
    expect(stepNames.filter((name) => lessonSteps[name].isDone(noDeeds))).toEqual([]);
  });
});

test('the lesson takes ten minutes, and each step has one measured answer among its options', () => {
  const minutes = stepNames.reduce((sum, name) => sum + lessonSteps[name].minutes, 0);
  expect(minutes).toBe(10);
  for (const name of stepsOf().filter((step) => step !== 'home')) {
    const { options, answer } = lessonSteps[name].hands;
    expect(answer, name).toBeGreaterThanOrEqual(0);
    expect(answer, name).toBeLessThan(options);
  }
});

describe('a lesson of some steps', () => {
  test('has them in their order, and ends with what is taken home', () => {
    expect(stepsOf(['middle', 'forgotten'])).toEqual(['forgotten', 'middle', 'home']);
    expect(stepsOf()).toEqual(stepNames);
  });

  test('goes from one to the next of them, and back', () => {
    expect(neighboursOf('forgotten')).toEqual({ before: undefined, after: 'inverse' });
    expect(neighboursOf('forgotten', ['forgotten', 'middle'])).toEqual({ before: undefined, after: 'middle' });
    expect(neighboursOf('middle', ['forgotten', 'middle'])).toEqual({ before: 'forgotten', after: 'home' });
    expect(neighboursOf('home')).toEqual({ before: 'counts', after: undefined });
    // One that was opened although it is left out stands where it would.
    expect(neighboursOf('worth', ['forgotten', 'middle'])).toEqual({ before: 'forgotten', after: 'middle' });
  });
});

describe('what comes next', () => {
  const row = { labels: [968, 305, 110, 49, 25] };
  test.each<[string, StepName, StepFacts, string, string]>([
    ['a question, and then training', 'inverse', {}, 'question', 'train'],
    ['training, once it was begun', 'inverse', { isBegun: true }, 'doing', 'train'],
    ['the reveal, once the models are there', 'inverse', { isBegun: true, isDone: true, row }, 'ready', 'reveal'],
    ['the next step after it', 'inverse', { isBegun: true, isDone: true, isRevealed: true, row }, 'reveal', 'next'],
    ['the reveal before ten seeds are judged', 'middle', { isBegun: true, row }, 'ready', 'reveal'],
    ['the reveal at once after a choice', 'beta', { guess: [1] }, 'question', 'reveal'],
    ['what the reader does on the stage', 'worth', {}, 'question', 'do'],
    ['the reveal, once the box has its throws', 'worth', { isBegun: true, isDone: true }, 'ready', 'reveal'],
    ['no question where all is taken home', 'home', {}, 'question', 'next'],
  ])('is %s', (_, name, facts, beat, act) => {
    expect([beatOf(name, facts), nextActOf(name, facts)]).toEqual([beat, act]);
  });

  test('is no training where what is trained on is still to be set', () => {
    expect(nextActOf('clean', {}, false)).toBe('do');
    expect(nextActOf('clean', {}, true)).toBe('train');
  });
});
