import { expect, test } from 'vitest';
import { crossings, curveFacts } from '../../../src/core/reading/curveFacts.ts';

const unit = { scale: 'linear', domain: [0, 1] } as const;
const points = (...values: readonly number[]) => values.map((value, x) => ({ x, value }));

test.each([
  ['level', [0.5, 0.51, 0.5]],
  ['rises', [0.1, 0.5, 0.9]],
  ['rises', [0.1, 0.5, 0.91, 0.9]],
  ['falls', [0.9, 0.3, 0.1]],
  ['peaks', [0.1, 0.9, 0.2]],
  ['dips', [0.8, 0.1, 0.7]],
  ['wavers', [0.5, 0.9, 0.1, 0.5]],
] as const)('a curve is said to be %s by what one sees of %j', (course, values) => {
  expect(curveFacts(points(...values), unit)?.course).toBe(course);
});

test('extremes are where the curve has them first', () => {
  expect(curveFacts(points(0.2, 0.9, 0.1, 0.9, 0.5), unit)).toEqual({
    course: 'wavers',
    first: { x: 0, value: 0.2 },
    last: { x: 4, value: 0.5 },
    least: { x: 2, value: 0.1 },
    most: { x: 1, value: 0.9 },
  });
});

test('on a logarithmic axis a hundredth of the top is a fall, and on a linear one of the same ends it is level', () => {
  const falling = points(0.02, 0.01);
  expect(curveFacts(falling, { scale: 'log', domain: [0.001, 1] })?.course).toBe('falls');
  expect(curveFacts(falling, unit)?.course).toBe('level');
});

test('a curve without a point has no facts', () => {
  expect(curveFacts([], unit)).toBeUndefined();
});

test('straight lines cross where they are equal', () => {
  // x against 3/4 on [0, 1] in quarters, between the places: x = 0.75 would be hit; 0.6 lies between 0.5 and 0.75.
  const places = [0, 0.25, 0.5, 0.75, 1];
  const level = places.map(() => 0.6);
  expect(crossings(places, places, level, unit, unit)).toEqual([0.6]);
});

test('where both meet exactly at a place they cross once', () => {
  const places = [0, 0.25, 0.5, 0.75, 1];
  const found = crossings(
    places,
    places,
    places.map((x) => 1 - x),
    unit,
    unit,
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toBeCloseTo(0.5, 12);
});

test('curves that touch, or are apart where one has no value, do not cross', () => {
  const places = [0, 1, 2];
  expect(crossings(places, [0.5, 0.3, 0.5], [0.3, 0.3, 0.3], { ...unit, domain: [0, 2] }, unit)).toEqual([]);
  expect(crossings(places, [0.5, undefined, 0.1], [0.3, 0.3, 0.3], { ...unit, domain: [0, 2] }, unit)).toEqual([]);
});

test('a crossing on a logarithmic axis lies between its neighbours in ratio', () => {
  // Log-lines through (1, 1) to (100, 100) and (1, 10) to (100, 10) cross at 10.
  const decades = { scale: 'log', domain: [1, 100] } as const;
  expect(crossings([1, 100], [1, 100], [10, 10], decades, decades)[0]).toBeCloseTo(10, 9);
});
