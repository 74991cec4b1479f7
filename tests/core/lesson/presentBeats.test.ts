import { describe, expect, test } from 'vitest';
import {
  hasComeTo,
  isOwnBeat,
  type OwnQuestion,
  type PresentPlace,
  presentBeatsOf,
  presentPlaceBeside,
} from '../../../src/core/lesson/presentBeats.ts';
import { stepNames } from '../../../src/core/lesson/stepStates.ts';
import { stepsOf } from '../../../src/core/lesson/steps.ts';

/** All places from one on, in a direction, until there is none. */
function walk(from: PresentPlace, by: 1 | -1, steps = stepsOf(), own?: OwnQuestion): string[] {
  const seen: string[] = [];
  for (let place: PresentPlace | undefined = from; place; place = presentPlaceBeside(place, steps, by, own)) {
    seen.push(`${place.step} ${place.beat}`);
  }
  return seen;
}

test('a step that trains shows its question, hands, the training and what came of it', () => {
  expect(presentBeatsOf('inverse')).toEqual(['question', 'hands', 'deed', 'reveal']);
});

test('a step that answers at once has nothing between hands and the answer', () => {
  expect(presentBeatsOf('counts')).toEqual(['question', 'hands', 'reveal']);
});

test('beta is dragged after its answer was shown, which has been come to then, too', () => {
  expect(presentBeatsOf('beta')).toEqual(['question', 'hands', 'reveal', 'deed']);
  expect(hasComeTo('reveal', { step: 'beta', beat: 'deed' })).toBe(true);
  expect(hasComeTo('deed', { step: 'beta', beat: 'reveal' })).toBe(false);
});

test('one key leads through every beat of every step, and stops at what is taken home', () => {
  const places = walk({ step: 'forgotten', beat: 'question' }, 1);
  // Seven steps of four beats, one of three, and one of one.
  expect(places).toHaveLength(7 * 4 + 3 + 1);
  expect(places.slice(3, 6)).toEqual(['forgotten reveal', 'inverse question', 'inverse hands']);
  expect(places.at(-1)).toBe('home reveal');
});

test('the way back has the same places in the opposite order', () => {
  const there = walk({ step: 'forgotten', beat: 'question' }, 1);
  expect(walk({ step: 'home', beat: 'reveal' }, -1)).toEqual(there.toReversed());
});

test('a lesson of a few steps leads from one of them to the next', () => {
  const steps = stepsOf(['forgotten', 'middle']);
  expect(presentPlaceBeside({ step: 'forgotten', beat: 'reveal' }, steps, 1)).toEqual({
    step: 'middle',
    beat: 'question',
  });
  expect(presentPlaceBeside({ step: 'inverse', beat: 'reveal' }, steps, 1)).toBeUndefined();
});

test.each(stepNames)('in %s every beat has been come to at the last one, and only the first at the first', (step) => {
  const beats = presentBeatsOf(step);
  expect(beats.filter((beat) => hasComeTo(beat, { step, beat: beats.at(-1)! }))).toEqual(beats);
  expect(beats.filter((beat) => hasComeTo(beat, { step, beat: beats[0]! }))).toEqual([beats[0]]);
});

test('a beat that a step does not have is never come to', () => {
  expect(hasComeTo('deed', { step: 'counts', beat: 'reveal' })).toBe(false);
});

describe('a question of the teacher’s own', () => {
  const own: OwnQuestion = { before: 'worth', text: 'Which?', options: ['one', 'two'], answer: 1 };

  test('is asked and answered after the step before it, and before its own step', () => {
    const places = walk({ step: 'inverse', beat: 'reveal' }, 1, stepsOf(['inverse', 'worth']), own);
    expect(places.slice(0, 4)).toEqual(['inverse reveal', 'worth ask', 'worth answer', 'worth question']);
    expect(walk({ step: 'worth', beat: 'question' }, -1, stepsOf(['inverse', 'worth']), own).slice(0, 4)).toEqual([
      'worth question',
      'worth answer',
      'worth ask',
      'inverse reveal',
    ]);
  });

  test('without an answer goes on to the step at once, and adds nothing to the others', () => {
    const open = { ...own, answer: undefined };
    expect(presentBeatsOf('worth', open)).toEqual(['ask', 'question', 'hands', 'deed', 'reveal']);
    expect(presentBeatsOf('beta', open)).toEqual(presentBeatsOf('beta'));
  });

  test('comes before every beat of the step itself', () => {
    for (const beat of presentBeatsOf('worth', own)) {
      expect(hasComeTo('question', { step: 'worth', beat })).toBe(!isOwnBeat(beat));
    }
  });
});
