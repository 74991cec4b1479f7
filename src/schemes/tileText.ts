import { classMarks } from '../core/classMarks.ts';
import { decimalOfVolume, readBeta } from '../core/decimalBeta.ts';
import type { Loss } from '../core/losses.ts';
import { type NumberFault, type NumberRead, readNumber } from '../core/readNumber.ts';
import { schemeNames, schemeOf } from './schemes.ts';
import { mostGamma, mostTiles, mostVolume, type Tile, withOwn, withVolumes } from './tile.ts';

/** Name of the pin that has N by class, and how it writes ∞. */
const volumesKey = 'volumes';
const infinite = 'inf';
/** Classes that there may be. */
const mostClasses = classMarks.length;

const losses: readonly Loss['kind'][] = ['softmax', 'sigmoid', 'focal'];

/** What was wrong with a part of a text of tiles. `key` is "tiles", or "tiles;" and the name of a pin. */
export type TileFault =
  | { readonly kind: 'not-an-option'; readonly key: string; readonly text: string; readonly options: readonly string[] }
  | NumberFault;

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
  const { own, usesVolume, hasVolumes, isSoftmaxOnly } = schemeOf(plain.scheme);
  /** Names of pins that may still come. */
  const left = new Set([...(usesVolume ? ['beta'] : []), ...(isSoftmaxOnly ? [] : ['loss', 'gamma'])]);
  if (own) left.add(own.key);
  if (hasVolumes) left.add(volumesKey);
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
  if (name === volumesKey) return readVolumes(tile, text, key, faults);
  const { value, fault } = readPinned(tile, name, text, key);
  if (fault) faults.push(fault);
  if (value === undefined) return tile;
  if (name === 'beta') return { ...tile, volume: value };
  return name === 'gamma' ? { ...tile, gamma: value } : withOwn(tile, value);
}

function readPinned({ scheme }: Tile, name: string, text: string, key: string): NumberRead {
  if (name === 'beta') return readBeta(text, key, mostVolume);
  return readNumber(text, key, name === 'gamma' ? { min: 0, max: mostGamma } : schemeOf(scheme).own!);
}

/** Reads N of the classes in turn, with a low line between: nothing for one that has that of all, `inf` for ∞. */
function readVolumes(tile: Tile, text: string, key: string, faults: TileFault[]): Tile {
  const parts = text.split('_');
  if (parts.length > mostClasses) {
    faults.push({ kind: 'out-of-range', key, text: String(parts.length), min: '1', max: String(mostClasses) });
  }
  const volumes = parts.slice(0, mostClasses).map((part) => {
    if (part === '' || part === infinite) return part === '' ? undefined : Infinity;
    const { value, fault } = readNumber(part, key, { min: 1, max: mostVolume });
    if (fault) faults.push(fault);
    return value;
  });
  return withVolumes(tile, volumes);
}

function volumeText(volume: number | undefined): string {
  return volume === Infinity ? infinite : String(volume ?? '');
}

/** Writes tiles so that {@link readTiles} gives them back. */
export function writeTiles(tiles: readonly Tile[]): string {
  return tiles
    .map(({ scheme, volume, volumes, loss, gamma, own }) =>
      [
        scheme,
        ...(volume === undefined ? [] : [`beta:${decimalOfVolume(volume)}`]),
        ...(volumes ? [`${volumesKey}:${volumes.map(volumeText).join('_')}`] : []),
        ...(loss === undefined ? [] : [`loss:${loss}`]),
        ...(gamma === undefined ? [] : [`gamma:${gamma}`]),
        ...(own === undefined ? [] : [`${schemeOf(scheme).own!.key}:${own}`]),
      ].join(';'),
    )
    .join(',');
}
