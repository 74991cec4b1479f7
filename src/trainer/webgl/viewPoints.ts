import { gridPoints, type MapWindow, type Problem } from '../../protocol/problem.ts';
import type { Block } from './device.ts';
import { joinedRows } from './joinedRows.ts';
import { rowsToTexels } from './programs/layout.ts';
import type { Stack } from './stack.ts';

/** The points of a frame, kept on the GPU as long as the view stays the same object. */
export interface ViewPoints {
  /** For each data set its test and training points, and then the grid points of the view; [D (m + n) + cells, 2]. */
  pointsOf(view: MapWindow): Block;
  free(): void;
}

/** Keeps the points of frames; none before the first. */
export function keepViewPoints(
  { device, datasets, upload }: Stack,
  { testPoints }: Pick<Problem, 'testPoints'>,
  trainingPoints: Float32Array,
): ViewPoints {
  let kept: { readonly view: MapWindow; readonly points: Block } | undefined;

  function free(): void {
    if (kept) device.free([kept.points]);
    kept = undefined;
  }

  return {
    pointsOf(view) {
      if (kept?.view === view) return kept.points;
      free();
      const scored = joinedRows(datasets, [testPoints, trainingPoints]);
      const points = upload(rowsToTexels(joinedRows(1, [scored, gridPoints(view)]), 2));
      kept = { view, points };
      return points;
    },
    free,
  };
}
