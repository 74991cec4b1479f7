import { expect, test } from 'vitest';
import { boxFigure } from '../../../src/views/effective-number/boxFigure.ts';
import { openExperiment } from '../../../src/views/effective-number/experiment.ts';
import { readCurves } from '../../../src/views/reading/readCurves.ts';

test('a box is read throw by throw: what this run covered, and Eₙ beside it', () => {
  const experiment = openExperiment('cells', 100, 7, 0);
  experiment.throwSamples(37, 0);
  const { tables, sentences } = readCurves(boxFigure(experiment), undefined);
  const last = tables[0]!.rows.at(-1)!;
  expect(last.header).toBe('37');
  expect(last.cells[0]).toBe(String(experiment.coveredAfter(37)));
  // 100 · (1 − 0.99³⁷) = 31.06.
  expect(last.cells[1]).toBe('31.06');
  expect(sentences).toEqual([
    `The box after 37 throws: ${experiment.coveredAfter(37)} of 100 covered.`,
    'At n = 37 a box has 31.06 covered on average.',
  ]);
});

test('before the first throw nothing is said of the formula, which a reader may be about to guess', () => {
  const { sentences, tables } = readCurves(boxFigure(openExperiment('cells', 100, 7, 0)), undefined);
  expect(sentences).toEqual(['The box after 0 throws: 0 of 100 covered.']);
  expect(tables[0]!.rows).toEqual([
    { header: '0', cells: ['0', '0'] },
    { header: '1', cells: ['–', '–'] },
  ]);
});
