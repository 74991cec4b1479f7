import { expect, test } from 'vitest';
import { type CurvesFigure, namesAxis } from '../../../src/charts/figures.ts';
import { effectiveNumber } from '../../../src/core/effectiveNumber.ts';
import { readCurves } from '../../../src/views/reading/readCurves.ts';
import { digitsText, percentText, wholeText } from '../../../src/words/numbers.ts';

const effective = (volume: number): CurvesFigure => ({
  kind: 'curves',
  label: 'Effective number',
  x: { title: 'n', scale: 'log', domain: [1, 10_000], format: wholeText },
  y: { scale: 'log', domain: [1, 3000] },
  curves: [
    { label: 'chosen', value: (n) => effectiveNumber(n, volume) },
    { label: 'N = 1000', value: (n) => effectiveNumber(n, 1000) },
  ],
  marks: [300, 7],
  valueText: (value) => digitsText(value, 4),
});

test('the table of a curve has its values at round and at marked places, as the core computes them', () => {
  const [table] = readCurves(effective(100), undefined).tables;
  expect(table!.rows.map(({ header }) => header)).toEqual([
    ...['1', '2', '5', '7', '10', '20', '50', '100', '200', '300', '500', '1,000', '2,000', '5,000', '10,000'],
  ]);
  // E_n = (1 − 0.99⁷) / 0.01 = 6.793, and 95.10 at n = 300.
  expect(table!.rows[3]!.cells[0]).toBe('6.793');
  expect(table!.rows[9]!.cells[0]).toBe('95.1');
  expect(table!.csv[4]).toEqual([7, effectiveNumber(7, 100), effectiveNumber(7, 1000)]);
});

test('a sentence says the course of each curve with its ends', () => {
  expect(readCurves(effective(100), undefined).sentences).toEqual([
    'Effective number. Across: n, from 1 to 10,000.',
    'chosen rises from 1 to 100.',
    'N = 1000 rises from 1 to 1,000.',
  ]);
});

test('crossing curves are said to cross where they do', () => {
  const figure: CurvesFigure = {
    ...effective(1),
    x: { title: 'p', scale: 'linear', domain: [0, 1], format: String },
    y: { scale: 'linear', domain: [0, 1] },
    marks: [],
    curves: [
      { label: 'up', value: (x) => x },
      { label: 'down', value: (x) => 1 - x },
      { label: 'level', value: () => 0.25 },
    ],
  };
  expect(readCurves(figure, undefined).sentences.slice(4)).toEqual([
    'up and down cross near 0.5.',
    'up and level cross near 0.25.',
    'down and level cross near 0.75.',
  ]);
});

test('at the second reading the largest change is told, and if there is none, that', () => {
  const first = readCurves(effective(100), undefined);
  expect(first.since).toEqual([]);
  expect(readCurves(effective(100), first.kept).since).toEqual(['Nothing in it has changed since you last read it.']);
  // 100 → 10 at the end of the axis, where both have long been saturated.
  expect(readCurves(effective(10), first.kept).since).toEqual([
    'Since you last read it, the largest change is in chosen at 10,000: from 100 to 10.',
  ]);
});

test('values over classes are rows by letter, a class without a value has a dash, and each class ticks', () => {
  const values = [0.5, undefined, 0.75];
  const figure: CurvesFigure = {
    kind: 'curves',
    label: 'Recall',
    x: namesAxis('Class', ['A', 'B', 'C']),
    y: { scale: 'linear', domain: [0, 1] },
    curves: [{ label: 'none', value: (index) => values[index] }],
    valueText: percentText,
  };
  const { tables, sentences, heard } = readCurves(figure, undefined);
  expect(tables[0]!.rows).toEqual([
    { header: 'A', cells: ['50.0 %'] },
    { header: 'B', cells: ['–'] },
    { header: 'C', cells: ['75.0 %'] },
  ]);
  expect(tables[0]!.csv[1]).toEqual(['A', 0.5]);
  expect(sentences[1]).toBe('none rises from 50.0 % at A to 75.0 % at C.');
  expect(heard.marks).toEqual([0, 0.5, 1]);
  expect(heard.curves[0]!.points).toEqual([
    { across: 0, up: 0.5 },
    { across: 0.5, up: undefined },
    { across: 1, up: 0.75 },
  ]);
});

test('of a list the largest and the smallest are named, since it has no order', () => {
  const figure: CurvesFigure = {
    kind: 'curves',
    label: 'Bars',
    x: namesAxis('', ['one', 'two', 'three']),
    y: { scale: 'linear', domain: [0, 9] },
    curves: [{ label: 'Bars', value: (index) => [4, 9, 2][index] }],
    isList: true,
    valueText: wholeText,
  };
  const { sentences, tables } = readCurves(figure, undefined);
  expect(sentences).toEqual(['The largest is two with 9, the smallest three with 2.']);
  expect(tables[0]!.corner).toBe('Name');
});

test('a curve sounds where it is on the axes: the middle of a logarithmic axis is the middle of the sound', () => {
  const { curves, marks } = readCurves(effective(Infinity), undefined).heard;
  const { points } = curves[0]!;
  expect([points[0]!.across, points.at(-1)!.across]).toEqual([0, 1]);
  // E_n = n at N = ∞, so log n / log 3000 up at log n / log 10,000 across.
  for (const { across, up } of points) expect(up).toBeCloseTo((across * Math.log(10_000)) / Math.log(3000), 10);
  expect(marks[1]).toBeCloseTo(Math.log(7) / Math.log(10_000), 10);
});
