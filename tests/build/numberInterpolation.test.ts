import { interpolateNumber as whole, interpolateRound as wholeRound } from 'd3';
import { expect, test } from 'vitest';
import { interpolateNumber, interpolateRound, piecewise } from '../../src/build/numberInterpolation.ts';

const shares = Array.from({ length: 1001 }, (_, index) => (index - 100) / 800);

test.each([
  [0, 300],
  [57, 4],
  [-1e-3, 1e9],
])('numbers between %d and %d are those of d3, to the last bit', (from, to) => {
  expect(shares.map(interpolateNumber(from, to))).toEqual(shares.map(whole(from, to)));
  expect(shares.map(interpolateRound(from, to))).toEqual(shares.map(wholeRound(from, to)));
});

test('a range of several colours, which would need all of d3, is refused', () => {
  expect(() => piecewise()).toThrow('invalid range of a scale; not two numbers');
});
