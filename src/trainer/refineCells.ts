import { logitsAt } from '../core/logitsAt.ts';
import { type Activation, type LayerWidths, parameterCount } from '../core/network.ts';
import type { RefinedCells } from '../protocol/messages.ts';
import type { MapWindow } from '../protocol/problem.ts';
import type { Engine } from './engine.ts';
import { type Asked, finerGrid, followBoundaries } from './followBoundaries.ts';
import { roughest } from './roughest.ts';
import { topClasses } from './topClasses.ts';

/** Possible numbers of parts of a cell along each side, descending. */
const factors = [4, 3, 2] as const;

/** Share of the work for cells found on the coarse grid; the rest is for following boundaries from there. */
const shareOfMixed = 0.75;

/**
 * Evaluates the networks at finer points of the cells in which a boundary runs.
 *
 * Between grid points logits can only be interpolated, which shows a region thinner than a cell as a jagged line or a
 * row of dots. Refined are the cells whose corners differ in class, and those that a boundary enters from there, see
 * {@link followBoundaries}.
 *
 * The work is bounded: all cells are divided by the same factor, the largest with which those whose corners differ stay
 * within the bound, and each model has an equal share of what the models before it have left. If that is too little,
 * cells where interpolation errs most come first, and the others stay as they are.
 *
 * @param network - Widths from the two coordinates to C logits, and activation, of all models.
 * @param answers - The models that have maps, [M], their logits at the grid points, [M, rows · columns, C], and the
 * parameters of all models, [S, P].
 * @param work - Products of a parameter and an activation, of all maps together, at most: P for each finer point.
 * @param evaluate - How the networks are evaluated, see {@link Engine.evaluate}.
 */
export function refineCells(
  network: { readonly widths: LayerWidths; readonly activation: Activation },
  answers: {
    readonly maps: readonly number[];
    readonly logits: Float32Array;
    readonly parameters: Float32Array | Float64Array;
  },
  view: MapWindow,
  work: number,
  evaluate: Engine['evaluate'] = (parameters, points) => logitsAt(network, Float64Array.from(parameters), points),
): RefinedCells {
  const classes = network.widths.at(-1)!;
  const { maps } = answers;
  const models = answers.parameters.length / parameterCount(network.widths);
  const asked = maps.map((model, map): Asked => {
    const logits = rowOf(answers.logits, map, maps.length);
    const parameters = rowOf(answers.parameters, model, models);
    return {
      classes,
      logits,
      top: topClasses(logits, classes),
      evaluate: (points) => evaluate(parameters, points),
    };
  });
  const mixed = asked.map(({ top }) => mixedCells(top, view));
  const count = mixed.reduce((sum, cells) => sum + cells.length, 0);
  let left = Math.floor(work / parameterCount(network.widths));
  const factor = factors.find((parts) => count * pointsOfCell(parts) <= shareOfMixed * left) ?? factors.at(-1)!;
  const grid = finerGrid(view, factor);
  const refined = asked.map((model, index) => {
    const share = Math.floor(left / (maps.length - index));
    const most = Math.floor((shareOfMixed * share) / pointsOfCell(factor));
    const first = mixed[index]!.length <= most ? mixed[index]! : roughest(mixed[index]!, model, view, most);
    const followed = followBoundaries(grid, model, first, share);
    left -= followed.evaluated;
    return followed;
  });
  const logits = new Float32Array(refined.reduce((sum, own) => sum + own.logits.length, 0));
  let at = 0;
  for (const own of refined) {
    logits.set(own.logits, at);
    at += own.logits.length;
  }
  return {
    factor,
    counts: Uint32Array.from(refined, ({ cells }) => cells.length),
    cells: Uint32Array.from(refined.flatMap(({ cells }) => cells)),
    logits,
  };
}

/** One row of an array of equally long rows. */
function rowOf<Numbers extends Float32Array | Float64Array>(all: Numbers, row: number, rows: number): Numbers {
  const size = all.length / rows;
  return all.subarray(row * size, (row + 1) * size) as Numbers;
}

/** Cells whose corners are not all of one class. */
function mixedCells(top: Uint8Array, { columns, rows }: MapWindow): number[] {
  const cells: number[] = [];
  for (let j = 0; j < rows - 1; j += 1) {
    for (let cell = j * columns; cell < (j + 1) * columns - 1; cell += 1) {
      const own = top[cell];
      if (own !== top[cell + 1] || own !== top[cell + columns] || own !== top[cell + columns + 1]) cells.push(cell);
    }
  }
  return cells;
}

/** Finer points that a cell adds, about: a boundary runs from cell to cell, so that each shares two of its edges. */
function pointsOfCell(factor: number): number {
  return (factor + 1) ** 2 - 4 - (factor - 1);
}
