import { describe, expect, test } from 'vitest';
import { longTailCounts } from '../../../src/core/longTail.ts';
import { randomStream } from '../../../src/core/random.ts';
import { duplicatesOf } from '../../../src/core/shapes/duplicates.ts';
import type { Shape } from '../../../src/core/shapes/shape.ts';
import { type ShapeName, shapes } from '../../../src/core/shapes/shapes.ts';
import { bayesRecall } from '../../../src/core/truth/bayesRecall.ts';
import { trainingPrior } from '../../../src/core/truth/trainingPrior.ts';
import { chiSquareBound } from '../chiSquare.ts';

const samples = 1_000_000;

const shapeNames = Object.keys(shapes) as ShapeName[];

/** Every shape with 2, 5 and 10 classes, where it can have them. */
const fresh = shapeNames.flatMap((name) => {
  const [fewest, most] = shapes[name].classes;
  return [2, 5, 10]
    .filter((classes) => classes >= fewest && classes <= most)
    .map((classes): [string, Shape] => [`${name} of ${classes} classes`, shapes[name].make(classes)]);
});

const duplicated = (
  [
    [5, 50],
    [5, 7],
    [10, 7],
  ] as const
).map(([classes, prototypes]): [string, Shape] => [
  `pinwheel of ${classes} classes by ${prototypes} prototypes`,
  duplicatesOf(shapes.pinwheel.make(classes), prototypes, 3),
]);

/** The samples of each class that the Bayes rule gets right under each of some priors; [priors][C]. */
function countRight(shape: Shape, priors: readonly (readonly number[])[]): number[][] {
  const logPriors = priors.map((prior) => prior.map(Math.log));
  const right = priors.map((prior) => prior.map(() => 0));
  const logs = new Float64Array(shape.classes);
  for (let index = 0; index < shape.classes; index += 1) {
    const random = randomStream(1, `truth/${index}`);
    for (let i = 0; i < samples / shape.classes; i += 1) {
      const [x, y] = shape.sample(index, random);
      for (let c = 0; c < shape.classes; c += 1) logs[c] = shape.logDensity(c, x, y);
      logPriors.forEach((logPrior, row) => {
        const own = logs[index]! + logPrior[index]!;
        let isRight = true;
        for (let c = 0; c < shape.classes; c += 1) if (logs[c]! + logPrior[c]! > own) isRight = false;
        if (isRight) right[row]![index]! += 1;
      });
    }
  }
  return right;
}

const sumOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);

describe('recall of the Bayes rule', { timeout: 60_000 }, () => {
  test.each([...fresh, ...duplicated])('is what a million samples say, within 3 standard errors: %s', (_, shape) => {
    const { classes } = shape;
    const perClass = samples / classes;
    const even = new Array<number>(classes).fill(1 / classes);
    const longTailed = trainingPrior(longTailCounts({ classes, largest: 1000, imbalance: 100 }));
    const priors = [even, longTailed];
    countRight(shape, priors).forEach((right, row) => {
      const recall = bayesRecall(shape, priors[row]!);
      // Where hardly a sample is wrong, one of them counts as the spread.
      const variances = recall.map((share) => Math.max(share * (1 - share), 1 / perClass) / perClass);
      const errors = recall.map((share, index) => right[index]! / perClass - share);
      expect(Math.abs(sumOf(errors))).toBeLessThan(3 * Math.sqrt(sumOf(variances)));
      const statistic = sumOf(errors.map((error, index) => error ** 2 / variances[index]!));
      expect(statistic, `classes under the prior ${priors[row]}`).toBeLessThan(chiSquareBound(classes));
    });
  });
});
