import { schemeNames } from '../../../schemes/schemes.ts';
import type { Tile } from '../../../schemes/tile.ts';

/** The tile that is added to others: the first scheme that is not among them. There are more schemes than tiles. */
export function nextScheme(tiles: readonly Tile[]): Tile {
  return { scheme: schemeNames.find((name) => !tiles.some(({ scheme }) => scheme === name))! };
}
