import { expect, test } from 'vitest';
import { evenPlaces, positionOn, tablePlaces, valueOn } from '../../../src/core/reading/span.ts';

const decades = { scale: 'log', domain: [1, 10_000] } as const;

test('a position on an axis is even in differences or in ratios, and the value there leads back', () => {
  expect(positionOn({ scale: 'linear', domain: [-1, 3] }, 0)).toBe(0.25);
  expect(positionOn(decades, 100)).toBeCloseTo(0.5, 12);
  expect(valueOn(decades, 0.25)).toBeCloseTo(10, 12);
  expect(positionOn(decades, 0)).toBe(-Infinity);
});

test('even places begin and end exactly at the ends of the axis', () => {
  expect(evenPlaces({ scale: 'linear', domain: [0, 1] }, 5, false)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  const even = evenPlaces({ scale: 'log', domain: [3, 7000] }, 50, false);
  expect([even[0], even.at(-1)]).toEqual([3, 7000]);
});

test('of whole places each is there once, however many were asked for', () => {
  expect(evenPlaces({ scale: 'linear', domain: [0, 4] }, 161, true)).toEqual([0, 1, 2, 3, 4]);
  expect(evenPlaces(decades, 5, true)).toEqual([1, 10, 100, 1000, 10_000]);
});

test('the rows of a logarithmic axis are 1, 2 and 5 times powers of ten, or the powers where those are many', () => {
  expect(tablePlaces(decades, false)).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]);
  expect(tablePlaces({ scale: 'log', domain: [1, 1e6] }, false)).toEqual([1, 10, 100, 1000, 1e4, 1e5, 1e6]);
});

test('the rows of a linear axis are round, few, and hold its ends and what is marked', () => {
  expect(tablePlaces({ scale: 'linear', domain: [0, 1] }, false)).toEqual([
    ...[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
  ]);
  expect(tablePlaces({ scale: 'linear', domain: [7, 603] }, true, [40, 1000])).toEqual([
    ...[7, 40, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 603],
  ]);
});

test('no row of an axis of whole places is a fraction', () => {
  expect(tablePlaces({ scale: 'linear', domain: [0, 3] }, true)).toEqual([0, 1, 2, 3]);
  expect(tablePlaces({ scale: 'log', domain: [1, 9] }, true, [1.5])).toEqual([1, 2, 5, 9]);
});
