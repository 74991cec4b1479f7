import { expect, test } from 'vitest';
import type { Tile } from '../../../../src/schemes/tile.ts';
import { spokenOpinions } from '../../../../src/views/lab/maps/spokenOpinions.ts';
import { nameOf } from '../../../../src/views/lab/tileWords.ts';

const tiles: readonly Tile[] = [{ scheme: 'none' }, { scheme: 'class-balanced' }];
const [none, balanced] = tiles.map((tile) => nameOf(tile));

test('the opinions of all models are said after the names of their schemes', () => {
  const opinions = [
    { class: 0, confidence: 0.5 },
    { class: 1, confidence: 0.25 },
  ];
  expect(spokenOpinions(tiles, opinions)).toBe(`${none} A 50 %, ${balanced} B 25 %`);
});

test('nothing is said where no model answers, neither names nor commas', () => {
  expect(spokenOpinions(tiles, [undefined, undefined])).toBe('');
});
