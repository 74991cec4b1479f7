import type { Field } from './field.ts';

/**
 * Parts that a cell with a boundary is divided into along each side, at least, so that a sliver thinner than the
 * cell is still drawn whole.
 */
const leastParts = 3;

/** How far a boundary may bend away from a straight line through a cell that is not divided, in cells. */
const largestBend = 0.04;

/**
 * Boundaries between the regions of a model's classes, as line segments.
 *
 * Between four neighbouring points, of the grid or finer ones, only those that differ hold boundaries. Such a cell is
 * divided into smaller ones by linear interpolation of the logits, as the regions are filled, unless one straight line
 * through it is as good. A side of a small cell whose ends belong to classes a and b is crossed where the logits of a
 * and b are equal. Two crossings make a line; three or more meet in their mean; a saddle of two classes is cut as its
 * middle says.
 *
 * @returns x1, y1, x2, y2 of each segment in grid coordinates, x from 0 to columns − 1 and y from 0 to rows − 1; [4 k].
 */
export function traceBoundaries(field: Field): Float32Array {
  const { view, finer, classes } = field;
  const { columns, rows } = view;
  const found = segmentList();
  const coarse = dividedCell(classes, leastParts, 1, found.add);
  const factor = finer?.factor ?? 1;
  const side = factor + 1;
  const fine = dividedCell(classes, Math.ceil(leastParts / factor), factor, found.add);
  for (let j = 0; j < rows - 1; j += 1) {
    for (let i = 0; i < columns - 1; i += 1) {
      const corner = j * columns + i;
      const place = finer ? finer.places[corner]! : -1;
      if (!finer || place < 0) {
        coarse(field, corner, columns, i, j);
        continue;
      }
      for (let row = 0; row < factor; row += 1) {
        for (let column = 0; column < factor; column += 1) {
          fine(finer, (place * side + row) * side + column, side, i * factor + column, j * factor + row);
        }
      }
    }
  }
  return found.segments();
}

/** Where segments are gathered: maps are traced many times a second, one after another. */
let numbers = new Float32Array(4_096);

/** Segments that are found one after another. */
function segmentList() {
  let length = 0;
  return {
    add(x1: number, y1: number, x2: number, y2: number): void {
      if (length === numbers.length) {
        const larger = new Float32Array(2 * length);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = x1;
      numbers[length + 1] = y1;
      numbers[length + 2] = x2;
      numbers[length + 3] = y2;
      length += 4;
    },
    segments: () => numbers.slice(0, length),
  };
}

/**
 * Finds the boundaries between four points. Maps call this for each cell of each frame: what it
 * needs is allocated once.
 *
 * @param parts - Parts that the cell between the points is divided into along each side. Two cells divided alike meet
 * in the same points of a side that they share.
 * @param scale - Cells in a step of the grid.
 * @param add - Called with each segment, in steps of the grid.
 */
function dividedCell(
  classes: number,
  parts: number,
  scale: number,
  add: (x1: number, y1: number, x2: number, y2: number) => void,
) {
  const side = parts + 1;
  // In doubles, so that a cell that is divided and one that is not meet in the same place.
  const divided = { logits: new Float64Array(side * side * classes), top: new Uint8Array(side * side) };
  /** Where up to four sides of a small cell are crossed. */
  const crossedX = new Float64Array(4);
  const crossedY = new Float64Array(4);

  /** Interpolates logits between an upper left point, the one after it, and the two that come `stride` later. */
  function fill(from: Answers['logits'], corner: number, stride: number): void {
    const { logits, top } = divided;
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
   * @param corner - The upper left point.
   * @param stride - Points from it to the lower left one.
   * @param i - Its column, and `j` its row, in cells of this size.
   */
  return (points: Answers, corner: number, stride: number, i: number, j: number): void => {
    const own = points.top[corner];
    const below = corner + stride;
    if (own === points.top[corner + 1] && own === points.top[below] && own === points.top[below + 1]) return;
    const count = cross(points, corner, stride, i, j);
    if (parts === 1 || (count === 2 && isNearlyStraight(points, corner, stride, i, j))) {
      addCrossed(points, corner, stride, count, scale);
      return;
    }
    fill(points.logits, corner, stride);
    for (let row = 0; row < parts; row += 1) {
      for (let column = 0; column < parts; column += 1) {
        const small = row * side + column;
        const crossed = cross(divided, small, side, i * parts + column, j * parts + row);
        addCrossed(divided, small, side, crossed, parts * scale);
      }
    }
  };

  /**
   * Finds where the sides between four points are crossed, clockwise from the upper side.
   *
   * @param i - Column, and `j` row, of the cell between them.
   * @returns How many sides are.
   */
  function cross({ logits, top }: Answers, a: number, stride: number, i: number, j: number): number {
    const b = a + 1;
    const d = a + stride;
    const c = d + 1;
    let count = 0;
    if (top[a] !== top[b]) {
      crossedX[count] = i + crossing(logits, top, a, b);
      crossedY[count++] = j;
    }
    if (top[b] !== top[c]) {
      crossedX[count] = i + 1;
      crossedY[count++] = j + crossing(logits, top, b, c);
    }
    if (top[d] !== top[c]) {
      crossedX[count] = i + crossing(logits, top, d, c);
      crossedY[count++] = j + 1;
    }
    if (top[a] !== top[d]) {
      crossedX[count] = i;
      crossedY[count++] = j + crossing(logits, top, a, d);
    }
    return count;
  }

  /**
   * Whether a boundary between two classes that crosses two sides of a cell is nearly the line between the crossings.
   *
   * No third class is the largest anywhere in the cell if it lies below the mean of the two at all corners. The margin
   * of the two is bilinear: along the line it is at most a quarter of t Δu Δv, where t is its coefficient of u v.
   * Divided by the margin's gradient, that is how far the boundary bends away.
   */
  function isNearlyStraight({ logits, top }: Answers, corner: number, stride: number, i: number, j: number): boolean {
    const first = top[corner]!;
    const right = corner + 1;
    const below = corner + stride;
    const [rightOne, belowOne] = [top[right]!, top[below]!];
    const other = rightOne !== first ? rightOne : belowOne !== first ? belowOne : top[below + 1]!;
    const margin = (point: number) => logits[point * classes + first]! - logits[point * classes + other]!;
    for (let c = 0; c < classes; c += 1) {
      if (c === first || c === other) continue;
      for (let corners = 0; corners < 4; corners += 1) {
        const at = (corner + (corners & 1) + (corners >> 1) * stride) * classes;
        if (2 * logits[at + c]! >= logits[at + first]! + logits[at + other]!) return false;
      }
    }
    const [m, mRight, mBelow] = [margin(corner), margin(right), margin(below)];
    const twist = m - mRight - mBelow + margin(below + 1);
    const alongX = mRight - m + twist * ((crossedY[0]! + crossedY[1]!) / 2 - j);
    const alongY = mBelow - m + twist * ((crossedX[0]! + crossedX[1]!) / 2 - i);
    const deviation = Math.abs(twist * (crossedX[1]! - crossedX[0]!) * (crossedY[1]! - crossedY[0]!)) / 4;
    return deviation <= largestBend * Math.hypot(alongX, alongY);
  }

  /** Adds the boundaries between four points from the crossings found last; `size`: cells in a step of the grid. */
  function addCrossed({ logits, top }: Answers, a: number, stride: number, count: number, size: number): void {
    if (count === 0) return;
    const c = a + stride + 1;
    if (count === 2) {
      join(0, 1, size);
    } else if (count === 4 && top[a] === top[c] && top[a + 1] === top[a + stride]) {
      const isFirstInTheMiddle = middleClass(logits, a, a + 1, c, a + stride) === top[a];
      join(0, isFirstInTheMiddle ? 1 : 3, size);
      join(2, isFirstInTheMiddle ? 3 : 1, size);
    } else {
      let x = 0;
      let y = 0;
      for (let at = 0; at < count; at += 1) {
        x += crossedX[at]! / count;
        y += crossedY[at]! / count;
      }
      for (let at = 0; at < count; at += 1) add(crossedX[at]! / size, crossedY[at]! / size, x / size, y / size);
    }
  }

  function join(from: number, to: number, size: number): void {
    add(crossedX[from]! / size, crossedY[from]! / size, crossedX[to]! / size, crossedY[to]! / size);
  }

  /** Where between two points of different classes the two classes' logits are equal; [0, 1] from `from` to `to`. */
  function crossing(logits: Answers['logits'], top: Uint8Array, from: number, to: number): number {
    const a = top[from]!;
    const b = top[to]!;
    const ahead = logits[from * classes + a]! - logits[from * classes + b]!;
    const behind = logits[to * classes + b]! - logits[to * classes + a]!;
    const share = ahead / (ahead + behind);
    return share >= 0 && share <= 1 ? share : 0.5;
  }

  /** Class with the largest logit in the middle of four points. */
  function middleClass(logits: Answers['logits'], ...corners: readonly number[]): number {
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
}

/** What boundaries are found from. */
interface Answers {
  readonly logits: Float32Array | Float64Array;
  readonly top: Uint8Array;
}
