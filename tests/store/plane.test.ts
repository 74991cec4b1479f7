import { describe, expect, test } from 'vitest';
import { planeProblem } from '../../src/bridge/atlasWish.ts';
import { problemOf } from '../../src/bridge/problemOf.ts';
import { mostRows, planeAxes, planeVariables } from '../../src/store/parameters/atlas.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import {
  cellInputs,
  hasOwnData,
  labCell,
  planeBetas,
  planeRows,
  planeVolumes,
  shownCell,
} from '../../src/store/plane.ts';
import { selectObjective } from '../../src/store/selectors.ts';
import { rowsOf } from '../bridge/labWithTrainer.ts';

const small = { ...initialInputs(), largest: 60, imbalance: 10 };

describe('a plane', () => {
  test('has columns from no re-weighting to inverse frequency, N at about equal ratios between', () => {
    expect(planeVolumes).toEqual([1, 10, 31.25, 100, 312.5, 1000, 10000 / 3, 10000, Infinity]);
    expect(planeBetas).toHaveLength(9);
  });

  test.each(planeAxes)('over %s trains in each cell the model that the lab trains with the cell’s inputs', (axes) => {
    const inputs = { ...small, axes };
    const { problem, objective } = planeProblem(inputs);
    const rows = planeRows(axes);
    expect(rows.length).toBeLessThanOrEqual(mostRows);
    expect(problem.models).toBe(9 * rows.length);
    const starts = rowsOf(problem);
    const samples = problem.labels.length / problem.datasets;
    for (const [row] of rows.entries()) {
      for (const column of [0, 4, 8]) {
        const own = cellInputs(inputs, { row, column });
        const lab = problemOf(own);
        const model = 9 * row + column;
        const dataset = problem.datasets === 1 ? 0 : row;
        const size = lab.labels.length;
        expect(problem.sizes?.[dataset] ?? samples).toBe(size);
        expect(problem.labels.slice(dataset * samples, dataset * samples + size)).toEqual(lab.labels);
        expect(problem.points.slice(2 * dataset * samples, 2 * (dataset * samples + size))).toEqual(lab.points);
        expect(starts[model]).toEqual(lab.initial);
        const { learningRate, ...minimised } = objective.models[model]!;
        const ofLab = selectObjective(own);
        expect(minimised).toEqual(ofLab.models[0]);
        expect(learningRate ?? objective.learningRate).toBe(ofLab.learningRate);
        expect(objective.schedule).toEqual(ofLab.schedule);
      }
    }
  });

  test.each(planeVariables)(
    'over %s can have fewer rows: some of all, the first among them, in their order',
    (name) => {
      const [all, few] = [planeRows(name), planeRows(`few-${name}`)];
      expect(few.length).toBeGreaterThanOrEqual(3);
      expect(2 * few.length).toBeLessThanOrEqual(all.length + 1);
      const places = few.map((row) => all.indexOf(row));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBe(0);
      expect(hasOwnData(`few-${name}`)).toBe(hasOwnData(name));
    },
  );

  test('marks the lab’s setting where it has a place', () => {
    expect(labCell({ ...small, axes: 'gamma', loss: 'softmax', volume: 100 })).toEqual({ row: 0, column: 3 });
    expect(labCell({ ...small, axes: 'gamma', loss: 'sigmoid', volume: Infinity })).toEqual({ row: 1, column: 8 });
    expect(labCell({ ...small, axes: 'gamma', loss: 'focal', gamma: 2, volume: 1 })).toEqual({ row: 4, column: 0 });
    expect(labCell({ ...small, axes: 'noise', noise: 0.07, volume: 120 })).toEqual({
      row: undefined,
      column: undefined,
    });
  });

  test('shows the chosen cell as long as it has that row, and otherwise the lab’s or the middle', () => {
    expect(shownCell({ ...small, axes: 'gamma', cell: 55 })).toEqual({ row: 6, column: 1 });
    expect(shownCell({ ...small, axes: 'noise', noise: 0.2, cell: 55 })).toEqual({
      row: 4,
      column: 3,
    });
    expect(shownCell({ ...small, axes: 'noise', noise: 0.07, volume: 7 })).toEqual({ row: 3, column: 3 });
  });
});
