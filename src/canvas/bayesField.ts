import type { MapWindow } from '../protocol/problem.ts';
import { boundariesOf } from './lines.ts';
import type { Segments } from './segments.ts';

/** Replaces log 0 = −∞, which cannot be interpolated. */
const never = -1e6;

/**
 * Boundaries of the Bayes rule argmax_c prior_c f_c(x): where two classes are equally likely and more likely than all
 * others. None is drawn where all densities are 0.
 *
 * @param logDensities - log f at the grid points of the view, −∞ where a class has density 0; [rows · columns, C].
 * @param prior - [C]; a class with prior 0 is never chosen.
 */
export function bayesBoundaries(logDensities: Float32Array, prior: readonly number[], view: MapWindow): Segments {
  const classes = prior.length;
  const points = view.rows * view.columns;
  const logits = new Float32Array(points * classes);
  const top = new Uint8Array(points);
  const isNowhere = new Uint8Array(points);
  for (let point = 0; point < points; point += 1) {
    let best = -1;
    for (let c = 0; c < classes; c += 1) {
      const at = point * classes + c;
      const score = logDensities[at]! + Math.log(prior[c]!);
      logits[at] = Math.max(never, score);
      if (score > -Infinity && (best < 0 || logits[at]! > logits[point * classes + best]!)) best = c;
    }
    top[point] = Math.max(0, best);
    isNowhere[point] = best < 0 ? 1 : 0;
  }
  const segments = boundariesOf({ view, classes, logits, top, strength: new Float32Array(points) });
  return segments.filter((_, at) => isInside(segments, at - (at % 4), isNowhere, view));
}

/** Whether the middle of a segment lies in a cell where every corner has a class. */
function isInside(
  segments: Segments,
  at: number,
  isNowhere: Uint8Array,
  { columns, rows, halfWidth, halfHeight }: MapWindow,
) {
  const x = (segments[at]! + segments[at + 2]!) / 2;
  const y = (segments[at + 1]! + segments[at + 3]!) / 2;
  const i = Math.min(columns - 2, Math.max(0, Math.floor(((x / halfWidth + 1) / 2) * (columns - 1))));
  const j = Math.min(rows - 2, Math.max(0, Math.floor(((1 - y / halfHeight) / 2) * (rows - 1))));
  const corner = j * columns + i;
  return !(
    isNowhere[corner] ||
    isNowhere[corner + 1] ||
    isNowhere[corner + columns] ||
    isNowhere[corner + columns + 1]
  );
}
