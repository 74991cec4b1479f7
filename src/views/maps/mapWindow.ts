import { type MapWindow, mostGridPoints } from '../../protocol/problem.ts';

/** Size of a map in CSS pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of the plane that maps of a size show, and the grid on which the models are evaluated.
 *
 * The scale is the same in both directions; a wide map shows more to the sides.
 *
 * @param extent - Half the side of the square that must be visible.
 * @param cell - CSS pixels between two grid points; logits are interpolated between them, so boundaries stay smooth.
 */
export function mapWindow({ width, height }: MapSize, extent: number, cell: number): MapWindow {
  const scale = extent / (Math.min(width, height) / 2);
  return {
    columns: gridCount(width, cell),
    rows: gridCount(height, cell),
    halfWidth: (width / 2) * scale,
    halfHeight: (height / 2) * scale,
  };
}

function gridCount(length: number, cell: number): number {
  return Math.min(mostGridPoints, Math.max(33, Math.round(length / cell) + 1));
}
