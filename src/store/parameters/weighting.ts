import { decimalOfVolume, readBeta } from '../../core/decimalBeta.ts';
import type { Loss } from '../../core/losses.ts';
import { clampedTile, firstTiles, mostTiles, type Tile } from '../../schemes/tile.ts';
import { readTiles, writeTiles } from '../../schemes/tileText.ts';
import { type Bounds, number, option, type Parameter, type ParametersOf } from './parameter.ts';

/** Which models are trained, and what they minimise. */
export interface WeightingInputs {
  /** N, which beta = (N − 1) / N stands for; in [1, ∞]. */
  readonly volume: number;
  /** The models that are trained side by side; 1 to 6. */
  readonly tiles: readonly Tile[];
  readonly loss: Loss['kind'];
  /** Focusing parameter of the focal loss; ≥ 0. */
  readonly gamma: number;
}

/** Bounds of the numbers of the losses. */
export const weightingBounds = {
  gamma: { min: 0, max: 5 },
  /** The largest finite N; from there on the address must say beta = 1. */
  volume: { min: 1, max: 1e9 },
} as const satisfies Record<string, Bounds>;

/** beta by its decimals: the state keeps N, which has full precision where 1 − beta does not. */
const volume: Parameter<number> = {
  key: 'beta',
  initial: () => 100,
  clamp: (value) => (value > weightingBounds.volume.max ? Infinity : Math.max(1, value)),
  write: (value) => decimalOfVolume(value),
  read: (text) => readBeta(text, 'beta', weightingBounds.volume.max),
};

/** The tiles, see {@link readTiles}. */
const tiles: Parameter<readonly Tile[]> = {
  key: 'tiles',
  initial: () => firstTiles,
  clamp(value) {
    if (value.length === 0) return firstTiles;
    const clamped = value.slice(0, mostTiles).map(clampedTile);
    return clamped.length === value.length && clamped.every((tile, index) => tile === value[index]) ? value : clamped;
  },
  write: writeTiles,
  read(text) {
    const { tiles: read, fault } = readTiles(text);
    return { ...(read.length > 0 && { value: read }), ...(fault && { fault }) };
  },
};

/** Parameters of the models and their losses. */
export const weightingParameters: ParametersOf<WeightingInputs> = {
  volume,
  tiles,
  loss: option('loss', 'softmax', ['softmax', 'sigmoid', 'focal']),
  gamma: number(
    'gamma',
    () => 1,
    () => weightingBounds.gamma,
  ),
};
