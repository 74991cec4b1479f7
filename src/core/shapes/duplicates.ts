import { onGrid, randomStream, standardNormal } from '../random.ts';
import { logNormal, logSumExp, type Point, type Shape } from './shape.ts';

const jitter = 0.02;

/**
 * Every class of a shape reduced to a few prototypes, and each sample a near-duplicate of one of them: the paper's volume N is then
 * a fact of the data. The density is the mixture of N narrow normals.
 *
 * @param shape - Where the prototypes are drawn from.
 * @param prototypes - N, prototypes a class; whole, ≥ 1.
 * @param seed - Seed of the prototypes.
 */
export function duplicatesOf(shape: Shape, prototypes: number, seed: number): Shape {
  const drawn = Array.from({ length: shape.classes }, (_, index) => {
    const random = randomStream(seed, `prototypes/${index}`);
    return Array.from({ length: prototypes }, (): Point => shape.sample(index, random));
  });
  return {
    classes: shape.classes,
    extent: shape.extent,
    sample(index, random) {
      const [x, y] = drawn[index]![Math.floor(random() * prototypes)]!;
      return [onGrid(x + jitter * standardNormal(random)), onGrid(y + jitter * standardNormal(random))];
    },
    logDensity(index, x, y) {
      const terms = drawn[index]!.map(([px, py]) => logNormal(x - px, jitter) + logNormal(y - py, jitter));
      return logSumExp(terms) - Math.log(prototypes);
    },
  };
}
