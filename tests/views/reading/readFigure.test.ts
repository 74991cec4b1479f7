import { expect, test } from 'vitest';
import { type CurvesFigure, namesAxis } from '../../../src/charts/figures.ts';
import { readFigure } from '../../../src/views/reading/readFigure.ts';

const bars = (label: string, value: number, key?: string): CurvesFigure => ({
  kind: 'curves',
  label,
  ...(key !== undefined && { key }),
  x: namesAxis('Class', ['A', 'B']),
  y: { scale: 'linear', domain: [0, 1] },
  curves: [{ label: 'Recall', value: (index) => (index === 0 ? value : 0.5) }],
  valueText: String,
});

test('a figure whose label has its numbers is found again by its key, and one without a key by its label', () => {
  readFigure('lab', bars('Error 3 %', 0.25, 'error'));
  expect(readFigure('lab', bars('Error 4 %', 0.75, 'error')).since).toEqual([expect.stringContaining('0.75')]);
  readFigure('lab', bars('Error 3 %', 0.25));
  expect(readFigure('lab', bars('Error 4 %', 0.75)).since).toEqual([]);
  expect(readFigure('lab', bars('Error 3 %', 0.75)).since).toEqual([expect.stringContaining('0.75')]);
});
