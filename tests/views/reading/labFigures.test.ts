import { expect, test } from 'vitest';
import type { CurvesFigure, MapFigure } from '../../../src/charts/figures.ts';
import { effectiveNumber } from '../../../src/core/effectiveNumber.ts';
import { createLabStore, type LabState } from '../../../src/store/labStore.ts';
import { initialInputs } from '../../../src/store/parameters.ts';
import {
  selectBalancedWeights,
  selectInverseWeights,
  selectLabelCounts,
  selectWeights,
} from '../../../src/store/selectors.ts';
import { labFigure, mapOf } from '../../../src/views/reading/labFigures.ts';
import { readCurves } from '../../../src/views/reading/readCurves.ts';
import { digitsText, wholeText } from '../../../src/words/numbers.ts';

const state = createLabStore(initialInputs()).getState();

/** An element that is no map and has this name. */
const named = (figure: string) => ({ matches: () => false, dataset: { figure } }) as unknown as Element;
const tableOf = (name: string, of: LabState = state) =>
  readCurves(labFigure(named(name), of) as CurvesFigure, undefined).tables[0]!;

test('the table of class counts has the labels of each class and those that are right', () => {
  const { labelled, right } = selectLabelCounts(state.inputs);
  expect(tableOf('counts').rows).toEqual(
    ['A', 'B', 'C', 'D', 'E'].map((header, index) => ({
      header,
      cells: [wholeText(labelled[index]!), wholeText(right[index]!)],
    })),
  );
});

test('the table of weights has those of each tile, a column each', () => {
  const weights = selectWeights(state.inputs);
  const { columns, rows } = tableOf('weights');
  expect(columns).toEqual(['none', '1/n', 'β = .99', '1/√n']);
  expect(rows.map(({ cells }) => cells)).toEqual(
    [0, 1, 2, 3, 4].map((index) => weights.map((own) => digitsText(own[index]!))),
  );
});

test('the table of effective numbers has a row for each class count', () => {
  const headers = tableOf('effective').rows.map(({ header }) => header);
  for (const count of selectLabelCounts(state.inputs).labelled) expect(headers).toContain(wholeText(count));
});

test('a class with N of its own has a column, whose value at its count is where its dot lies', () => {
  const tiles = [{ scheme: 'class-volumes', volumes: [undefined, 300, undefined, undefined, 10] }] as const;
  const own = { ...state, inputs: { ...state.inputs, tiles } };
  const { columns, rows } = tableOf('effective', own);
  expect(columns.slice(-2)).toEqual(['class B, β = 0.99667', 'class E, β = 0.9']);
  const { labelled } = selectLabelCounts(own.inputs);
  for (const [index, volume, column] of [[1, 300, -2] as const, [4, 10, -1] as const]) {
    const row = rows.find(({ header }) => header === wholeText(labelled[index]!))!;
    expect(row.cells.at(column)).toBe(digitsText(effectiveNumber(labelled[index]!, volume), 4));
  }
  // Where all classes have another N than that of the sliders, each lies beside the curve.
  const common = { ...state, inputs: { ...state.inputs, tiles: [{ scheme: 'class-volumes', volume: 50 }] as const } };
  expect(tableOf('effective', common).columns.slice(-5)).toEqual(
    ['A', 'B', 'C', 'D', 'E'].map((letter) => `class ${letter}, β = 0.98`),
  );
});

test('in the lesson the table of weights has the two lines that are drawn there', () => {
  const { columns, rows } = tableOf('weights', { ...state, page: 'lesson' });
  expect(columns).toEqual(['β = 0.99', '1/n']);
  const lines = [selectBalancedWeights(state.inputs), selectInverseWeights(state.inputs)];
  expect(rows.map(({ cells }) => cells)).toEqual(
    [0, 1, 2, 3, 4].map((index) => lines.map((weights) => digitsText(weights[index]!))),
  );
});

test('the focal loss at γ = 0 is the logarithm, and each γ is a column once', () => {
  const { columns, rows } = tableOf('focal');
  expect(columns).toEqual(['γ = 1', 'γ = 0', 'γ = 0.5', 'γ = 2', 'γ = 5']);
  // −log 0.5 = 0.693, and half of it at γ = 1.
  expect(rows.find(({ header }) => header === '0.5')!.cells.slice(0, 2)).toEqual(['0.347', '0.693']);
});

test('an element of another name shows nothing that is known', () => {
  expect(labFigure(named('toString'), state)).toBeUndefined();
});

/** Two tiles, two classes, and a grid of two by two points: the second model gives the right half to class B. */
const framed: LabState = {
  ...state,
  inputs: { ...state.inputs, tiles: state.inputs.tiles.slice(0, 2) },
  frame: {
    step: 40,
    recall: Float32Array.from([1, 0, 0.5, 0.75]),
    losses: new Float32Array(2),
    logits: Float32Array.from([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1]),
    view: { columns: 2, rows: 2, halfWidth: 2, halfHeight: 1 },
    trained: [{ loss: 'softmax' }, { loss: 'sigmoid' }],
  } as unknown as NonNullable<LabState['frame']>,
};

test('a map has the regions and recalls of its own model', () => {
  const { label, step, recall, grid } = mapOf(framed, 1) as MapFigure;
  expect([label, step, recall]).toEqual(['Map of Inverse frequency', 40, [0.5, 0.75]]);
  expect(Array.from(grid.top)).toEqual([0, 1, 0, 1]);
  expect(Array.from((mapOf(framed, 0) as MapFigure).grid.top)).toEqual([0, 0, 0, 0]);
});

test('the key of a map says its place and scheme, and stays when a setting changes its name', () => {
  const [plain, balanced] = framed.inputs.tiles.map((_, tile) => (mapOf(framed, tile) as MapFigure).key);
  expect(plain).not.toBe(balanced);
  const tiles = [{ scheme: 'class-balanced' }, { scheme: 'class-balanced' }] as const;
  const at = (volume: number) => {
    const pinned = [{ ...tiles[0], volume }, tiles[1]];
    return mapOf({ ...framed, inputs: { ...framed.inputs, tiles: pinned } }, 0) as MapFigure;
  };
  expect(at(10).label).not.toBe(at(20).label);
  expect(at(10).key).toBe(at(20).key);
});

test('there is no map before the first frame, nor of a frame of other tiles', () => {
  expect(mapOf(state, 0)).toBeUndefined();
  expect(mapOf({ ...framed, inputs: state.inputs }, 0)).toBeUndefined();
});
