import { onGrid, type Random, randomStream, standardNormal } from '../random.ts';
import { logNormal, logSumExp, type Point, type Shape } from './shape.ts';

const jitter = 0.02;

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
 * Every class of a shape reduced to a few prototypes, and each sample a near-duplicate of one of them: the paper's volume N is then
 * a fact of the data. The density is the mixture of N narrow normals.
 *
 * @param shape - Where the prototypes are drawn from.
 * @param prototypes - N, prototypes a class; whole, ≥ 1.
 * @param seed - Seed of the prototypes.
 */
export function duplicatesOf(shape: Shape, prototypes: number, seed: number): Shape {
  const drawn = Array.from({ length: shape.classes }, (_, index) => prototypesOf(shape, index, prototypes, seed));
  return {
    classes: shape.classes,
    extent: shape.extent,
    sample(index, random) {
      return nearDuplicate(drawn[index]![Math.floor(random() * prototypes)]!, random);
    },
    logDensity(index, x, y) {
      const terms = drawn[index]!.map(([px, py]) => logNormal(x - px, jitter) + logNormal(y - py, jitter));
      return logSumExp(terms) - Math.log(prototypes);
    },
  };
}
