import type { Opinion } from '../../../canvas/field.ts';
import type { Tile } from '../../../schemes/tile.ts';
import { listText } from '../../../words/numbers.ts';
import { opinionText } from '../../maps/opinionText.ts';
import { nameOf } from '../tileWords.ts';

/**
 * What all models answer at the probe, to be said; empty if none answers.
 *
 * @param opinions - One a tile; `undefined` where there is no answer.
 */
export function spokenOpinions(tiles: readonly Tile[], opinions: readonly (Opinion | undefined)[]): string {
  if (opinions.every((opinion) => opinion === undefined)) return '';
  return listText(
    tiles.map((tile, index) => {
      const opinion = opinions[index];
      return opinion ? `${nameOf(tile)} ${opinionText(opinion)}` : '';
    }),
  );
}
