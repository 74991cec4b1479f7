import { describe, expect, test } from 'vitest';
import { logitsAt } from '../../src/core/logitsAt.ts';
import { initialParameters, type LayerWidths } from '../../src/core/network.ts';
import type { RefinedCells } from '../../src/protocol/messages.ts';
import { gridPoints, type MapWindow } from '../../src/protocol/problem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { refineCells } from '../../src/trainer/refineCells.ts';
import { objectiveOf, smallProblem } from './smallProblem.ts';

const widths: LayerWidths = [2, 4, 3];
const network = { widths, activation: 'tanh' } as const;
/** Parameters of a network of those widths: 3 · 4 + 5 · 3. */
const parameterCount = 27;
const view: MapWindow = { columns: 13, rows: 9, halfWidth: 1.5, halfHeight: 1 };

/** Answers of two models after some steps. */
async function trained() {
  const engine = startPlainEngine(
    smallProblem(2, widths),
    objectiveOf({ kind: 'softmax' }, [
      [1, 1, 1],
      [0.2, 0.7, 2.1],
    ]),
  );
  engine.step(60);
  const { maps, logits, checkpoint } = await engine.answer(view);
  return { maps, logits, parameters: checkpoint.parameters };
}

/** Place and logits of each finer point: its model, its cell and its row and column within it. */
function pointsOf(
  { factor, counts, cells, logits }: RefinedCells,
  { columns, rows, halfWidth, halfHeight }: MapWindow,
) {
  const side = factor + 1;
  const models = Array.from(counts).flatMap((count, model) => new Array<number>(count).fill(model));
  return models.flatMap((model, place) =>
    Array.from({ length: side * side }, (_, point) => {
      const row = Math.floor(cells[place]! / columns) * factor + Math.floor(point / side);
      const column = (cells[place]! % columns) * factor + (point % side);
      return {
        model,
        row,
        column,
        x: halfWidth * ((2 * column) / ((columns - 1) * factor) - 1),
        y: halfHeight * (1 - (2 * row) / ((rows - 1) * factor)),
        logits: logits.subarray(3 * (place * side * side + point), 3 * (place * side * side + point) + 3),
      };
    }),
  );
}

const topOf = (logits: Float32Array) => logits.indexOf(Math.max(...logits));

describe('refined cells', () => {
  test('have the logits of their model’s network at every finer point', async () => {
    const { maps, logits, parameters } = await trained();
    const refined = refineCells(network, { maps, logits, parameters }, view, 1e6);
    expect(Array.from(refined.counts).every((count) => count > 8)).toBe(true);
    for (const point of pointsOf(refined, view)) {
      const own = Float64Array.from(
        parameters.subarray(point.model * parameterCount, (point.model + 1) * parameterCount),
      );
      const expected = logitsAt(network, own, Float64Array.of(point.x, point.y));
      // The coarse grid's own points are rounded to 32 bits.
      for (let c = 0; c < 3; c += 1) expect(Math.abs(point.logits[c]! - expected[c]!)).toBeLessThan(3e-6);
    }
  });

  test('have the same logits at points that they share, and the grid’s at its points', async () => {
    const { maps, logits, parameters } = await trained();
    const refined = refineCells(network, { maps, logits, parameters }, view, 1e6);
    const known = new Map<string, string>();
    for (const { model, row, column, logits: own } of pointsOf(refined, view)) {
      const key = `${model} ${row} ${column}`;
      const text = Array.from(own).join();
      expect(known.get(key) ?? text).toBe(text);
      known.set(key, text);
      if (row % refined.factor > 0 || column % refined.factor > 0) continue;
      const at = 3 * (model * 13 * 9 + (row / refined.factor) * 13 + column / refined.factor);
      expect(text).toBe(Array.from(logits.subarray(at, at + 3)).join());
    }
  });

  test('are all whose corners differ, each once, and no boundary leaves them but at the edge of the view', async () => {
    const { maps, logits, parameters } = await trained();
    const refined = refineCells(network, { maps, logits, parameters }, view, 1e6);
    const { factor, counts, cells } = refined;
    for (const [model, own] of [cells.subarray(0, counts[0]), cells.subarray(counts[0]!)].entries()) {
      expect(new Set(own).size).toBe(own.length);
      const grid = logits.subarray(model * 3 * 13 * 9, (model + 1) * 3 * 13 * 9);
      const top = (point: number) => topOf(grid.subarray(3 * point, 3 * point + 3));
      for (let cell = 0; cell < 13 * 8; cell += 1) {
        if (cell % 13 === 12) continue;
        const classes = new Set([0, 1, 13, 14].map((offset) => top(cell + offset)));
        if (classes.size > 1) expect(own).toContain(cell);
      }
      const tops = new Map(
        pointsOf(refined, view)
          .filter((point) => point.model === model)
          .map((point) => [`${point.row} ${point.column}`, topOf(point.logits)]),
      );
      for (const cell of own) {
        const [i, j] = [cell % 13, Math.floor(cell / 13)];
        const edges = [
          { neighbour: cell - 13, isInside: j > 0, from: [j, i], step: [0, 1] },
          { neighbour: cell + 13, isInside: j < 7, from: [j + 1, i], step: [0, 1] },
          { neighbour: cell - 1, isInside: i > 0, from: [j, i], step: [1, 0] },
          { neighbour: cell + 1, isInside: i < 11, from: [j, i + 1], step: [1, 0] },
        ];
        for (const { neighbour, isInside, from, step } of edges) {
          const classes = Array.from({ length: factor + 1 }, (_, part) =>
            tops.get(`${from[0]! * factor + part * step[0]!} ${from[1]! * factor + part * step[1]!}`),
          );
          if (isInside && new Set(classes).size > 1) expect(own).toContain(neighbour);
        }
      }
    }
  });

  test('of one model alone are those that it has beside others, with its own parameters', async () => {
    const { logits, parameters } = await trained();
    const half = logits.length / 2;
    const both = refineCells(network, { maps: [0, 1], logits, parameters }, view, 1e6);
    const second = refineCells(network, { maps: [1], logits: logits.subarray(half), parameters }, view, 1e6);
    const [first] = both.counts;
    expect(second.counts).toEqual(both.counts.subarray(1));
    expect(second.cells).toEqual(both.cells.subarray(first));
    expect(second.logits).toEqual(both.logits.subarray((first! * both.logits.length) / both.cells.length));
    expect(second.cells.length).toBeGreaterThan(8);
  });

  test('are none where all is of one class, or where numbers are NaN', () => {
    const parameters = new Float32Array(parameterCount);
    const all = 13 * 9 * 3;
    for (const logits of [
      Float32Array.from({ length: all }, (_, at) => at % 3),
      new Float32Array(all).fill(Number.NaN),
    ]) {
      const refined = refineCells(network, { maps: [0], logits, parameters }, view, 1e6);
      expect([refined.counts.length, refined.cells.length, refined.logits.length]).toEqual([1, 0, 0]);
      expect(refined.counts[0]).toBe(0);
    }
  });
});

describe('the work', () => {
  /** Number of distinct finer points that are not grid points: those that must have been evaluated. */
  const evaluated = (refined: RefinedCells) =>
    new Set(
      pointsOf(refined, view)
        .filter(({ row, column }) => row % refined.factor > 0 || column % refined.factor > 0)
        .map(({ model, row, column }) => `${model} ${row} ${column}`),
    ).size;

  test('never exceeds its bound: cells are divided less finely, and then fewer cells are refined', async () => {
    const answers = await trained();
    const bounds = [0, 100, 1_000, 4_000, 10_000, 20_000, 40_000, 1e6];
    const results = bounds.map((work) => refineCells(network, answers, view, work));
    results.forEach((refined, at) => {
      expect(evaluated(refined) * parameterCount).toBeLessThanOrEqual(bounds[at]!);
    });
    expect(results.map(({ factor }) => factor)).toEqual([...results.map(({ factor }) => factor)].sort());
    expect(new Set(results.map(({ factor }) => factor))).toEqual(new Set([2, 3, 4]));
    expect(results[0]!.cells.length).toBe(0);
    expect(results[2]!.cells.length).toBeGreaterThan(0);
    expect(results[2]!.cells.length).toBeLessThan(results.at(-1)!.cells.length);
  });

  test('is shared: the first model does not use up what the second needs', async () => {
    const refined = refineCells(network, await trained(), view, 3_000);
    expect(Math.min(...refined.counts)).toBeGreaterThan(Math.max(...refined.counts) / 2);
  });

  test('that does not suffice is spent where the interpolation error is largest', () => {
    // Class 1 where y > |x|³ or so: a boundary whose corner lies at the bottom middle, with straight arms.
    const bent = (x: number, y: number) => y + 0.6 - Math.abs(x);
    const points = gridPoints(view);
    const logits = Float32Array.from({ length: (points.length / 2) * 3 }, (_, at) => {
      const [x, y] = [points[2 * Math.floor(at / 3)]!, points[2 * Math.floor(at / 3) + 1]!];
      return at % 3 === 0 ? 0 : at % 3 === 1 ? bent(x - 0.03, y) : -9;
    });
    const parameters = initialParameters(widths, { kind: 'softmax' }, 1);
    const few = refineCells(network, { maps: [0], logits, parameters }, view, 16 * parameterCount);
    const spacing = 3 / 12;
    expect(few.cells.length).toBeGreaterThan(0);
    for (const cell of few.cells) {
      const middle = view.halfWidth * ((2 * ((cell % 13) + 0.5)) / 12 - 1);
      expect(Math.abs(middle - 0.03)).toBeLessThan(2.1 * spacing);
    }
  });
});
