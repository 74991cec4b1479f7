import type { Point } from './point.ts';

/**
 * The part of the plane that holds all but 1e-6 of every class of a shape, cut into cells for
 * integrals over the densities.
 *
 * A cell should be no wider than one or two standard deviations of the finest detail: in it a polynomial of degree 5
 * stands for a density. Where a density ends abruptly, the rim should be a side of cells.
 */
export type Support =
  /** Between two circles around the origin, cut into rings and sectors of equal width. */
  | {
      readonly kind: 'annulus';
      /** Radii; 0 ≤ inner < outer. */
      readonly inner: number;
      readonly outer: number;
      readonly rings: number;
      readonly sectors: number;
    }
  /** A square around the origin, cut into `columns` by `columns` squares. */
  | { readonly kind: 'square'; readonly halfSide: number; readonly columns: number }
  /** All that is within `reach` of one of some points, in squares of a given side. */
  | { readonly kind: 'surroundings'; readonly points: readonly Point[]; readonly reach: number; readonly side: number };
