import type { MapWindow } from '../protocol/problem.ts';
import { topClasses } from './topClasses.ts';

/** The grid of a view with each of its cells divided, and working memory for following boundaries on it. */
export interface FinerGrid {
  readonly view: MapWindow;
  /** Parts of a cell along each side. */
  readonly factor: number;
  /** Finer points across. */
  readonly columns: number;
  /** For each finer point its index among those that were evaluated for the current model, or −1. */
  readonly slots: Int32Array;
}

/** Divides the cells of a view. */
export function finerGrid(view: MapWindow, factor: number): FinerGrid {
  const columns = (view.columns - 1) * factor + 1;
  return { view, factor, columns, slots: new Int32Array(columns * ((view.rows - 1) * factor + 1)) };
}

/** One model's answers on the coarse grid, and how to get more. */
export interface Asked {
  /** C. */
  readonly classes: number;
  /** Logits at the points of the coarse grid; [rows · columns, C]. */
  readonly logits: Float32Array;
  /** Class with the largest of them; [rows · columns]. */
  readonly top: Uint8Array;
  /** Logits at places x, y: from [n, 2] to [n, C]. */
  evaluate(points: Float64Array): Float32Array;
}

/** Cells of one model that were refined. */
export interface FollowedCells {
  readonly cells: readonly number[];
  /** As in `RefinedCells`; [cells, (factor + 1)², C]. */
  readonly logits: Float32Array;
  /** Points that were evaluated for them. */
  readonly evaluated: number;
}

/**
 * Refines cells of one model, and every neighbour across an edge whose finer points differ in class, until no boundary
 * ends at an edge of a refined cell or no more points may be evaluated.
 *
 * @param first - Cells to begin with.
 * @param most - Points to evaluate, at most. A cell for which they do not suffice is left out.
 */
export function followBoundaries(
  { view, factor, columns: across, slots }: FinerGrid,
  { classes, logits, top, evaluate }: Asked,
  first: readonly number[],
  most: number,
): FollowedCells {
  const { columns, rows, halfWidth, halfHeight } = view;
  const side = factor + 1;
  const values = new Float32Array(most * classes);
  const finerTop = new Uint8Array(most);
  const isFound = new Uint8Array(columns * rows);
  const cells: number[] = [];
  let evaluated = 0;
  slots.fill(-1);

  /** The finer point in the upper left corner of a cell. */
  const cornerOf = (cell: number) => factor * (Math.floor(cell / columns) * across + (cell % columns));
  /** The point of the coarse grid at a finer point. */
  const coarse = (point: number) => (Math.floor(point / across) / factor) * columns + (point % across) / factor;
  const classAt = (point: number) => (slots[point]! < 0 ? top[coarse(point)] : finerTop[slots[point]!]);

  /** Finer points of a cell that have not been evaluated yet; its corners belong to the coarse grid. */
  function missingIn(cell: number): number[] {
    const corner = cornerOf(cell);
    const missing: number[] = [];
    for (let row = 0; row < side; row += 1) {
      const isOuter = row % factor === 0;
      for (let column = 0; column < side; column += 1) {
        const point = corner + row * across + column;
        if (!(isOuter && column % factor === 0) && slots[point] === -1) missing.push(point);
      }
    }
    return missing;
  }

  function evaluateAll(points: readonly number[]): void {
    const places = new Float64Array(2 * points.length);
    points.forEach((point, i) => {
      places[2 * i] = halfWidth * ((2 * (point % across)) / (across - 1) - 1);
      places[2 * i + 1] = halfHeight * (1 - (2 * Math.floor(point / across)) / ((rows - 1) * factor));
    });
    const found = evaluate(places);
    values.set(found, evaluated * classes);
    finerTop.set(topClasses(found, classes), evaluated);
    evaluated += points.length;
  }

  /** Whether the points of an edge of a cell are not all of one class. */
  function isCrossed(from: number, stride: number): boolean {
    const own = classAt(from);
    for (let part = 1; part < side; part += 1) if (classAt(from + part * stride) !== own) return true;
    return false;
  }

  /** Neighbours that a boundary runs into from a cell. */
  function entered(cell: number): number[] {
    const corner = cornerOf(cell);
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const found: number[] = [];
    if (row > 0 && isCrossed(corner, 1)) found.push(cell - columns);
    if (row < rows - 2 && isCrossed(corner + factor * across, 1)) found.push(cell + columns);
    if (column > 0 && isCrossed(corner, across)) found.push(cell - 1);
    if (column < columns - 2 && isCrossed(corner + factor, across)) found.push(cell + 1);
    return found;
  }

  let wave = first;
  for (const cell of first) isFound[cell] = 1;
  while (wave.length > 0) {
    const points: number[] = [];
    const begin = cells.length;
    for (const cell of wave) {
      const missing = missingIn(cell);
      if (evaluated + points.length + missing.length > most) continue;
      for (const point of missing) {
        slots[point] = evaluated + points.length;
        points.push(point);
      }
      cells.push(cell);
    }
    evaluateAll(points);
    const next: number[] = [];
    for (const cell of cells.slice(begin)) {
      for (const neighbour of entered(cell)) {
        if (isFound[neighbour] === 1) continue;
        isFound[neighbour] = 1;
        next.push(neighbour);
      }
    }
    wave = next;
  }

  const gathered = new Float32Array(cells.length * side * side * classes);
  let at = 0;
  for (const cell of cells) {
    const corner = cornerOf(cell);
    for (let row = 0; row < side; row += 1) {
      for (let point = corner + row * across; point < corner + row * across + side; point += 1) {
        const slot = slots[point]!;
        const source = slot < 0 ? logits : values;
        const from = classes * (slot < 0 ? coarse(point) : slot);
        for (let c = 0; c < classes; c += 1) gathered[at++] = source[from + c]!;
      }
    }
  }
  return { cells, logits: gathered, evaluated };
}
