import { expect, test } from 'vitest';
import { rateFigure } from '../../src/charts/RateCurve.tsx';
import { readCurves } from '../../src/views/reading/readCurves.ts';

test('a rate that falls as a cosine is half of the first one midway, and the present step is a row', () => {
  const figure = rateFigure({ schedule: { kind: 'cosine', steps: 600 }, steps: 600, label: 'Rate' }, 0.02, 122);
  const { tables, sentences } = readCurves(figure, undefined);
  const rateAt = (step: string) => tables[0]!.rows.find(({ header }) => header === step)!.cells[0];
  expect(rateAt('1')).toBe('0.02');
  // Step 301 is taken after 300 of 600: (1 + cos(π/2)) / 2 = 0.5.
  expect(Number(figure.curves[0]!.value(301))).toBeCloseTo(0.01, 12);
  expect(tables[0]!.rows.map(({ header }) => header)).toContain('123');
  expect(sentences[1]).toBe('learning rate falls from 0.02 to 0.');
});

test('a constant one is level', () => {
  const figure = rateFigure({ schedule: { kind: 'constant' }, steps: 600, label: 'Rate' }, 0.02, 0);
  expect(readCurves(figure, undefined).sentences[1]).toBe('learning rate stays near 0.02.');
});
