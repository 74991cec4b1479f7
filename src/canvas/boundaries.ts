import type { AnsweredPoints, Field } from './field.ts';

/** Parts that a cell with a boundary is divided into along each side, at least, so that a sliver thinner than the cell is still drawn whole. */
const leastParts = 3;

/**
 * Boundaries between the regions of a model's classes, as line segments.
 *
 * Between four neighbouring points, of the grid or finer ones, only those that differ hold boundaries. Such a cell is divided into smaller
 * ones by linear interpolation of the logits, as the regions are filled. A side of a small cell whose ends belong to classes a and b is
 * crossed where the logits of a and b are equal. Two crossings make a line; three or more meet in their mean; a saddle of two classes is
 * cut as its middle says.
 *
 * @returns x1, y1, x2, y2 of each segment in grid coordinates, x from 0 to columns − 1 and y from 0 to rows − 1; [4 k].
 */
export function traceBoundaries(field: Field): Float32Array {
  const { view, finer, classes } = field;
  const { columns, rows } = view;
  const segments: number[] = [];
  const coarse = dividedCell(classes, leastParts, 1);
  const factor = finer?.factor ?? 1;
  const fine = dividedCell(classes, Math.ceil(leastParts / factor), factor);
  for (let j = 0; j < rows - 1; j += 1) {
    for (let i = 0; i < columns - 1; i += 1) {
      const corner = j * columns + i;
      const place = finer ? finer.places[corner]! : -1;
      if (!finer || place < 0) {
        coarse.trace(field, corner, columns, i, j, segments);
        continue;
      }
      const side = factor + 1;
      for (let row = 0; row < factor; row += 1) {
        for (let column = 0; column < factor; column += 1) {
          const point = (place * side + row) * side + column;
          fine.trace(finer, point, side, i * factor + column, j * factor + row, segments);
        }
      }
    }
  }
  return Float32Array.from(segments);
}

type Crossing = readonly [x: number, y: number];

/**
 * Scratch space for one divided cell: logits and classes at (parts + 1)² points.
 *
 * @param parts - Parts that the cell is divided into along each side. Two cells divided alike meet in the same points of a side that they
 * share.
 * @param scale - Cells in a step of the grid.
 */
function dividedCell(classes: number, parts: number, scale: number) {
  const side = parts + 1;
  const logits = new Float32Array(side * side * classes);
  const top = new Uint8Array(side * side);

  /** Interpolates logits between an upper left point, the one after it, and the two that come `stride` later. */
  function fill(from: Float32Array, corner: number, stride: number): void {
    const right = corner + 1;
    const below = corner + stride;
    for (let row = 0; row < side; row += 1) {
      const v = row / parts;
      for (let column = 0; column < side; column += 1) {
        const u = column / parts;
        const at = row * side + column;
        let best = 0;
        for (let c = 0; c < classes; c += 1) {
          const upper = from[corner * classes + c]! * (1 - u) + from[right * classes + c]! * u;
          const lower = from[below * classes + c]! * (1 - u) + from[(below + 1) * classes + c]! * u;
          logits[at * classes + c] = upper * (1 - v) + lower * v;
          if (logits[at * classes + c]! > logits[at * classes + best]!) best = c;
        }
        top[at] = best;
      }
    }
  }

  /**
   * Adds the boundaries between four points.
   *
   * @param corner - The upper left one.
   * @param stride - Points from it to the lower left one.
   * @param i - Its column, and `j` its row, in cells of this size.
   */
  function trace(
    points: AnsweredPoints,
    corner: number,
    stride: number,
    i: number,
    j: number,
    segments: number[],
  ): void {
    const own = points.top[corner];
    const below = corner + stride;
    if (own === points.top[corner + 1] && own === points.top[below] && own === points.top[below + 1]) return;
    fill(points.logits, corner, stride);
    const add = (a: Crossing, b: Crossing) =>
      segments.push(
        (i + a[0] / parts) / scale,
        (j + a[1] / parts) / scale,
        (i + b[0] / parts) / scale,
        (j + b[1] / parts) / scale,
      );
    for (let row = 0; row < parts; row += 1) {
      for (let column = 0; column < parts; column += 1) {
        const a = row * side + column;
        const [b, c, d] = [a + 1, a + side + 1, a + side] as const;
        if (top[a] === top[b] && top[a] === top[c] && top[a] === top[d]) continue;
        const north = top[a] === top[b] ? undefined : ([column + crossing(a, b), row] as const);
        const east = top[b] === top[c] ? undefined : ([column + 1, row + crossing(b, c)] as const);
        const south = top[c] === top[d] ? undefined : ([column + crossing(d, c), row + 1] as const);
        const west = top[d] === top[a] ? undefined : ([column, row + crossing(a, d)] as const);
        const crossings = [north, east, south, west].filter((point) => point !== undefined);
        if (crossings.length === 2) {
          add(crossings[0]!, crossings[1]!);
        } else if (north && east && south && west && top[a] === top[c] && top[b] === top[d]) {
          const isFirstInTheMiddle = middleClass(a, b, c, d) === top[a];
          add(north, isFirstInTheMiddle ? east : west);
          add(south, isFirstInTheMiddle ? west : east);
        } else {
          const meeting: Crossing = [mean(crossings, 0), mean(crossings, 1)];
          for (const point of crossings) add(point, meeting);
        }
      }
    }
  }

  /** Where between two points of different classes the two classes' logits are equal; [0, 1] from `from` to `to`. */
  function crossing(from: number, to: number): number {
    const a = top[from]!;
    const b = top[to]!;
    const ahead = logits[from * classes + a]! - logits[from * classes + b]!;
    const behind = logits[to * classes + b]! - logits[to * classes + a]!;
    const share = ahead / (ahead + behind);
    return share >= 0 && share <= 1 ? share : 0.5;
  }

  /** Class with the largest logit in the middle of four points. */
  function middleClass(...corners: readonly number[]): number {
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

  return { trace };
}

function mean(points: readonly Crossing[], axis: 0 | 1): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}
