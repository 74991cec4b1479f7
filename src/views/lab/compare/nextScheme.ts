import { schemeNames } from '../../../schemes/schemes.ts';
import type { Tile } from '../../../schemes/tile.ts';

/** The tile that is added to others: the first scheme that is not among them, or class-balanced at a larger beta. */
export function nextScheme(tiles: readonly Tile[]): Tile {
  const missing = schemeNames.find((name) => !tiles.some(({ scheme }) => scheme === name));
  return missing ? { scheme: missing } : { scheme: 'class-balanced', volume: 1000 };
}
