import { shapeOf } from './dataset.ts';
import type { DatasetSpec, PointsSource } from './datasetSpec.ts';

/** Room around given points, as a share of how far they reach. */
const margin = 0.08;

/**
 * Half the side of the square around the origin that a picture of a data set should show: what its shape says, or what
 * holds all given points.
 *
 * @returns Units of the data; > 0. It is 1 where no point is away from the origin.
 */
export function extentOf({ source, classes, seed }: DatasetSpec): number {
  return source.kind === 'points' ? reachOf(source) : shapeOf({ source, classes, seed }).extent;
}

function reachOf({ points, test }: PointsSource): number {
  let farthest = 0;
  for (const set of [points, test?.points ?? []]) {
    for (const coordinate of set) farthest = Math.max(farthest, Math.abs(coordinate));
  }
  return farthest > 0 ? (1 + margin) * farthest : 1;
}
