import { expect, test } from 'vitest';
import { mostHands, sharesOfHands, sharesShownAt, withHands, withOneHand } from '../../../src/core/lesson/hands.ts';

test('a hand more for an option counts there and nowhere else', () => {
  expect(withOneHand([], 2)).toEqual([undefined, undefined, 1]);
  expect(withOneHand([4, undefined, 1], 2)).toEqual([4, undefined, 2]);
});

test('shares are of all hands, and an option that nobody chose has none', () => {
  expect(sharesOfHands([9, 11, 4, undefined], 4)).toEqual([9 / 24, 11 / 24, 4 / 24, undefined]);
});

test('without any hand no option has a share', () => {
  expect(sharesOfHands([], 3)).toEqual([undefined, undefined, undefined]);
});

test('hands of an option that a step no longer has are not counted', () => {
  expect(sharesOfHands([1, 3, 6], 2)).toEqual([0.25, 0.75]);
});

test.each([
  ['a whole number', 12, 12],
  ['a fraction', 2.6, 3],
  ['more than any room holds', 1e9, mostHands],
  ['none', 0, undefined],
  ['less than none', -3, undefined],
  ['no number', Number.NaN, undefined],
  ['nothing', undefined, undefined],
])('%s that is typed is counted as a count of hands or leaves the option empty', (_, typed, counted) => {
  expect(withHands([1, 5], 1, typed)).toEqual([1, counted]);
});

test('hands that were kept as JSON, where nothing is null, are read as none', () => {
  const kept = JSON.parse(JSON.stringify([undefined, 3])) as (number | undefined)[];
  expect(withOneHand(kept, 1)).toEqual([undefined, 4]);
  expect(sharesOfHands(kept, 2)).toEqual([undefined, 1]);
});

test('shares are shown from the count of hands on, and not at the question', () => {
  expect(sharesShownAt({ step: 'beta', beat: 'question' }, [1, 3], 2)).toEqual([undefined, undefined]);
  expect(sharesShownAt({ step: 'beta', beat: 'hands' }, [1, 3], 2)).toEqual([0.25, 0.75]);
  expect(sharesShownAt({ step: 'beta', beat: 'reveal' }, [1, 3], 2)).toEqual([0.25, 0.75]);
});
