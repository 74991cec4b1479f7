// What measureLesson.mjs reads of the project.
export { lessonClaims, seedsThatHold } from '../../src/core/lesson/lessonClaims.ts';
export { lessonMeasures, lessonValues } from '../../src/core/lesson/lessonMeasures.ts';
export { readLessonSeeds } from '../../src/core/lesson/lessonSeeds.ts';
export { seedSummary } from '../../src/core/seeds/seedSummary.ts';
