import type { Field } from './field.ts';

/**
 * Boundaries between the regions of a model's classes, as line segments.
 *
 * An edge of the grid whose ends belong to classes a and b is crossed where the logits of a and b are equal, by linear interpolation.
 * In a cell two crossings make a line; three or more meet in their mean; a saddle of two classes is cut as its middle says.
 *
 * @returns x1, y1, x2, y2 of each segment in grid coordinates, x from 0 to columns − 1 and y from 0 to rows − 1; [4 k].
 */
export function traceBoundaries(field: Field): Float32Array {
  const { columns, rows } = field.view;
  const { top } = field;
  const segments: number[] = [];
  const add = (a: Crossing, b: Crossing) => segments.push(a[0], a[1], b[0], b[1]);
  for (let j = 0; j < rows - 1; j += 1) {
    for (let i = 0; i < columns - 1; i += 1) {
      const corner = j * columns + i;
      const corners = [corner, corner + 1, corner + columns + 1, corner + columns] as const;
      const [a, b, c, d] = corners.map((point) => top[point]!) as [number, number, number, number];
      if (a === b && b === c && c === d) continue;
      const north = a === b ? undefined : ([i + crossing(field, corners[0], corners[1]), j] as const);
      const east = b === c ? undefined : ([i + 1, j + crossing(field, corners[1], corners[2])] as const);
      const south = c === d ? undefined : ([i + crossing(field, corners[3], corners[2]), j + 1] as const);
      const west = d === a ? undefined : ([i, j + crossing(field, corners[0], corners[3])] as const);
      const crossings = [north, east, south, west].filter((point) => point !== undefined);
      if (crossings.length === 2) {
        add(crossings[0]!, crossings[1]!);
      } else if (a === c && b === d && north && east && south && west) {
        const isFirstInTheMiddle = middleClass(field, corners) === a;
        add(north, isFirstInTheMiddle ? east : west);
        add(south, isFirstInTheMiddle ? west : east);
      } else {
        const meeting: Crossing = [mean(crossings, 0), mean(crossings, 1)];
        for (const point of crossings) add(point, meeting);
      }
    }
  }
  return Float32Array.from(segments);
}

type Crossing = readonly [x: number, y: number];

/** Where between two grid points of different classes the two classes' logits are equal; [0, 1] from `from` to `to`. */
function crossing({ classes, logits, top }: Field, from: number, to: number): number {
  const a = top[from]!;
  const b = top[to]!;
  const ahead = logits[from * classes + a]! - logits[from * classes + b]!;
  const behind = logits[to * classes + b]! - logits[to * classes + a]!;
  const share = ahead / (ahead + behind);
  return share >= 0 && share <= 1 ? share : 0.5;
}

/** Class with the largest logit in the middle of a cell. */
function middleClass({ classes, logits }: Field, corners: readonly number[]): number {
  let best = 0;
  let highest = -Infinity;
  for (let c = 0; c < classes; c += 1) {
    const sum = corners.reduce((total, corner) => total + logits[corner * classes + c]!, 0);
    if (sum > highest) {
      highest = sum;
      best = c;
    }
  }
  return best;
}

function mean(points: readonly Crossing[], axis: 0 | 1): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}
