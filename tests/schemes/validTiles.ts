import type { Loss } from '../../src/core/losses.ts';
import type { OwnNumber } from '../../src/schemes/scheme.ts';
import { schemeNames, schemeOf } from '../../src/schemes/schemes.ts';
import { mostTiles, type Tile } from '../../src/schemes/tile.ts';
import { fc, reals } from '../core/seededProperties.ts';

const losses: readonly Loss['kind'][] = ['softmax', 'sigmoid', 'focal'];

/** Volumes that can be pinned: 1, ∞, and numbers of every order of magnitude up to the largest finite one. */
const pinnedVolumes = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 100, 1e9, Infinity) },
  { weight: 4, arbitrary: reals(0, 9).map((exponent) => Math.min(1e9, 10 ** exponent)) },
);

function ends(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(min, max) }, { weight: 4, arbitrary: reals(min, max) });
}

/** A scheme's own numbers; steps are whole. */
function ownNumbers({ key, min, max }: OwnNumber): fc.Arbitrary<number> {
  return key === 'from' ? fc.integer({ min, max }) : ends(min, max);
}

/** Tiles with any of the pins that their scheme can have, in bounds. */
export const validTile: fc.Arbitrary<Tile> = fc.constantFrom(...schemeNames).chain((scheme) => {
  const { usesVolume, isSoftmaxOnly, own } = schemeOf(scheme);
  const pins = fc.record(
    {
      ...(usesVolume && { volume: pinnedVolumes }),
      ...(!isSoftmaxOnly && { loss: fc.constantFrom(...losses), gamma: ends(0, 5) }),
      ...(own && { own: ownNumbers(own).filter((value) => value !== own.initial(Number.NaN)) }),
    },
    { requiredKeys: [] },
  );
  return pins.map((pinned) => ({ scheme, ...pinned }) as Tile);
});

/** Line-ups of one to six tiles. */
export const validTiles = fc.array(validTile, { minLength: 1, maxLength: mostTiles });

/** Invalid parts of a tile, by name; written without the code that clamps. */
export function tileFaults(tile: Tile): string[] {
  const isIn = (value: number | undefined, min: number, max: number) =>
    value === undefined || (value >= min && value <= max);
  const own = { ldam: [0, 15], 'logit-adjustment': [0, 3], deferred: [0, 4000] }[tile.scheme as string] ?? [1, 0];
  const isSoftmaxOnly = tile.scheme === 'ldam' || tile.scheme === 'logit-adjustment';
  const usesVolume = tile.scheme === 'class-balanced' || tile.scheme === 'deferred';
  const checks = {
    scheme: (schemeNames as readonly string[]).includes(tile.scheme),
    volume: tile.volume === undefined || (usesVolume && (tile.volume === Infinity || isIn(tile.volume, 1, 1e9))),
    loss: tile.loss === undefined || (!isSoftmaxOnly && losses.includes(tile.loss)),
    gamma: tile.gamma === undefined || (!isSoftmaxOnly && isIn(tile.gamma, 0, 5)),
    own: isIn(tile.own, own[0]!, own[1]!),
  };
  return Object.entries(checks).flatMap(([name, isFine]) => (isFine ? [] : `${tile.scheme} ${name}`));
}
