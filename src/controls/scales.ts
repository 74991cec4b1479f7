import { volumeWithShortBeta } from '../core/decimalBeta.ts';

/** How a value lies on a slider's track. */
export interface TrackScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  toPosition(value: number): number;
  toValue(position: number): number;
}

/**
 * A track that is even in the logarithm, whose values have three significant digits. A position is a hundredth of a
 * decade, 2.3 %, so that no two positions have the same value.
 */
export function logScale(min: number, max: number, isWhole = false): TrackScale {
  const steps = Math.round(100 * Math.log10(max / min));
  return {
    min: 0,
    max: steps,
    step: 1,
    toPosition: (value) => (steps * Math.log(value / min)) / Math.log(max / min),
    toValue(position) {
      const value = Number((min * (max / min) ** (position / steps)).toPrecision(3));
      return Math.min(max, Math.max(min, isWhole ? Math.round(value) : value));
    },
  };
}

/** A track that is even in the value. */
export function linearScale(min: number, max: number, step: number): TrackScale {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return {
    min,
    max,
    step,
    toPosition: (value) => value,
    toValue: (position) => Number(position.toFixed(decimals)),
  };
}

/** Position of beta → 1 on the track of {@link volumeScale}. */
const infinity = 6;

/**
 * The track of beta, even in log10 N from N = 1 to 10^6, with N = ∞ at its right end. On a track even in beta itself
 * nearly all positions would have no effect.
 */
export const volumeScale: TrackScale = {
  min: 0,
  max: infinity,
  step: 0.01,
  toPosition: (volume) => (volume === Infinity ? infinity : Math.min(infinity - 0.01, Math.log10(volume))),
  toValue: (position) => (position >= infinity ? Infinity : volumeWithShortBeta(10 ** position)),
};
