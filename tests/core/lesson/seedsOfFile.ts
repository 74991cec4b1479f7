import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LessonSeeds, readLessonSeeds } from '../../../src/core/lesson/lessonSeeds.ts';

const path = join(import.meta.dirname, '../../../public/lesson-seeds.json');

/** What was measured of the lesson, as the page loads it. */
export function seedsOfFile(): LessonSeeds {
  return readLessonSeeds(JSON.parse(readFileSync(path, 'utf8')));
}
