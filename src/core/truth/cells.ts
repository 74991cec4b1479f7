import type { Point } from '../shapes/point.ts';
import type { Support } from '../shapes/support.ts';

/** A part of the plane cut into cells: boxes of equal size in coordinates (u, v) of its own. */
export interface Cells {
  /** Corner of each cell with its lowest u and v. */
  readonly corners: readonly (readonly [u: number, v: number])[];
  /** Extent of a cell along u. */
  readonly width: number;
  /** Extent of a cell along v. */
  readonly height: number;
  /** The point of the plane at (u, v). */
  pointAt(u: number, v: number): Point;
  /** Area of the plane by unit of u and v. */
  areaAt(u: number, v: number): number;
}

/** The cells of a support: in polar coordinates u = radius, v = angle for an annulus, u = x and v = y elsewhere. */
export function cellsOf(support: Support): Cells {
  switch (support.kind) {
    case 'annulus': {
      const { inner, outer, rings, sectors } = support;
      return {
        ...boxes(inner, outer, rings, 0, 2 * Math.PI, sectors),
        pointAt: (radius, angle) => [radius * Math.cos(angle), radius * Math.sin(angle)],
        areaAt: (radius) => radius,
      };
    }
    case 'square': {
      const { halfSide, columns } = support;
      return { ...boxes(-halfSide, halfSide, columns, -halfSide, halfSide, columns), ...cartesian };
    }
    case 'surroundings': {
      const { points, reach, side } = support;
      return { corners: surroundings(points, reach, side), width: side, height: side, ...cartesian };
    }
  }
}

const cartesian = { pointAt: (x: number, y: number): Point => [x, y], areaAt: () => 1 };

function boxes(fromU: number, toU: number, columns: number, fromV: number, toV: number, rows: number) {
  const width = (toU - fromU) / columns;
  const height = (toV - fromV) / rows;
  const corners = Array.from({ length: columns * rows }, (_, index): Point => {
    const row = Math.floor(index / columns);
    return [fromU + (index - row * columns) * width, fromV + row * height];
  });
  return { corners, width, height };
}

/** Lower left corners of the squares of a lattice that come within reach of a point, each once. */
function surroundings(points: readonly Point[], reach: number, side: number): Point[] {
  const found = new Map<string, Point>();
  const lines = (middle: number) => {
    const first = Math.floor((middle - reach) / side);
    const last = Math.floor((middle + reach) / side);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  /** Distance from a coordinate to the nearest of a column or row of squares. */
  const gap = (line: number, coordinate: number) =>
    Math.max(0, line * side - coordinate, coordinate - (line + 1) * side);
  for (const [x, y] of points) {
    for (const column of lines(x)) {
      for (const row of lines(y)) {
        if (Math.hypot(gap(column, x), gap(row, y)) < reach) found.set(`${column} ${row}`, [column * side, row * side]);
      }
    }
  }
  return [...found.values()];
}
