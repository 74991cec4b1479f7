import { describe, expect, test } from 'vitest';
import type { Tile } from '../../src/schemes/tile.ts';
import { readTiles, type TileFault, writeTiles } from '../../src/schemes/tileText.ts';
import { largestRelativeError } from '../core/relativeError.ts';
import { fc } from '../core/seededProperties.ts';
import { tileFaults, validTiles } from './validTiles.ts';

describe('a text of tiles', () => {
  test.each<[string, readonly Tile[]]>([
    ['none', [{ scheme: 'none' }]],
    ['none,ldam', [{ scheme: 'none' }, { scheme: 'ldam' }]],
    ['class-balanced;beta:0.999', [{ scheme: 'class-balanced', volume: 1000 }]],
    ['class-balanced;beta:1', [{ scheme: 'class-balanced', volume: Infinity }]],
    ['none;loss:focal;gamma:2', [{ scheme: 'none', loss: 'focal', gamma: 2 }]],
    ['logit-adjustment;tau:1.5', [{ scheme: 'logit-adjustment', own: 1.5 }]],
    ['ldam;margin:15', [{ scheme: 'ldam', own: 15 }]],
    ['deferred;beta:0.9;from:500', [{ scheme: 'deferred', volume: 10, own: 500 }]],
    ['post-hoc-adjustment;tau:0.5', [{ scheme: 'post-hoc-adjustment', own: 0.5 }]],
    ['tau-normalised;tau:1', [{ scheme: 'tau-normalised', own: 1 }]],
    ['retrained-head;loss:focal;from:400', [{ scheme: 'retrained-head', loss: 'focal', own: 400 }]],
    ['class-volumes;volumes:100__1.5_inf', [{ scheme: 'class-volumes', volumes: [100, undefined, 1.5, Infinity] }]],
    ['none,none', [{ scheme: 'none' }, { scheme: 'none' }]],
  ])('is written and read: %s', (text, tiles) => {
    expect(writeTiles(tiles)).toBe(text);
    expect(readTiles(text)).toEqual({ tiles });
  });

  test.each<[string, Tile]>([
    ['class-balanced;beta:.9', { scheme: 'class-balanced', volume: 10 }],
    ['class-balanced;beta:9e-1', { scheme: 'class-balanced', volume: 10 }],
    ['none;gamma:2;loss:focal', { scheme: 'none', loss: 'focal', gamma: 2 }],
    ['logit-adjustment;tau:1', { scheme: 'logit-adjustment' }],
    ['class-volumes;volumes:_1e2__', { scheme: 'class-volumes', volumes: [undefined, 100] }],
    ['class-volumes;volumes:', { scheme: 'class-volumes' }],
    [' none ', { scheme: 'none' }],
  ])('may be written in another way: %s', (text, tile) => {
    expect(readTiles(text)).toEqual({ tiles: [tile] });
  });

  test('gives all tiles back that may be, to the last digit, and N to fourteen', () => {
    fc.assert(
      fc.property(validTiles, (tiles) => {
        const { tiles: read, fault } = readTiles(writeTiles(tiles));
        expect(fault).toBeUndefined();
        const plain = (list: readonly Tile[]) => list.map(({ volume, ...rest }) => ({ ...rest, isPinned: !!volume }));
        expect(plain(read)).toEqual(plain(tiles));
        const volumes = (list: readonly Tile[]) => list.map(({ volume }) => volume ?? 1);
        expect(largestRelativeError(volumes(read), volumes(tiles))).toBeLessThanOrEqual(1e-14);
        // Writing what was read is idempotent.
        expect(writeTiles(readTiles(writeTiles(read)).tiles)).toBe(writeTiles(read));
      }),
      { numRuns: 500 },
    );
  });
});

const range = (key: string, text: string, min: string, max: string): TileFault => ({
  kind: 'out-of-range',
  key,
  text,
  min,
  max,
});

describe('a malformed text of tiles', () => {
  test.each<[string, string]>([
    ['softmax', 'softmax'],
    ['None', 'None'],
    ['none ;gamma:1', 'none '],
    ['', ''],
    [',none', ''],
    ['none,', ''],
    ['none;loss:focal,,ldam', ''],
    ['__proto__', '__proto__'],
    ['toString', 'toString'],
    ['none|ldam', 'none|ldam'],
    ['class_balanced', 'class_balanced'],
  ])('names the scheme that is none, and which there are: %j', (text, name) => {
    const { fault } = readTiles(text);
    expect(fault).toMatchObject({ kind: 'not-an-option', key: 'tiles', text: name });
    expect(fault?.kind === 'not-an-option' && fault.options).toContain('class-balanced-sampling');
  });

  test.each<[string, string, readonly string[]]>([
    ['none;beta:0.9', 'beta:0.9', ['loss:…', 'gamma:…']],
    ['class-balanced;tau:1', 'tau:1', ['beta:…', 'loss:…', 'gamma:…']],
    ['ldam;loss:focal', 'loss:focal', ['margin:…']],
    ['ldam;gamma:2', 'gamma:2', ['margin:…']],
    ['deferred;margin:2', 'margin:2', ['beta:…', 'loss:…', 'gamma:…', 'from:…']],
    ['none;', '', ['loss:…', 'gamma:…']],
    ['none;gamma', 'gamma', ['loss:…', 'gamma:…']],
    ['none;Gamma:1', 'Gamma:1', ['loss:…', 'gamma:…']],
    ['none;gamma=1', 'gamma=1', ['loss:…', 'gamma:…']],
    ['none;constructor:1', 'constructor:1', ['loss:…', 'gamma:…']],
    ['none;gamma:1;gamma:2', 'gamma:2', ['loss:…']],
  ])('names the pin that its scheme cannot have, or has already, and which it can: %j', (text, pin, options) => {
    expect(readTiles(text).fault).toEqual({ kind: 'not-an-option', key: 'tiles', text: pin, options });
  });

  test.each<[string, TileFault, Tile]>([
    ['none;gamma:9', range('tiles;gamma', '9', '0', '5'), { scheme: 'none', gamma: 5 }],
    ['none;gamma:-1', range('tiles;gamma', '-1', '0', '5'), { scheme: 'none', gamma: 0 }],
    ['ldam;margin:15.1', range('tiles;margin', '15.1', '0', '15'), { scheme: 'ldam', own: 15 }],
    ['logit-adjustment;tau:1e9', range('tiles;tau', '1e9', '0', '3'), { scheme: 'logit-adjustment', own: 3 }],
    ['deferred;from:-5', range('tiles;from', '-5', '0', '4000'), { scheme: 'deferred', own: 0 }],
    ['class-balanced;beta:1.5', range('tiles;beta', '1.5', '0', '1'), { scheme: 'class-balanced', volume: Infinity }],
    ['class-balanced;beta:-0.1', range('tiles;beta', '-0.1', '0', '1'), { scheme: 'class-balanced', volume: 1 }],
    [
      'class-volumes;volumes:5_0.5__2e9',
      range('tiles;volumes', '0.5', '1', '1000000000'),
      { scheme: 'class-volumes', volumes: [5, 1, undefined, 1e9] },
    ],
    [
      `class-volumes;volumes:${new Array(11).fill(3).join('_')}`,
      range('tiles;volumes', '11', '1', '10'),
      { scheme: 'class-volumes', volumes: new Array<number>(10).fill(3) },
    ],
    [
      'class-balanced;beta:0.9999999999',
      { kind: 'beyond-finite', key: 'tiles;beta', text: '0.9999999999', max: '0.999999999' },
      { scheme: 'class-balanced', volume: Infinity },
    ],
  ])('moves a number that is out of bounds into them and says so: %j', (text, fault, tile) => {
    expect(readTiles(text)).toEqual({ tiles: [tile], fault });
  });

  test.each([
    ['class-balanced;beta:', 'tiles;beta', ''],
    ['class-balanced;beta:abc', 'tiles;beta', 'abc'],
    ['class-balanced;beta:0.9:1', 'tiles;beta', '0.9:1'],
    ['none;gamma:1,5', 'tiles;gamma', undefined],
    ['none;gamma:0x10', 'tiles;gamma', '0x10'],
    ['none;gamma:NaN', 'tiles;gamma', 'NaN'],
    ['none;gamma:Infinity', 'tiles;gamma', 'Infinity'],
    ['none;gamma:+1', 'tiles;gamma', '+1'],
    ['ldam;margin:½', 'tiles;margin', '½'],
    ['deferred;from: 5', 'tiles;from', ' 5'],
    ['class-volumes;volumes:many', 'tiles;volumes', 'many'],
  ])('leaves out what is not a number, and names it: %j', (text, key, value) => {
    const { tiles, fault } = readTiles(text);
    // A decimal comma begins another tile, which is then the one that is wrong.
    if (value === undefined) expect(fault).toMatchObject({ kind: 'not-an-option', text: '5' });
    else {
      expect(fault).toEqual({ kind: 'not-a-number', key, text: value });
      expect(tiles).toEqual([{ scheme: text.split(';')[0] }]);
    }
  });

  test('with an unknown loss lists the losses', () => {
    expect(readTiles('none;loss:hinge')).toEqual({
      tiles: [{ scheme: 'none' }],
      fault: { kind: 'not-an-option', key: 'tiles;loss', text: 'hinge', options: ['softmax', 'sigmoid', 'focal'] },
    });
  });

  test('of more than six tiles keeps the first six', () => {
    const seven = ['ldam', ...new Array<string>(6).fill('none')].join();
    const { tiles, fault } = readTiles(seven);
    expect(tiles.map(({ scheme }) => scheme)).toEqual(['ldam', 'none', 'none', 'none', 'none', 'none']);
    expect(fault).toEqual(range('tiles', '7', '1', '6'));
    expect(readTiles(new Array<string>(6).fill('none').join()).fault).toBeUndefined();
  });

  test('still gives the valid tiles, and reports the first fault', () => {
    expect(readTiles('none;gamma:x,square,ldam;margin:99')).toEqual({
      tiles: [{ scheme: 'none' }, { scheme: 'ldam', own: 15 }],
      fault: { kind: 'not-a-number', key: 'tiles;gamma', text: 'x' },
    });
  });

  test('that is any string at all never throws, and gives six tiles at most, all within their bounds', () => {
    const pieces = fc.constantFrom(
      'none',
      'ldam',
      'deferred',
      ';',
      ':',
      ',',
      'beta',
      'gamma',
      'loss',
      'from',
      '0.9',
      '-1',
    );
    const nearly = fc
      .array(fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.double().map(String) }), {
        maxLength: 20,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const { tiles } = readTiles(text);
        expect(tiles.length).toBeLessThanOrEqual(6);
        expect(tiles.flatMap(tileFaults)).toEqual([]);
        expect(readTiles(writeTiles(tiles)).fault === undefined).toBe(tiles.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});
