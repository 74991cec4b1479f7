import { decimalOfVolume, volumeOfDecimal } from '../core/decimalBeta.ts';
import type { Loss } from '../core/losses.ts';
import { schemeNames, schemeOf } from './schemes.ts';
import { clampedTo, mostGamma, mostTiles, mostVolume, type Tile, withOwn } from './tile.ts';

const losses: readonly Loss['kind'][] = ['softmax', 'sigmoid', 'focal'];
const decimal = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What was wrong with a part of a text of tiles. `key` is "tiles", or "tiles;" and the name of a pin. */
export type TileFault =
  | { readonly kind: 'not-an-option'; readonly key: string; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: 'not-a-number'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'out-of-range';
      readonly key: string;
      readonly text: string;
      readonly min: string;
      readonly max: string;
    }
  | { readonly kind: 'beyond-finite'; readonly key: string; readonly text: string; readonly max: string };

/**
 * Reads tiles as an address writes them: `class-balanced;beta:0.999;loss:focal;gamma:2,logit-adjustment;tau:1.5`.
 *
 * @returns The tiles that could be read, and the first thing that was wrong; what cannot be read is left out, values
 * out of bounds are clamped, and of repeated entries the first counts.
 */
export function readTiles(text: string): { tiles: readonly Tile[]; fault?: TileFault } {
  const faults: TileFault[] = [];
  const key = 'tiles';
  const tiles = text.split(',').flatMap((part): Tile[] => {
    const [name = '', ...pins] = part.trim().split(';');
    const scheme = schemeNames.find((candidate) => candidate === name);
    if (!scheme) {
      faults.push({ kind: 'not-an-option', key, text: name, options: schemeNames });
      return [];
    }
    return [readPins({ scheme }, pins, faults)];
  });
  if (tiles.length > mostTiles) {
    faults.push({ kind: 'out-of-range', key, text: String(tiles.length), min: '1', max: String(mostTiles) });
  }
  const [fault] = faults;
  return { tiles: tiles.slice(0, mostTiles), ...(fault && { fault }) };
}

function readPins(plain: Tile, pins: readonly string[], faults: TileFault[]): Tile {
  const { own, usesVolume, isSoftmaxOnly } = schemeOf(plain.scheme);
  /** Names of pins that may still come. */
  const left = new Set([...(usesVolume ? ['beta'] : []), ...(isSoftmaxOnly ? [] : ['loss', 'gamma'])]);
  if (own) left.add(own.key);
  return pins.reduce((tile, pin) => {
    const colon = pin.indexOf(':');
    const name = pin.slice(0, Math.max(0, colon));
    if (left.delete(name)) return readPin(tile, name, pin.slice(colon + 1), faults);
    const options = Array.from(left, (known) => `${known}:…`);
    faults.push({ kind: 'not-an-option', key: 'tiles', text: pin, options });
    return tile;
  }, plain);
}

function readPin(tile: Tile, name: string, text: string, faults: TileFault[]): Tile {
  const key = `tiles;${name}`;
  if (name === 'loss') {
    const loss = losses.find((candidate) => candidate === text);
    if (!loss) faults.push({ kind: 'not-an-option', key, text, options: losses });
    return loss ? { ...tile, loss } : tile;
  }
  if (!decimal.test(text)) {
    faults.push({ kind: 'not-a-number', key, text });
    return tile;
  }
  if (name === 'beta') return { ...tile, volume: readVolume(text, key, faults) };
  if (name === 'gamma') return { ...tile, gamma: readNumber(text, key, { min: 0, max: mostGamma }, faults) };
  return withOwn(tile, readNumber(text, key, schemeOf(tile.scheme).own!, faults));
}

function readVolume(text: string, key: string, faults: TileFault[]): number {
  const volume = volumeOfDecimal(text);
  if (volume === undefined) {
    faults.push({ kind: 'out-of-range', key, text, min: '0', max: '1' });
    return text.startsWith('-') ? 1 : Infinity;
  }
  if (volume <= mostVolume || volume === Infinity) return volume;
  faults.push({ kind: 'beyond-finite', key, text, max: decimalOfVolume(mostVolume) });
  return Infinity;
}

function readNumber(
  text: string,
  key: string,
  { min, max }: { readonly min: number; readonly max: number },
  faults: TileFault[],
): number {
  const value = Number(text);
  if (value < min || value > max) {
    faults.push({ kind: 'out-of-range', key, text, min: String(min), max: String(max) });
  }
  return clampedTo({ min, max }, value);
}

/** Writes tiles so that {@link readTiles} gives them back. */
export function writeTiles(tiles: readonly Tile[]): string {
  return tiles
    .map(({ scheme, volume, loss, gamma, own }) =>
      [
        scheme,
        ...(volume === undefined ? [] : [`beta:${decimalOfVolume(volume)}`]),
        ...(loss === undefined ? [] : [`loss:${loss}`]),
        ...(gamma === undefined ? [] : [`gamma:${gamma}`]),
        ...(own === undefined ? [] : [`${schemeOf(scheme).own!.key}:${own}`]),
      ].join(';'),
    )
    .join(',');
}
