import { describe, expect, test } from 'vitest';
import { offsetDots } from '../../src/charts/offsetDots.ts';
import { fc, reals } from '../core/seededProperties.ts';

const places = fc.array(reals(0, 300), { maxLength: 20 });

describe('offsetDots', () => {
  test('leaves isolated dots in the middle', () => {
    expect(offsetDots([10, 50, 24], 7, 10)).toEqual([0, 0, 0]);
  });

  test('moves the right one of two dots up until they touch', () => {
    // 3 apart along the row and 4 across are 5 apart.
    expect(offsetDots([10, 13], 5, 10)).toEqual([0, -4]);
    expect(offsetDots([13, 10], 5, 10)).toEqual([-4, 0]);
  });

  test('puts three dots at one place in the middle, above and below', () => {
    expect(offsetDots([30, 30, 30], 6, 10)).toEqual([0, -6, 6]);
  });

  test('leaves a missing dot out of the others’ way', () => {
    expect(offsetDots([30, Number.NaN, 30], 6, 10)).toEqual([0, 0, -6]);
  });

  test('gives the last of too many dots the place that is least taken', () => {
    // 0, −6 and 6 are taken; −3, 3, −9 and 9 are all 3 away from the nearest, and −3 comes first from the middle.
    expect(offsetDots([30, 30, 30, 30], 6, 9)).toEqual([0, -6, 6, -3]);
  });

  test('never leaves the room, whatever it is given', () => {
    fc.assert(
      fc.property(places, reals(1, 12), reals(0, 15), (along, distance, room) => {
        for (const offset of offsetDots(along, distance, room)) expect(Math.abs(offset)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('keeps all dots apart wherever the room is enough for all at one place', () => {
    fc.assert(
      fc.property(fc.array(reals(0, 60), { maxLength: 8 }), (along) => {
        // Eight dots, 5 apart, need 4 · 5 to one side at most; each rules out less than 2 · 5 of the
        // 2 · 50 around the middle.
        const offsets = offsetDots(along, 5, 50);
        along.forEach((place, one) => {
          for (let other = 0; other < one; other += 1) {
            const apart = Math.hypot(place - along[other]!, offsets[one]! - offsets[other]!);
            expect(apart).toBeGreaterThanOrEqual(5 - 1e-9);
          }
        });
      }),
    );
  });
});
