import { describe, expect, test } from 'vitest';
import { type Cells, cellsOf } from '../../../src/core/truth/cells.ts';
import { fc, reals } from '../seededProperties.ts';

/** Sum over the cells of their area, by the area at the middle of each. */
function areaOf({ corners, width, height, areaAt }: Cells): number {
  return corners.reduce((sum, [u, v]) => sum + width * height * areaAt(u + width / 2, v + height / 2), 0);
}

describe('the cells of a support', () => {
  test('of an annulus cover π (outer² − inner²), rims included', () => {
    const cells = cellsOf({ kind: 'annulus', inner: 0.15, outer: 1.15, rings: 20, sectors: 7 });
    expect(cells.corners).toHaveLength(140);
    expect(areaOf(cells)).toBeCloseTo(Math.PI * (1.15 ** 2 - 0.15 ** 2), 12);
    expect(cells.corners[0]).toEqual([0.15, 0]);
    expect(cells.corners.at(-1)![0] + cells.width).toBeCloseTo(1.15, 14);
    expect(cells.corners.at(-1)![1] + cells.height).toBeCloseTo(2 * Math.PI, 14);
  });

  test('of an annulus lie in polar coordinates: a quarter turn at radius 2 is (0, 2)', () => {
    const cells = cellsOf({ kind: 'annulus', inner: 1, outer: 3, rings: 2, sectors: 4 });
    const [x, y] = cells.pointAt(2, Math.PI / 2);
    expect(x).toBeCloseTo(0, 15);
    expect(y).toBe(2);
  });

  test('of a square cover it from corner to corner', () => {
    const cells = cellsOf({ kind: 'square', halfSide: 1.5, columns: 6 });
    expect(cells.corners).toHaveLength(36);
    expect(cells.corners[0]).toEqual([-1.5, -1.5]);
    expect(cells.corners.at(-1)).toEqual([1, 1]);
    expect(areaOf(cells)).toBeCloseTo(9, 14);
    expect(cells.pointAt(0.3, -0.2)).toEqual([0.3, -0.2]);
  });

  test('of the surroundings of points hold all that is within reach of one, and nothing a diagonal farther away', () => {
    const side = 0.03;
    const reach = 0.12;
    const places = fc.array(fc.tuple(reals(-1, 1), reals(-1, 1)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, fc.nat(), reals(0, 2 * Math.PI), reals(0, 0.999), (points, nat, angle, share) => {
        const { corners } = cellsOf({ kind: 'surroundings', points, reach, side });
        const [px, py] = points[nat % points.length]!;
        const x = px + share * reach * Math.cos(angle);
        const y = py + share * reach * Math.sin(angle);
        // One cell, unless rounding puts the point between two.
        const around = corners.filter(
          ([u, v]) => x > u - 1e-9 && x < u + side + 1e-9 && y > v - 1e-9 && y < v + side + 1e-9,
        );
        expect(around.length).toBeGreaterThanOrEqual(1);
        for (const [u, v] of corners) {
          const distances = points.map(([qx, qy]) => Math.hypot(u + side / 2 - qx, v + side / 2 - qy));
          expect(Math.min(...distances)).toBeLessThan(reach + Math.SQRT2 * side);
        }
      }),
    );
  });

  test('of the surroundings of points are there once, however many points are near', () => {
    const lone = cellsOf({ kind: 'surroundings', points: [[0.1, 0.2]], reach: 0.12, side: 0.03 });
    const twice = cellsOf({
      kind: 'surroundings',
      points: [
        [0.1, 0.2],
        [0.1, 0.2],
      ],
      reach: 0.12,
      side: 0.03,
    });
    expect(twice.corners).toEqual(lone.corners);
    // A disc of radius 0.12 has the area of 50.3 cells, and its rim runs through others.
    expect(lone.corners.length).toBeGreaterThan(50);
    expect(lone.corners.length).toBeLessThan(90);
  });
});
