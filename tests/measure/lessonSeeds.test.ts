import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLessonSeeds } from '../../src/core/lesson/lessonSeeds.ts';
import { lessonRow } from './lessonRow.ts';

const { rows } = readLessonSeeds(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/lesson-seeds.json'), 'utf8')),
);

describe('the lesson’s seeds', () => {
  // One in twenty: what is trained anew takes some seconds.
  test.each([7, 27, 47])(
    'are what typed arrays give: seed %i, trained anew, to the last digit',
    async (seed) => {
      expect(await lessonRow(seed)).toEqual(rows.find((row) => row.seed === seed));
    },
    300_000,
  );
});
