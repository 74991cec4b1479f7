import { describe, expect, test } from 'vitest';
import { schemeNames, schemeOf } from '../../../src/schemes/schemes.ts';
import { type ForAll, firstTiles, mostTiles, type Tile } from '../../../src/schemes/tile.ts';
import { nextScheme } from '../../../src/views/lab/compare/nextScheme.ts';
import {
  fullNameOf,
  lineNamesOf,
  lineStylesOf,
  nameOf,
  shortNamesOf,
  subtitleOf,
} from '../../../src/views/lab/tileWords.ts';
import { fc } from '../../core/seededProperties.ts';
import { validTile, validTiles } from '../../schemes/validTiles.ts';

const all: ForAll = { volume: 100, loss: 'softmax', gamma: 1, schedule: 'cosine', until: 600 };

describe('what a tile is called', () => {
  test.each<[Tile, ForAll, string]>([
    [{ scheme: 'class-balanced' }, all, 'β = 0.99'],
    [{ scheme: 'class-balanced', volume: Infinity }, all, 'β → 1'],
    [{ scheme: 'class-balanced', loss: 'focal', gamma: 2 }, all, 'β = 0.99, focal, γ = 2'],
    [{ scheme: 'class-balanced', gamma: 2 }, all, 'β = 0.99'],
    [{ scheme: 'class-balanced', gamma: 2 }, { ...all, loss: 'focal' }, 'β = 0.99, focal, γ = 2'],
    [{ scheme: 'none', loss: 'sigmoid' }, all, 'β = 0, sigmoid'],
    [{ scheme: 'logit-adjustment', own: 1.5 }, all, 'τ = 1.5'],
    [{ scheme: 'ldam' }, all, 'm = 0.5'],
    [{ scheme: 'deferred', volume: 10 }, all, 'β = 0.9, after step 200'],
  ])('says in its subtitle what it is trained with, and what is pinned: %j', (tile, forAll, text) => {
    expect(subtitleOf(tile, forAll)).toBe(text);
  });

  test('may say with which N it was trained, until a step is taken with another', () => {
    expect(subtitleOf({ scheme: 'class-balanced' }, all, 10)).toBe('β = 0.9');
  });

  test('begins with the name of its scheme, and is never empty after it', () => {
    fc.assert(
      fc.property(validTile, (tile) => {
        expect(fullNameOf(tile, all).startsWith(`${nameOf(tile)}, `)).toBe(true);
        expect(subtitleOf(tile, all).length).toBeGreaterThan(0);
        expect(fullNameOf(tile, all)).not.toMatch(/undefined|NaN|Infinity/);
      }),
    );
  });

  test('is short where no other is of its scheme, and full where one is', () => {
    const tiles: Tile[] = [{ scheme: 'none' }, { scheme: 'class-balanced' }, { scheme: 'class-balanced', volume: 10 }];
    expect(shortNamesOf(tiles, all)).toEqual([
      'No re-weighting',
      'Class-balanced, β = 0.99',
      'Class-balanced, β = 0.9',
    ]);
  });
});

describe('names of lines', () => {
  test('are those of the schemes, and beta for the class-balanced one', () => {
    expect(lineNamesOf(firstTiles, all)).toEqual(['none', '1/n', 'β = .99', '1/√n']);
  });

  test('are all different and short, even where tiles are the same', () => {
    fc.assert(
      fc.property(validTiles, (tiles) => {
        const names = lineNamesOf(tiles, all);
        expect(names.length).toBe(tiles.length);
        expect(new Set(names).size).toBe(tiles.length);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(12);
      }),
    );
    expect(lineNamesOf([{ scheme: 'none' }, { scheme: 'ldam' }, { scheme: 'none' }], all)).toEqual([
      '1 none',
      'LDAM',
      '3 none',
    ]);
  });
});

describe('styles of lines', () => {
  test('are those of the schemes where no other tile is of the same', () => {
    expect(lineStylesOf(firstTiles)).toEqual(firstTiles.map(({ scheme }) => schemeOf(scheme).lineStyle));
  });

  test('are never twice the same in up to six tiles, and the first with the style of its scheme keeps it', () => {
    fc.assert(
      fc.property(validTiles, (tiles) => {
        const styles = lineStylesOf(tiles);
        expect(styles.every((style) => typeof style === 'string')).toBe(true);
        expect(styles.length).toBe(tiles.length);
        expect(new Set(styles).size).toBe(tiles.length);
        tiles.forEach(({ scheme }, index) => {
          const { lineStyle } = schemeOf(scheme);
          const first = tiles.findIndex((tile) => schemeOf(tile.scheme).lineStyle === lineStyle);
          if (first === index) expect(styles[index]).toBe(lineStyle);
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each(schemeNames)('are six different ones for six tiles of the same scheme: %s', (scheme) => {
    expect(new Set(lineStylesOf(new Array<Tile>(mostTiles).fill({ scheme }))).size).toBe(mostTiles);
  });
});

describe('the scheme that is added next', () => {
  test('is the first of the table that is not there yet, so that pressing the button goes through them all', () => {
    let tiles: readonly Tile[] = [];
    for (let count = 0; count < mostTiles; count += 1) tiles = [...tiles, nextScheme(tiles)];
    expect(tiles.map(({ scheme }) => scheme)).toEqual(schemeNames.slice(0, mostTiles));
    expect(nextScheme(firstTiles)).toEqual({ scheme: 'logit-adjustment' });
  });

  test('is never one that is present while others are left', () => {
    fc.assert(
      fc.property(validTiles, (tiles) => {
        expect(tiles.map(({ scheme }) => scheme)).not.toContain(nextScheme(tiles).scheme);
      }),
    );
  });
});
