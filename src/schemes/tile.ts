import type { Loss } from '../core/losses.ts';
import { clampedTo } from '../core/readNumber.ts';
import type { Schedule } from '../core/schedule.ts';
import type { ModelObjective } from '../protocol/problem.ts';
import { type SchemeName, schemeOf } from './schemes.ts';

/** One model of the lab: its scheme, and settings pinned to it that replace those for all. */
export interface Tile {
  readonly scheme: SchemeName;
  /** N of its own; for schemes that use it. */
  readonly volume?: number;
  /**
   * N of single classes, `undefined` for those that have that of the others; for schemes whose classes may differ. The
   * last one is a number. What is beyond the number of classes has no effect.
   */
  readonly volumes?: readonly (number | undefined)[];
  /** A loss of its own; for schemes that are not for softmax alone. */
  readonly loss?: Loss['kind'];
  /** A gamma of its own. */
  readonly gamma?: number;
  /** The scheme's own number, if not its initial one. */
  readonly own?: number;
}

/** Maximum number of tiles: with more, maps are too small to read. */
export const mostTiles = 6;

/** The tiles that the lab opens with. */
export const firstTiles: readonly Tile[] = [
  { scheme: 'none' },
  { scheme: 'inverse-frequency' },
  { scheme: 'class-balanced' },
  { scheme: 'inverse-square-root' },
];

/** What is set for all tiles. */
export interface ForAll {
  readonly volume: number;
  readonly loss: Loss['kind'];
  readonly gamma: number;
  /** Whether the learning rate falls to 0 within {@link ForAll.until} steps or stays. */
  readonly schedule: Schedule['kind'];
  readonly until: number;
}

/** Steps that a run is assumed to have if its learning rate is constant, since it then has no end. */
const constantHorizon = 600;

/** Steps of a whole run, of which some defaults are a share. */
export function horizonOf({ schedule, until }: Pick<ForAll, 'schedule' | 'until'>): number {
  return schedule === 'cosine' ? until : constantHorizon;
}

/** The volume, loss and own number that a tile trains with, given its pins and its scheme. */
export function settingsOf(tile: Tile, all: ForAll): { volume: number; loss: Loss; own: number } {
  const scheme = schemeOf(tile.scheme);
  const kind = scheme.isSoftmaxOnly ? 'softmax' : (tile.loss ?? all.loss);
  return {
    volume: scheme.usesVolume ? (tile.volume ?? all.volume) : all.volume,
    loss: kind === 'focal' ? { kind, gamma: tile.gamma ?? all.gamma } : { kind },
    own: tile.own ?? scheme.own?.initial(horizonOf(all)) ?? 0,
  };
}

/**
 * What a tile's model minimises.
 *
 * @param counts - Samples of each class by label; [C].
 */
export function objectiveOf(tile: Tile, all: ForAll, counts: readonly number[]): ModelObjective {
  const { volume, loss, own } = settingsOf(tile, all);
  const scheme = schemeOf(tile.scheme);
  const volumes = counts.map((_, index) => tile.volumes?.[index] ?? volume);
  return { loss, ...(scheme.usesVolume && { volume }), ...scheme.objective({ counts, volume, volumes, own }) };
}

/**
 * Final effective weight of a sample of each class: its weight times its mean number of draws.
 *
 * @returns [C].
 */
export function countsFor({
  weights,
  rates,
}: Omit<ModelObjective, 'rates'> & { readonly rates?: readonly number[] | undefined }): readonly number[] {
  return rates ? weights.map((weight, index) => weight * rates[index]!) : weights;
}

/** The largest finite N and the largest gamma that can be pinned, as of those set for all. */
export const mostVolume = 1e9;
export const mostGamma = 5;

/** A tile of another scheme, with the pins that this scheme supports. */
export function withScheme({ volume, volumes, loss, gamma }: Tile, scheme: SchemeName): Tile {
  const { usesVolume, hasVolumes, isSoftmaxOnly } = schemeOf(scheme);
  return {
    scheme,
    ...(usesVolume && volume !== undefined && { volume }),
    ...(hasVolumes && volumes && { volumes }),
    ...(!isSoftmaxOnly && loss !== undefined && { loss }),
    ...(!isSoftmaxOnly && gamma !== undefined && { gamma }),
  };
}

/**
 * The tile with its scheme's own number, which is left out where it is the initial one.
 *
 * @param horizon - Steps of a whole run. Without it a number is left out only if it is the initial one of every run.
 */
export function withOwn({ own: _, ...tile }: Tile, value: number, horizon = Number.NaN): Tile {
  const own = schemeOf(tile.scheme).own!;
  // Steps are whole.
  const used = own.step >= 1 ? Math.round(value) : value;
  return used === own.initial(horizon) ? tile : { ...tile, own: used };
}

/** The tile with N of some classes; `undefined` for those that have that of the others. */
export function withVolumes({ volumes: _, ...tile }: Tile, volumes: readonly (number | undefined)[]): Tile {
  const last = volumes.findLastIndex((volume) => volume !== undefined);
  return last < 0 ? tile : { ...tile, volumes: volumes.slice(0, last + 1) };
}

/** The tile with N of one class; `undefined` gives it that of the others. */
export function withVolume(tile: Tile, index: number, volume: number | undefined): Tile {
  const { volumes = [] } = tile;
  const length = Math.max(volumes.length, index + 1);
  return withVolumes(
    tile,
    Array.from({ length }, (_, at) => (at === index ? volume : volumes[at])),
  );
}

/** N as it may be pinned: at least 1, and ∞ above the largest finite one. */
function clampedVolume(volume: number): number {
  return volume > mostVolume ? Infinity : Math.max(1, volume);
}

/** The tile with its numbers moved into their bounds; itself if they are within. */
export function clampedTile(tile: Tile): Tile {
  const { volume, volumes, gamma, own } = tile;
  const numbers = {
    ...(volume !== undefined && { volume: clampedVolume(volume) }),
    ...(volumes && { volumes: volumes.map((one) => (one === undefined ? one : clampedVolume(one))) }),
    ...(gamma !== undefined && { gamma: clampedTo({ min: 0, max: mostGamma }, gamma) }),
  };
  const clamped = { ...tile, ...numbers };
  const bounds = schemeOf(tile.scheme).own;
  const next = own !== undefined && bounds ? withOwn(clamped, clampedTo(bounds, own)) : clamped;
  const isSame =
    next.volume === volume &&
    next.gamma === gamma &&
    next.own === own &&
    (volumes ?? []).every((one, index) => one === next.volumes![index]);
  return isSame ? tile : next;
}
