import { assertVolume } from '../effectiveNumber.ts';
import type { Random } from '../random.ts';

/** How one more sample changed the covered volume. */
export type Outcome = 'inside' | 'outside' | 'partly';

/** A sample that was thrown. */
export interface Throw {
  /** Newly covered volume; in [0, 1], up to the pixels of a disc. */
  readonly added: number;
  readonly outcome: Outcome;
  /** What it hit: the number of a cell or of a prototype, or the place of a disc's centre in a box with sides of √N. */
  readonly hit: number | readonly [x: number, y: number];
}

/** A random covering: samples of one unit each are thrown into a box of volume N. */
export interface Covering {
  /** N, the volume of the box. */
  readonly volume: number;
  /** Throws one more sample. */
  throwOne(): Throw;
}

/** Largest box that is simulated. */
export const largestBox = 10_000;

/**
 * Volume of the box for a volume of the theory: the nearest whole number, since a box consists of whole cells, and
 * at most {@link largestBox}.
 *
 * @param volume - N; scalar in [1, ∞].
 */
export function boxVolume(volume: number): number {
  assertVolume(volume);
  return Math.min(largestBox, Math.round(volume));
}

/**
 * The covering of the paper's proof: a sample lies wholly inside what is covered or wholly outside. The box has N
 * cells, of which each sample covers one, so with k cells covered the next sample is inside with probability k / N.
 *
 * @param volume - N; whole, ≥ 1.
 * @throws RangeError if `volume` is not a whole number ≥ 1.
 *
 * @remarks Source: section 3 of Cui et al., CVPR 2019: p = E_{n−1} / N.
 */
export function cellCovering(volume: number, random: Random): Covering {
  if (!(Number.isInteger(volume) && volume >= 1)) {
    throw new RangeError(`invalid volume of a box of cells; not a whole number ≥ 1: ${volume}`);
  }
  const isCovered = new Uint8Array(volume);
  return {
    volume,
    throwOne() {
      const hit = Math.floor(random() * volume);
      const isNew = isCovered[hit] === 0;
      isCovered[hit] = 1;
      return { added: isNew ? 1 : 0, outcome: isNew ? 'outside' : 'inside', hit };
    },
  };
}

/** Radius of a disc of unit area. */
export const discRadius = 1 / Math.sqrt(Math.PI);

/** Smallest box of discs: in a smaller one a disc would overlap itself around the edges. */
export const smallestDiscBox = 2;

/**
 * What the proof leaves out: samples that partly overlap the covered area. Discs of unit area fall anywhere in a square
 * of area N whose opposite edges are joined.
 *
 * A point of the square is missed by one disc with probability 1 − 1/N, whatever the shape of what falls, and
 * by n discs with probability (1 − 1/N)^n. So the mean covered area is N (1 − (1 − 1/N)^n), which is E_n: the
 * formula does not need the assumption. What differs is the outcome of a single throw, and the spread of
 * single runs around the mean.
 *
 * @param volume - N; ≥ {@link smallestDiscBox}.
 * @param resolution - Pixels along one unit of length. The area is counted in pixels whose centres are
 * covered, which has the same mean.
 * @throws RangeError if `volume` is too small, or not finite.
 */
export function discCovering(volume: number, random: Random, resolution: number): Covering {
  if (!(volume >= smallestDiscBox && volume < Infinity)) {
    throw new RangeError(`invalid volume of a box of discs; not in [${smallestDiscBox}, ∞): ${volume}`);
  }
  const side = Math.sqrt(volume);
  const pixels = Math.round(side * resolution);
  const perUnit = pixels / side;
  const unit = volume / (pixels * pixels);
  const radius = discRadius * perUnit;
  const isCovered = new Uint8Array(pixels * pixels);
  return {
    volume,
    throwOne() {
      const x = random() * side;
      const y = random() * side;
      const centreX = x * perUnit - 0.5;
      const centreY = y * perUnit - 0.5;
      let painted = 0;
      let added = 0;
      for (let row = Math.ceil(centreY - radius); row <= centreY + radius; row += 1) {
        const half = Math.sqrt(radius * radius - (row - centreY) ** 2);
        const begin = (((row % pixels) + pixels) % pixels) * pixels;
        const last = Math.floor(centreX + half);
        for (let column = Math.ceil(centreX - half); column <= last; column += 1) {
          const at = begin + (column < 0 ? column + pixels : column >= pixels ? column - pixels : column);
          painted += 1;
          if (isCovered[at] === 0) {
            isCovered[at] = 1;
            added += 1;
          }
        }
      }
      const outcome = added === 0 ? 'inside' : added === painted ? 'outside' : 'partly';
      return { added: added * unit, outcome, hit: [x, y] };
    },
  };
}
