import { describe, expect, test } from 'vitest';
import { paintChanges } from '../../src/canvas/changes.ts';
import type { Field } from '../../src/canvas/field.ts';
import { type Extent, paintRegions } from '../../src/canvas/regions.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { fieldFrom, square } from './fields.ts';

const [width, height] = [40, 30];
const extent: Extent = { halfWidth: 1, halfHeight: 1 };
/** Tables whose colours tell table, class and level: full ones from 10,000 on, pale ones from 20,000 on. */
const [full, pale] = [10_000, 20_000].map((first) => Uint32Array.from({ length: 3 * 256 }, (_, at) => first + at)) as [
  Uint32Array,
  Uint32Array,
];

function painted(field: Field, reference: Field): Uint32Array {
  const pixels = new Uint32Array(width * height).fill(0xffffffff);
  paintChanges(pixels, width, height, field, reference, extent, full, pale);
  return pixels;
}

/** The regions of a field in the colours of one table. */
function regions(field: Field, table: Uint32Array): Uint32Array {
  const pixels = new Uint32Array(width * height);
  paintRegions(pixels, width, height, field, extent, table);
  return pixels;
}

/** Class 0 to the right of a line, and class 1 to the left of it. */
const halves = (at: number, strength = 1) => fieldFrom(square(9), [(x) => strength * (x - at), () => 0]);

describe('what differs from another model', () => {
  test('is nothing against itself: all is pale', () => {
    expect(painted(halves(0.1), halves(0.1))).toEqual(regions(halves(0.1), pale));
  });

  test('is everything where no place has the same class: all in full colour, of the model itself', () => {
    const reversed = fieldFrom(square(9), [() => 0, (x) => x - 0.1]);
    expect(painted(halves(0.1), reversed)).toEqual(regions(halves(0.1), full));
  });

  test('is the strip between two boundaries, and nothing beside it', () => {
    const pixels = painted(halves(0.5), halves(-0.3));
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const x = (2 * column + 1) / width - 1;
        const isBetween = x > -0.3 && x < 0.5;
        expect(pixels[row * width + column]! < 20_000, `column ${column}`).toBe(isBetween);
      }
    }
  });

  test('does not include another confidence in the same class', () => {
    expect(painted(halves(0.1, 8), halves(0.1, 1))).toEqual(regions(halves(0.1, 8), pale));
  });

  test('has at each pixel the class and level of the model itself, whatever it is compared with', () => {
    const slope = fc.tuple(reals(-2, 2), reals(-2, 2), reals(-1, 1));
    const fields = fc.array(slope, { minLength: 3, maxLength: 3 }).map((rows) =>
      fieldFrom(
        square(7),
        rows.map(
          ([a, b, c]) =>
            (x: number, y: number) =>
              a * x + b * y + c,
        ),
      ),
    );
    fc.assert(
      fc.property(fields, fields, (field, reference) => {
        const pixels = painted(field, reference);
        const own = regions(field, full);
        const others = regions(reference, full);
        pixels.forEach((colour, at) => {
          const [ownClass, otherClass] = [own[at]!, others[at]!].map((pixel) => (pixel - 10_000) >> 8);
          expect(colour).toBe(ownClass === otherClass ? own[at]! + 10_000 : own[at]!);
        });
      }),
      { numRuns: 5 },
    );
  });

  test('is right again in a picture of another size', () => {
    painted(halves(0.1), halves(0.5));
    const small = new Uint32Array(4);
    paintChanges(small, 2, 2, halves(0.1), halves(0.1), extent, full, pale);
    expect(small.every((colour) => colour >= 20_000)).toBe(true);
  });
});
