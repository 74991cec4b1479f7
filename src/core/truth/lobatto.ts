/** Node of a rule on the unit square. */
interface SquareNode {
  readonly u: number;
  readonly v: number;
  /** Weight of the node; all weights sum to 1. */
  readonly weight: number;
}

/**
 * Distance of the outermost nodes from the ends, so that no node lies on a border between two cells
 * or on a pole at the origin.
 */
const inset = 1e-9;

/** Four-point Gauss–Lobatto rule on [0, 1]: Abramowitz and Stegun, table 25.6, nodes ±1 and ±√(1/5) of [−1, 1]. */
const line = [
  { at: inset, weight: 1 / 12 },
  { at: (1 - Math.sqrt(1 / 5)) / 2, weight: 5 / 12 },
  { at: (1 + Math.sqrt(1 / 5)) / 2, weight: 5 / 12 },
  { at: 1 - inset, weight: 1 / 12 },
];

/**
 * Product of two four-point Gauss–Lobatto rules: exact up to degree 5 in each coordinate.
 *
 * Sides and corners are among its nodes, so that it misses little of what enters a square.
 */
export const lobattoSquare: readonly SquareNode[] = line.flatMap((first) =>
  line.map((second) => ({ u: first.at, v: second.at, weight: first.weight * second.weight })),
);

/** Which of its nodes are the corners (0, 0), (0, 1), (1, 0) and (1, 1). */
export const lobattoCorners = [0, 3, 12, 15] as const;
