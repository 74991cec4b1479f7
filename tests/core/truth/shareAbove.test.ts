import { describe, expect, test } from 'vitest';
import { shareAbove } from '../../../src/core/truth/shareAbove.ts';
import { fc, reals } from '../seededProperties.ts';

describe('the share of a square in which a linear function is above 0', () => {
  test('is half of it for a function that is 0 in the middle, whichever way it slopes', () => {
    fc.assert(
      fc.property(reals(-3, 3), reals(-3, 3), (a, b) => {
        fc.pre(Math.abs(a) + Math.abs(b) > 1e-6);
        expect(shareAbove(-a - b, -a + b, a - b, a + b)).toBeCloseTo(0.5, 6);
      }),
    );
  });

  test.each<[string, [number, number, number, number], number]>([
    // x − 0.3: all right of 0.3.
    ['0.7 for x − 0.3', [-0.3, -0.3, 0.7, 0.7], 0.7],
    ['0.3 for 0.3 − y', [0.3, -0.7, 0.3, -0.7], 0.3],
    // The triangle below x + y = 0.5 has the area 0.5² / 2.
    ['0.125 for 0.5 − x − y', [0.5, -0.5, -0.5, -1.5], 0.125],
    ['0.875 for x + y − 0.5', [-0.5, 0.5, 0.5, 1.5], 0.875],
    // Below y = x / 2 lies a triangle of 1 by ½.
    ['0.25 for x / 2 − y', [0, -1, 0.5, -0.5], 0.25],
    ['1 for a function above 0 at all corners', [0.1, 5, 2, 6.9], 1],
    ['0 for one that is nowhere above 0', [-0.1, -5, -2, -6.9], 0],
    ['1 for 3', [3, 3, 3, 3], 1],
    ['0 for 0', [0, 0, 0, 0], 0],
  ])('is %s', (_, corners, expected) => {
    expect(shareAbove(...corners)).toBeCloseTo(expected, 6);
  });

  test('is what counting on a fine lattice gives, for any linear function', () => {
    const steps = 200;
    fc.assert(
      fc.property(reals(-1, 1), reals(-1, 1), reals(-1, 1), (at, a, b) => {
        let above = 0;
        for (let i = 0; i < steps; i += 1) {
          for (let j = 0; j < steps; j += 1) if (at + (a * (i + 0.5) + b * (j + 0.5)) / steps > 0) above += 1;
        }
        // A line runs through at most 2 · 200 of the 40,000 cells and miscounts half of each at most.
        expect(Math.abs(shareAbove(at, at + b, at + a, at + a + b) - above / steps ** 2)).toBeLessThan(1 / steps);
      }),
    );
  });

  test('is NaN if a corner is infinite', () => {
    expect(shareAbove(Infinity, 1, -1, 0)).toBeNaN();
    expect(shareAbove(Infinity, -Infinity, -1, 0)).toBeNaN();
  });
});
