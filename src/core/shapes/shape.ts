import type { Random } from '../random.ts';
import type { Point } from './point.ts';
import type { Support } from './support.ts';

/**
 * A distribution of points for each of C classes: a sampler and its density, so that the Bayes boundary
 * under any prior is known.
 */
export interface Shape {
  /** C. */
  readonly classes: number;
  /** Half the side of the square around the origin that a picture of it should show. */
  readonly extent: number;
  /** Where its densities live, for integrals over them. */
  readonly support: Support;
  /**
   * Draws one point of a class.
   *
   * @param index - Class; 0 is the head.
   */
  sample(index: number, random: Random): Point;
  /**
   * Natural logarithm of the class's density at a point, per unit area; −∞ where the class never is.
   *
   * @param index - Class; 0 is the head.
   */
  logDensity(index: number, x: number, y: number): number;
}

/** log of the normal density with mean 0. */
export function logNormal(deviation: number, sigma: number): number {
  return -0.5 * (deviation / sigma) ** 2 - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
}

/** log Σ exp of a few terms without overflow; −∞ of none. */
export function logSumExp(terms: readonly number[]): number {
  const highest = Math.max(...terms);
  if (highest === -Infinity) return -Infinity;
  return highest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - highest), 0));
}
