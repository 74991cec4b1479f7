import { expect, test } from 'vitest';
import { inkOn, luminanceOf } from '../../../src/charts/inkOn.ts';
import { gainColour } from '../../../src/views/paper/gainColour.ts';

test('gains are purple, losses orange, stronger with more points, and none is nearly white', () => {
  expect(gainColour(0)).toBe('#f7f7f7');
  expect(gainColour(12)).toBe('#2d004b');
  expect(gainColour(-12)).toBe('#7f3b08');
  expect(gainColour(99)).toBe(gainColour(12));
  // The middle between two stops: strength 0.5 is the place 7.5 of 10.
  expect(gainColour(3)).toBe('#998fbf');
  const strengths = [0.1, 1, 3, 6, 11].map((gain) => luminanceOf(gainColour(gain)));
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  expect(inkOn(gainColour(-11))).toBe('#ffffff');
  expect(inkOn(gainColour(0.2))).toBe('#000000');
});
