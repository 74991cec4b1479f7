import { expect, test } from 'vitest';
import { trainingCores } from '../../src/platform/trainingCores.ts';

test.each([
  ['one core', 1, false, 1],
  ['two cores', 2, false, 1],
  ['four cores', 4, false, 3],
  ['a workstation', 32, false, 8],
  ['a phone of eight cores', 8, true, 2],
  ['a phone of two', 2, true, 1],
  ['a browser that names none', Number.NaN, false, 1],
])('on %s one core is left for the page', (_, available, isPhone, cores) => {
  expect(trainingCores(available, isPhone, 1)).toBe(cores);
});

test.each([
  ['one core', 1, false, 1],
  ['two cores', 2, false, 2],
  ['a workstation', 32, false, 8],
  ['a phone of eight cores', 8, true, 2],
  ['a browser that names none', Number.NaN, false, 1],
])('on %s the plane of models may use all, but eight at most', (_, available, isPhone, cores) => {
  expect(trainingCores(available, isPhone, 0)).toBe(cores);
});
