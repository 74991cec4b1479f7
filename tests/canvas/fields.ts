import { type Field, fieldOf } from '../../src/canvas/field.ts';
import type { Loss } from '../../src/core/losses.ts';
import { gridPoints, type MapWindow } from '../../src/protocol/problem.ts';

/** The field of a model whose logits are functions of the place, one a class. */
export function fieldFrom(
  view: MapWindow,
  logits: readonly ((x: number, y: number) => number)[],
  loss: Loss['kind'] = 'softmax',
): Field {
  const points = gridPoints(view);
  const values = Array.from({ length: points.length / 2 }, (_, i) =>
    logits.map((logit) => logit(points[2 * i]!, points[2 * i + 1]!)),
  );
  return fieldOf(Float32Array.from(values.flat()), 0, 1, view, loss);
}

/** A view of a square of half side 1. */
export const square = (count: number): MapWindow => ({ columns: count, rows: count, halfWidth: 1, halfHeight: 1 });
