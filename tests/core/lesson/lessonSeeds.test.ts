import { describe, expect, test } from 'vitest';
import { againstGuess, readLessonSeeds } from '../../../src/core/lesson/lessonSeeds.ts';
import { seedsOfFile } from './seedsOfFile.ts';

describe('the file of seeds', () => {
  const { about, rows } = seedsOfFile();

  test('is of the seeds 1 to 60, each once', () => {
    expect(rows.map(({ seed }) => seed)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(about).toContain('2-16-16-C');
    expect(about).toContain('npm run measure:lesson');
  });

  const read = (change: Readonly<Record<string, unknown>>) => () =>
    readLessonSeeds({ about, rows: [rows[0], { ...rows[1], ...change }] });

  test.each([
    ['a class too few', { labels: [962, 321, 101, 44] }, 'invalid labels of seed 2; not [5] counts: [962,321,101,44]'],
    [
      'a scheme too few',
      { rings300: rows[1]!.rings300.slice(1) },
      /^invalid rings300 of seed 2; not \[3\]\[4\] shares/,
    ],
    ['a share above 1', { pullOfWrong: [0.3, 1.7, 0.4] }, /not \[3\] shares in \[0, 1\]: \[0.3,1.7,0.4\]/],
    ['a text for a number', { pullOfWrong: ['0.3', 0.7, 0.4] }, /invalid pullOfWrong of seed 2/],
    ['more right labels than labels', { right: [963, 305, 95, 28, 10] }, /of seed 2; more than 962: 963/],
    ['half a seed', { seed: 1.5 }, 'invalid seed; not whole: 1.5'],
    ['a list that is missing', { noisy300: undefined }, /invalid noisy300 of seed 2/],
  ])('is refused with %s', (_, change, message) => {
    expect(read({})).not.toThrow();
    expect(read(change)).toThrow(message);
  });

  test.each([[undefined], [null], ['text'], [{ rows }], [{ about, rows: [] }], [{ about, rows: [null] }]])(
    'is refused if it is %j',
    (file) => {
      expect(() => readLessonSeeds(file)).toThrow(RangeError);
    },
  );
});

test('seeds that end at the guess itself end neither lower nor higher', () => {
  expect(againstGuess([78, 95, 97, 95], 95)).toEqual({ lower: 1, same: 2, higher: 1 });
});
