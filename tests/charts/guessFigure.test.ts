import { expect, test } from 'vitest';
import { guessFigure } from '../../src/charts/guessFigure.ts';
import { readCurves } from '../../src/views/reading/readCurves.ts';

const title = 'Found, of 100';
const revealed = [
  { name: 'A', before: 100, guess: 95, value: 78, seeds: [80, 90, 85] },
  { name: 'E', before: 77, guess: undefined, value: 93, seeds: [70, 100, 88] },
];

test('a bar is a row with what was guessed, what came here and before, and mean and range of the seeds', () => {
  const [table] = readCurves(guessFigure(title, revealed, [0, 100]), undefined).tables;
  expect(table!.columns).toEqual([
    ...['before', 'your guess', 'result here', 'mean of seeds', 'lowest seed', 'highest seed'],
  ]);
  expect(table!.rows).toEqual([
    { header: 'A', cells: ['100', '95', '78', '85', '80', '90'] },
    // (70 + 100 + 88) / 3 = 86.
    { header: 'E', cells: ['77', '–', '93', '86', '70', '100'] },
  ]);
});

test('its sentences say the same, and no guess where there is none', () => {
  expect(readCurves(guessFigure(title, revealed, [0, 100]), undefined).sentences).toEqual([
    'A: it was 100 before.',
    'A: your guess is 95.',
    'A: here it came to 78.',
    'A: on 3 seeds the mean is 85; they come to 80 at least and to 90 at most.',
    'E: it was 77 before.',
    'E: here it came to 93.',
    'E: on 3 seeds the mean is 86; they come to 70 at least and to 100 at most.',
  ]);
});

test('before the guess nothing is told but that, and nothing stands in the table that is not known', () => {
  const bars = [{ name: 'E', before: undefined, guess: undefined, value: undefined, seeds: undefined }];
  const { sentences, tables } = readCurves(guessFigure(title, bars, [0, 100]), undefined);
  expect(sentences).toEqual(['E: nothing is guessed or measured yet.']);
  expect(tables[0]!.columns).toEqual([]);
});

test('a loss has a minus sign, and at the second reading what came is the change', () => {
  const bars = [{ name: 'lead', before: 2.8, guess: 4, value: undefined as number | undefined, seeds: undefined }];
  const first = readCurves(guessFigure(title, bars, [-4, 8]), undefined);
  expect(first.sentences.at(-1)).toBe('lead: your guess is 4.');
  const moved = readCurves(guessFigure(title, [{ ...bars[0]!, guess: -1.5 }], [-4, 8]), first.kept);
  expect(moved.since).toEqual(['Since you last read it, the largest change is in your guess at lead: from 4 to −1.5.']);
});
