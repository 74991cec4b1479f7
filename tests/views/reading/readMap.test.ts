import { expect, test } from 'vitest';
import type { MapFigure } from '../../../src/charts/figures.ts';
import { readMap } from '../../../src/views/reading/readMap.ts';

/** Ten by ten points: rows from `ofB` on are of class B, the others of A. */
function mapWith(ofB: number, step: number, recall: readonly number[]): MapFigure {
  const top = Array.from({ length: 100 }, (_, point) => (Math.floor(point / 10) >= ofB ? 1 : 0));
  return {
    kind: 'map',
    label: 'Map of 1/n',
    step,
    recall,
    grid: { columns: 10, rows: 10, top, halfWidth: 1.8, halfHeight: 0.9 },
  };
}

test('a map says its accuracy, the largest and the smallest region, and which class is found most and least', () => {
  expect(readMap(mapWith(7, 300, [0.9, 0.35]), undefined).sentences).toEqual([
    'Map of 1/n: at step 300 its balanced accuracy is 62.5 %.',
    'A takes the most of the map, 70.0 %, and B the least, 30.0 %.',
    'Of A most test points are found, 90.0 %, of B the fewest, 35.0 %.',
  ]);
});

test('of classes that are alike none is named as the one with the most or the least', () => {
  expect(readMap(mapWith(5, 0, [0.5, 0.5]), undefined).sentences).toEqual([
    'Map of 1/n: at step 0 its balanced accuracy is 50.0 %.',
  ]);
});

test('its tables have share and recall by class, and the class at 81 places with their coordinates', () => {
  const [byClass, places] = readMap(mapWith(5, 300, [0.9, 0.35]), undefined).tables;
  expect(byClass!.rows).toEqual([
    { header: 'A', cells: ['50.0 %', '90.0 %'] },
    { header: 'B', cells: ['50.0 %', '35.0 %'] },
  ]);
  // Middles of ninths of [−1.8, 1.8] and, from the top, of [0.9, −0.9].
  expect(places!.columns).toEqual(['-1.6', '-1.2', '-0.8', '-0.4', '0.0', '0.4', '0.8', '1.2', '1.6']);
  expect(places!.rows.map(({ header, cells }) => `${header} ${cells.join('')}`)).toEqual([
    ...['0.8 AAAAAAAAA', '0.6 AAAAAAAAA', '0.4 AAAAAAAAA', '0.2 AAAAAAAAA', '0.0 BBBBBBBBB'],
    ...['-0.2 BBBBBBBBB', '-0.4 BBBBBBBBB', '-0.6 BBBBBBBBB', '-0.8 BBBBBBBBB'],
  ]);
});

test('later it says what has changed: accuracy, and the class whose share or recall has moved most', () => {
  const before = readMap(mapWith(7, 100, [0.9, 0.35]), undefined);
  expect(readMap(mapWith(6, 300, [0.9, 0.4]), before.kept).since).toEqual([
    'Since you last read it, at step 100, balanced accuracy has gone from 62.5 % to 65.0 %.',
    'The largest change by class: B takes 40.0 % of the map, where it took 30.0 %.',
  ]);
  expect(readMap(mapWith(7, 100, [0.9, 0.35]), before.kept).since).toEqual([
    'Nothing in it has changed since you last read it.',
  ]);
});

test('a map sounds as shares and recalls from the first class to the last', () => {
  expect(readMap(mapWith(7, 300, [0.9, 0.35]), undefined).heard).toEqual({
    curves: [
      {
        label: 'Share of the map',
        points: [
          { across: 0, up: 0.7 },
          { across: 1, up: 0.3 },
        ],
      },
      {
        label: 'Recall',
        points: [
          { across: 0, up: 0.9 },
          { across: 1, up: 0.35 },
        ],
      },
    ],
    marks: [0, 1],
  });
});
