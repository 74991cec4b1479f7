import { onGrid, type Random, randomStream, standardNormal } from '../random.ts';
import type { Point } from './point.ts';
import type { Shape } from './shape.ts';

const jitter = 0.02;

/** Logarithm of what adds nothing to 1 in double precision. */
const negligible = -37;

/**
 * The prototypes of a class, of which its samples are near-duplicates.
 *
 * @param shape - Where they are drawn from.
 * @param index - Class.
 * @param count - N, how many; whole, ≥ 1.
 */
export function prototypesOf(shape: Shape, index: number, count: number, seed: number): Point[] {
  const random = randomStream(seed, `prototypes/${index}`);
  return Array.from({ length: count }, (): Point => shape.sample(index, random));
}

/** A near-duplicate of a prototype. */
export function nearDuplicate([x, y]: Point, random: Random): Point {
  return [onGrid(x + jitter * standardNormal(random)), onGrid(y + jitter * standardNormal(random))];
}

/**
 * Every class of a shape reduced to a few prototypes, and each sample a near-duplicate of one of them: the paper's
 * volume N is then a fact of the data. The density is the mixture of N narrow normals.
 *
 * @param shape - Where the prototypes are drawn from.
 * @param prototypes - N, prototypes a class; whole, ≥ 1.
 * @param seed - Seed of the prototypes.
 */
export function duplicatesOf(shape: Shape, prototypes: number, seed: number): Shape {
  const drawn = Array.from({ length: shape.classes }, (_, index) => prototypesOf(shape, index, prototypes, seed));
  const places = drawn.map((points) => ({
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
  }));
  return {
    classes: shape.classes,
    extent: shape.extent,
    // Beyond 6 deviations of a prototype lies 1.5e-8 of its near-duplicates.
    support: { kind: 'surroundings', points: drawn.flat(), reach: 6 * jitter, side: 1.5 * jitter },
    sample(index, random) {
      return nearDuplicate(drawn[index]![Math.floor(random() * prototypes)]!, random);
    },
    logDensity(index, x, y) {
      const { xs, ys } = places[index]!;
      let nearest = Infinity;
      for (let i = 0; i < prototypes; i += 1) nearest = Math.min(nearest, (x - xs[i]!) ** 2 + (y - ys[i]!) ** 2);
      // Relative to the nearest prototype's term, which keeps the logarithm finite however far all are.
      let sum = 0;
      for (let i = 0; i < prototypes; i += 1) {
        const exponent = (nearest - (x - xs[i]!) ** 2 - (y - ys[i]!) ** 2) / (2 * jitter ** 2);
        if (exponent > negligible) sum += Math.exp(exponent);
      }
      return Math.log(sum / prototypes) - nearest / (2 * jitter ** 2) - Math.log(2 * Math.PI * jitter ** 2);
    },
  };
}
