import { describe, expect, test } from 'vitest';
import { movedProbe, placeAt } from '../../../src/views/maps/probe.ts';
import { fc, reals } from '../../core/seededProperties.ts';

const sides = { halfWidth: 2, halfHeight: 1 };

describe('placeAt', () => {
  test.each([
    ['the top left corner', 0, 0, { x: -2, y: 1 }],
    ['the middle', 0.5, 0.5, { x: 0, y: 0 }],
    ['the bottom right corner', 1, 1, { x: 2, y: -1 }],
    ['a place to the right of the middle and above it', 0.75, 0.25, { x: 1, y: 0.5 }],
  ])('%s of a map is the one of the plane, whose y axis points up', (_, across, down, place) => {
    expect(placeAt(sides, across, down)).toEqual(place);
  });
});

describe('movedProbe', () => {
  test.each([
    ['ArrowLeft', { x: -0.06, y: 0.5 }],
    ['ArrowRight', { x: 0.06, y: 0.5 }],
    ['ArrowUp', { x: 0, y: 0.56 }],
    ['ArrowDown', { x: 0, y: 0.44 }],
  ])('%s moves the probe by 0.06 of the plane to %o', (key, place) => {
    expect(movedProbe({ x: 0, y: 0.5 }, key, sides)).toEqual(place);
  });

  test('a probe that is nowhere sets out from the middle of the plane', () => {
    expect(movedProbe(undefined, 'ArrowUp', sides)).toEqual({ x: 0, y: 0.06 });
  });

  test.each(['Enter', ' ', 'a', 'Tab', 'Escape', 'PageUp', 'toString', '__proto__'])('%s moves nothing', (key) => {
    expect(movedProbe({ x: 0, y: 0 }, key, sides)).toBeUndefined();
  });

  test('no key leads off the map, even from a place that a smaller map no longer shows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
        fc.record({ x: reals(-5, 5), y: reals(-5, 5) }),
        (key, from) => {
          const { x, y } = movedProbe(from, key, sides)!;
          expect(Math.abs(x) <= 2 && Math.abs(y) <= 1, `${x}, ${y}`).toBe(true);
        },
      ),
    );
  });
});
