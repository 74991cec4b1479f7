import { describe, expect, test } from 'vitest';
import { traceBoundaries } from '../../src/canvas/boundaries.ts';
import { type Field, fieldOf } from '../../src/canvas/field.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { fieldFrom, square } from './fields.ts';

type Place = readonly [x: number, y: number];

/** Segments of a field in units of the plane, with y upwards. */
function segmentsOf(field: Field): [Place, Place][] {
  const { columns, rows, halfWidth, halfHeight } = field.view;
  const place = (column: number, row: number): Place => [
    halfWidth * ((2 * column) / (columns - 1) - 1),
    halfHeight * (1 - (2 * row) / (rows - 1)),
  ];
  const traced = traceBoundaries(field);
  return Array.from({ length: traced.length / 4 }, (_, i) => {
    const [x1, y1, x2, y2] = traced.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
    return [place(x1, y1), place(x2, y2)];
  });
}

const distance = (a: Place, b: Place) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const lengthOf = (segments: readonly [Place, Place][]) => segments.reduce((sum, [a, b]) => sum + distance(a, b), 0);

/** A field of 2 × 2 grid points: logits by corner from the top left, clockwise. */
function cell(corners: readonly [number[], number[], number[], number[]]): Field {
  const [northWest, northEast, southEast, southWest] = corners;
  return fieldOf(Float32Array.from([northWest, northEast, southWest, southEast].flat()), 0, 1, square(2), 'softmax');
}

/**
 * Lines that the segments join up to, each by its loose ends in grid coordinates; a closed line has none.
 *
 * @returns The ends of each line in the order of their texts, such as ['0.25 0', '0.25 1'].
 */
function linesOf(field: Field): string[][] {
  const traced = traceBoundaries(field);
  const places = Array.from({ length: traced.length / 2 }, (_, i) =>
    [traced[2 * i]!, traced[2 * i + 1]!].map((coordinate) => Number(coordinate.toFixed(4))).join(' '),
  );
  const ways = new Map<string, string[]>();
  places.forEach((place, i) => {
    ways.set(place, [...(ways.get(place) ?? []), places[i % 2 === 0 ? i + 1 : i - 1]!]);
  });
  const lines: string[][] = [];
  const seen = new Set<string>();
  for (const start of ways.keys()) {
    if (seen.has(start)) continue;
    const line = [start];
    seen.add(start);
    for (const place of line) {
      for (const next of ways.get(place)!) {
        if (!seen.has(next)) line.push(next);
        seen.add(next);
      }
    }
    lines.push(line.filter((place) => ways.get(place)!.length === 1).sort());
  }
  return lines.sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

describe('traceBoundaries', () => {
  test('puts a straight boundary where it is, from edge to edge without a gap', () => {
    const lines = fc.record({
      angle: reals(0, 2 * Math.PI),
      offset: reals(-0.6, 0.6),
      columns: fc.integer({ min: 2, max: 30 }),
      rows: fc.integer({ min: 2, max: 30 }),
    });
    fc.assert(
      fc.property(lines, ({ angle, offset, columns, rows }) => {
        const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
        const ahead = (x: number, y: number) => cosine * x + sine * y - offset;
        const field = fieldFrom({ columns, rows, halfWidth: 1, halfHeight: 1 }, [ahead, () => 0]);
        const segments = segmentsOf(field);
        expect(linesOf(field).map((ends) => ends.length)).toEqual([2]);
        for (const [a, b] of segments) {
          expect(Math.abs(ahead(...a))).toBeLessThan(1e-5);
          expect(Math.abs(ahead(...b))).toBeLessThan(1e-5);
        }
        // The chord of the square along the line offset·(cos, sin) + t·(−sin, cos).
        const cuts = [-1, 1].flatMap((edge) => [(offset * cosine - edge) / sine, (edge - offset * sine) / cosine]);
        const inside = cuts.filter((t) => {
          const [x, y] = [offset * cosine - t * sine, offset * sine + t * cosine];
          return Math.max(Math.abs(x), Math.abs(y)) < 1 + 1e-9;
        });
        expect(lengthOf(segments)).toBeCloseTo(Math.max(...inside) - Math.min(...inside), 3);
      }),
      { numRuns: 200 },
    );
  });

  test('puts a circle where it is, once around', () => {
    const radius = 0.6;
    const field = fieldFrom(square(61), [(x, y) => radius ** 2 - x * x - y * y, () => 0]);
    const segments = segmentsOf(field);
    expect(linesOf(field)).toEqual([[]]);
    // Between grid points 1/30 apart a parabola is off its chord by (1/60)² at most, in x and in y,
    // over a slope of 2 r.
    const error = (2 * (1 / 60) ** 2) / (2 * radius);
    for (const place of segments.flat()) expect(Math.abs(Math.hypot(...place) - radius)).toBeLessThan(error);
    expect(lengthOf(segments)).toBeCloseTo(2 * Math.PI * radius, 2);
  });

  test('lets three classes meet in one point', () => {
    const centre: Place = [0.13, -0.07];
    const directions = [0.4, 0.4 + (2 * Math.PI) / 3, 0.4 + (4 * Math.PI) / 3];
    const field = fieldFrom(
      square(21),
      directions.map((angle) => (x, y) => (x - centre[0]) * Math.cos(angle) + (y - centre[1]) * Math.sin(angle)),
    );
    const segments = segmentsOf(field);
    const spacing = 2 / 20;
    const ends = new Map<string, number>();
    for (const place of segments.flat()) ends.set(place.join(), (ends.get(place.join()) ?? 0) + 1);
    const junctions = [...ends].filter(([, count]) => count === 3).map(([key]) => key.split(',').map(Number));
    expect(junctions.length).toBe(1);
    expect(distance(junctions[0] as unknown as Place, centre)).toBeLessThan(spacing);
    // Elsewhere each piece lies on the ray between two classes: opposite to the third, or on it.
    for (const place of segments.flat()) {
      if (distance(place, centre) < spacing) continue;
      const [x, y] = [place[0] - centre[0], place[1] - centre[1]];
      const toRays = directions.map((angle) => {
        const along = -(x * Math.cos(angle) + y * Math.sin(angle));
        return along < 0 ? Infinity : Math.abs(x * Math.sin(angle) - y * Math.cos(angle));
      });
      expect(Math.min(...toRays)).toBeLessThan(1e-5);
    }
  });

  test('leaves no segment in a field of one class', () => {
    expect(traceBoundaries(fieldFrom(square(9), [(x) => 2 + x, () => 0])).length).toBe(0);
  });

  test('crosses a side where the two logits are equal: a quarter of the way where one lead is three times the other', () => {
    const [west, east] = [
      [1, 0],
      [0, 3],
    ] as [number[], number[]];
    expect(linesOf(cell([west, east, east, west]))).toEqual([['0.25 0', '0.25 1']]);
  });

  test('joins the first class through the middle of a saddle where that class is ahead there', () => {
    // Leads of 1.1 and of 1: in the middle the first class is 0.05 ahead, so the second is cut off in its corners.
    const [a, b] = [
      [1.1, 0],
      [0, 1],
    ] as [number[], number[]];
    // 1.1 / 2.1 and 1 / 2.1 of the way.
    expect(linesOf(cell([a, b, a, b]))).toEqual([
      ['0 0.5238', '0.4762 1'],
      ['0.5238 0', '1 0.4762'],
    ]);
  });

  test('joins the second class through the middle of a saddle where that class is ahead there', () => {
    const [a, b] = [
      [1, 0],
      [0, 1.1],
    ] as [number[], number[]];
    expect(linesOf(cell([a, b, a, b]))).toEqual([
      ['0 0.4762', '0.4762 0'],
      ['0.5238 1', '1 0.5238'],
    ]);
  });

  test('bends with the interpolated logits within a cell, as the regions do', () => {
    // Leads of 1.2, −1, 1.2 and −1 around a cell: 1.2 (1 − u)(1 − v) − u (1 − v) + 1.2 u v − (1 − u) v.
    const [a, b] = [
      [1.2, 0],
      [0, 1],
    ] as [number[], number[]];
    const segments = traceBoundaries(cell([a, b, a, b]));
    for (let at = 0; at < segments.length; at += 2) {
      const [u, v] = [segments[at]!, segments[at + 1]!];
      expect(Math.abs(1.2 * (1 - u) * (1 - v) - u * (1 - v) + 1.2 * u * v - (1 - u) * v)).toBeLessThan(1e-5);
    }
    // Two straight lines would be two segments.
    expect(segments.length / 4).toBeGreaterThan(2);
  });

  test('is one segment in a cell where it is straight, and several where it bends or a third class lies between', () => {
    /**
     * Segments in a cell from the lead of one class over another at its corners, clockwise, and a third class's logit.
     */
    const count = (leads: readonly number[], third: number) => {
      const [a, b, c, d] = leads.map((lead) => [lead / 2, -lead / 2, third]);
      return traceBoundaries(cell([a!, b!, c!, d!])).length / 4;
    };
    expect(count([-1, 1, 1, -1], -1)).toBe(1);
    expect(count([-1, 1, 9, -9], -1)).toBe(1);
    expect(count([-1, 1, 9, 1], -1)).toBeGreaterThan(1);
    expect(count([-1, 1, 1, -1], 0.4)).toBeGreaterThan(1);
  });

  test('meets in the middle where the four corners of a cell are of four classes', () => {
    const corner = (index: number) => [0, 1, 2, 3].map((c) => (c === index ? 1 : 0));
    const field = cell([corner(0), corner(1), corner(2), corner(3)]);
    expect(linesOf(field)).toEqual([['0 0.5', '0.5 0', '0.5 1', '1 0.5']]);
    const coordinates = Array.from(traceBoundaries(field), (coordinate) => Number(coordinate.toFixed(4)));
    for (let at = 0; at < coordinates.length; at += 2) expect(coordinates.slice(at, at + 2)).toContain(0.5);
  });

  test('draws both sides of a sliver that is thinner than a cell, wherever it lies', () => {
    const spacing = 2 / 8;
    fc.assert(
      fc.property(reals(-0.7, 0.7), reals(0.4, 0.95), (middle, share) => {
        const half = (share * spacing) / 2;
        const field = fieldFrom(square(9), [(x) => middle - x, () => half, (x) => x - middle]);
        const segments = segmentsOf(field);
        for (const [x] of segments.flat()) expect(Math.abs(Math.abs(x - middle) - half)).toBeLessThan(1e-5);
        expect(lengthOf(segments)).toBeCloseTo(2 * 2, 4);
      }),
    );
  });

  test('leaves no loose end inside, whatever the logits, but where it meets a cell whose corners are all of one class', () => {
    const fields = fc
      .record({
        columns: fc.integer({ min: 2, max: 7 }),
        rows: fc.integer({ min: 2, max: 7 }),
        classes: fc.integer({ min: 2, max: 5 }),
      })
      .chain(({ columns, rows, classes }) => {
        const size = columns * rows * classes;
        const view = { columns, rows, halfWidth: 1, halfHeight: 1 };
        return fc
          .array(reals(-3, 3), { minLength: size, maxLength: size })
          .map((logits) => fieldOf(Float32Array.from(logits), 0, 1, view, 'softmax'));
      });
    fc.assert(
      fc.property(fields, (field) => {
        const { columns, rows } = field.view;
        const isPlain = (i: number, j: number) => {
          const corner = j * columns + i;
          const classes = [0, 1, columns, columns + 1].map((offset) => field.top[corner + offset]);
          return new Set(classes).size === 1;
        };
        /** Whether a place on the grid's lines borders on nothing that is traced. */
        const isOpen = (x: number, y: number) => {
          if (x === 0 || y === 0 || x === columns - 1 || y === rows - 1) return true;
          if (Number.isInteger(x)) return isPlain(x - 1, Math.floor(y)) || isPlain(x, Math.floor(y));
          if (Number.isInteger(y)) return isPlain(Math.floor(x), y - 1) || isPlain(Math.floor(x), y);
          return false;
        };
        const segments = traceBoundaries(field);
        const ends = new Map<string, number>();
        for (let at = 0; at < segments.length; at += 2) {
          const place = `${segments[at]} ${segments[at + 1]}`;
          ends.set(place, (ends.get(place) ?? 0) + 1);
        }
        const loose = [...ends].filter(([, count]) => count === 1).map(([place]) => place.split(' ').map(Number));
        expect(loose.filter(([x, y]) => !isOpen(x!, y!))).toEqual([]);
        // Every side of the grid whose ends differ is crossed.
        for (let j = 0; j < rows; j += 1) {
          for (let i = 0; i + 1 < columns; i += 1) {
            if (field.top[j * columns + i] === field.top[j * columns + i + 1]) continue;
            const isCrossed = [...ends.keys()].some((place) => {
              const [x, y] = place.split(' ').map(Number) as [number, number];
              return y === j && x >= i && x <= i + 1;
            });
            expect(isCrossed).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of NaN logits throws nothing and gives finite places within the grid', () => {
    const isNumber = (x: number) => x < 0.1;
    const segments = traceBoundaries(
      fieldFrom(square(9), [
        (x, y) => (isNumber(x) ? x + y : Number.NaN),
        () => 0,
        (_x, y) => (isNumber(y) ? y : Number.NaN),
      ]),
    );
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.every((coordinate) => coordinate >= 0 && coordinate <= 8)).toBe(true);
    expect(traceBoundaries(fieldFrom(square(9), [() => Number.NaN, () => Number.NaN])).length).toBe(0);
  });
});
