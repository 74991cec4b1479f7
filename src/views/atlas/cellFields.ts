import { type Field, fieldOf } from '../../canvas/field.ts';
import { logitsAt } from '../../core/logitsAt.ts';
import { gridPoints, type MapWindow } from '../../protocol/problem.ts';
import type { Moment } from '../../store/atlas.ts';
import { columnCount } from '../../store/parameters/atlas.ts';
import type { Inputs } from '../../store/parameters.ts';
import { lossOfRow } from '../../store/plane.ts';
import { remember } from '../../store/remember.ts';
import { selectNetwork } from '../../store/selectors.ts';

const grid = remember((window: MapWindow) => Float64Array.from(gridPoints(window)), 4);

/**
 * Predictions of one cell's model over a window, from its parameters: one moves through the plane and its past without
 * asking the trainer.
 *
 * @param inputs - Those that the moment is of.
 */
export function cellLogits(moment: Moment, inputs: Inputs, cell: number, window: MapWindow): Float32Array {
  const size = moment.parameters.length / moment.frozen.length;
  const own = Float64Array.from(moment.parameters.subarray(cell * size, (cell + 1) * size));
  return logitsAt(selectNetwork(inputs), own, grid(window));
}

/** A field from logits of one model. */
export function fieldOfLogits(logits: Float32Array, inputs: Inputs, cell: number, window: MapWindow): Field {
  return fieldOf(logits, 0, 1, window, lossOfRow(inputs, Math.floor(cell / columnCount)));
}

/** Fields of many cells, of which a few are computed at a time. */
export interface CellFields {
  /**
   * Computes fields that are not of this moment, at most so many; calls take turns through the cells.
   *
   * @returns Whether all are of this moment.
   */
  follow(moment: Moment, inputs: Inputs, cells: readonly number[], window: MapWindow, most: number): boolean;
  /** The latest field of a cell, perhaps of an earlier moment. */
  field(cell: number): Field | undefined;
}

/** Makes a store of fields, which is empty at first. */
export function createCellFields(): CellFields {
  const known = new Map<number, { readonly moment: Moment; readonly window: MapWindow; readonly field: Field }>();
  let turn = 0;
  return {
    follow(moment, inputs, cells, window, most) {
      const isStale = (cell: number) => known.get(cell)?.moment !== moment || known.get(cell)?.window !== window;
      const stale = cells.filter(isStale);
      for (let done = 0; done < Math.min(most, stale.length); done += 1) {
        const cell = stale[(turn + done) % stale.length]!;
        known.set(cell, {
          moment,
          window,
          field: fieldOfLogits(cellLogits(moment, inputs, cell, window), inputs, cell, window),
        });
      }
      turn += most;
      return stale.length <= most;
    },
    field: (cell) => known.get(cell)?.field,
  };
}
