import type { Loss } from '../../src/core/losses.ts';
import type { OwnNumber } from '../../src/schemes/scheme.ts';
import { type SchemeName, schemeNames, schemeOf } from '../../src/schemes/schemes.ts';
import { mostTiles, type Tile } from '../../src/schemes/tile.ts';
import { fc, reals } from '../core/seededProperties.ts';

const losses: readonly Loss['kind'][] = ['softmax', 'sigmoid', 'focal'];

/** Volumes that can be pinned: 1, ∞, and numbers of every order of magnitude up to the largest finite one. */
const pinnedVolumes = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 100, 1e9, Infinity) },
  { weight: 4, arbitrary: reals(0, 9).map((exponent) => Math.min(1e9, 10 ** exponent)) },
);

/** Volumes of single classes, the last of which is a number. */
const classVolumes = fc
  .tuple(fc.array(fc.option(pinnedVolumes, { nil: undefined }), { maxLength: 9 }), pinnedVolumes)
  .map(([some, last]) => [...some, last]);

function ends(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(min, max) }, { weight: 4, arbitrary: reals(min, max) });
}

/** A scheme's own numbers; steps are whole. */
function ownNumbers({ key, min, max }: OwnNumber): fc.Arbitrary<number> {
  return key === 'from' ? fc.integer({ min, max }) : ends(min, max);
}

/** Tiles with any of the pins that their scheme can have, in bounds. */
export const validTile: fc.Arbitrary<Tile> = fc.constantFrom(...schemeNames).chain((scheme) => {
  const { usesVolume, hasVolumes, isSoftmaxOnly, own } = schemeOf(scheme);
  const pins = fc.record(
    {
      ...(usesVolume && { volume: pinnedVolumes }),
      ...(hasVolumes && { volumes: classVolumes }),
      ...(!isSoftmaxOnly && { loss: fc.constantFrom(...losses), gamma: ends(0, 5) }),
      ...(own && { own: ownNumbers(own).filter((value) => value !== own.initial(Number.NaN)) }),
    },
    { requiredKeys: [] },
  );
  return pins.map((pinned) => ({ scheme, ...pinned }) as Tile);
});

/** Line-ups of one to six tiles. */
export const validTiles = fc.array(validTile, { minLength: 1, maxLength: mostTiles });

const ownBounds: Partial<Record<SchemeName, readonly [number, number]>> = {
  ldam: [0, 15],
  'logit-adjustment': [0, 3],
  deferred: [0, 4000],
  'post-hoc-adjustment': [0, 3],
  'tau-normalised': [0, 2],
  'retrained-head': [0, 4000],
};

/** Invalid parts of a tile, by name; written without the code that clamps. */
export function tileFaults(tile: Tile): string[] {
  const isIn = (value: number | undefined, min: number, max: number) =>
    value === undefined || (value >= min && value <= max);
  const own = ownBounds[tile.scheme] ?? [1, 0];
  const isSoftmaxOnly = ['ldam', 'logit-adjustment', 'post-hoc-adjustment'].includes(tile.scheme);
  const usesVolume = ['class-balanced', 'deferred', 'class-volumes'].includes(tile.scheme);
  const isVolume = (volume: number | undefined) => volume === Infinity || isIn(volume, 1, 1e9);
  const checks = {
    scheme: (schemeNames as readonly string[]).includes(tile.scheme),
    volume: tile.volume === undefined || (usesVolume && isVolume(tile.volume)),
    volumes:
      tile.volumes === undefined ||
      (tile.scheme === 'class-volumes' &&
        tile.volumes.length <= 10 &&
        tile.volumes.at(-1) !== undefined &&
        tile.volumes.every(isVolume)),
    loss: tile.loss === undefined || (!isSoftmaxOnly && losses.includes(tile.loss)),
    gamma: tile.gamma === undefined || (!isSoftmaxOnly && isIn(tile.gamma, 0, 5)),
    own: isIn(tile.own, own[0]!, own[1]!),
  };
  return Object.entries(checks).flatMap(([name, isFine]) => (isFine ? [] : `${tile.scheme} ${name}`));
}
