import { describe, expect, test } from 'vitest';
import { longTailCounts } from '../../../src/core/longTail.ts';
import { blobs, twoBlobs } from '../../../src/core/shapes/blobs.ts';
import { duplicatesOf } from '../../../src/core/shapes/duplicates.ts';
import { pinwheel } from '../../../src/core/shapes/pinwheel.ts';
import { rings } from '../../../src/core/shapes/rings.ts';
import type { Shape } from '../../../src/core/shapes/shape.ts';
import { bayesRecall } from '../../../src/core/truth/bayesRecall.ts';
import { bestBalancedAccuracy } from '../../../src/core/truth/bestBalancedAccuracy.ts';
import { trainingPrior } from '../../../src/core/truth/trainingPrior.ts';
import { fc, reals } from '../seededProperties.ts';
import { normalDistribution } from './normalDistribution.ts';

/** Error bound of the quadrature. */
const tolerance = 3e-5;

const meanOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0) / terms.length;
const evenPrior = (classes: number) => new Array<number>(classes).fill(1 / classes);

/** Priors over three orders of magnitude, some of them 0. */
const priorsOf = (classes: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: reals(-3, 0).map((exponent) => 10 ** exponent) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
      {
        minLength: classes,
        maxLength: classes,
      },
    )
    .filter((prior) => prior.some((share) => share > 0));

const quickShapes: [string, Shape][] = [
  ['two blobs', twoBlobs()],
  ['blobs of 3 classes', blobs(3)],
  ['pinwheel of 3 classes', pinwheel(3)],
  ['rings of 4 classes', rings(4)],
  ['pinwheel of 3 classes by 12 prototypes', duplicatesOf(pinwheel(3), 12, 4)],
];

/** A shape of uniform unit squares, in cells of 0.1. */
function squaresFrom(lefts: readonly number[]): Shape {
  return {
    classes: lefts.length,
    extent: 2,
    support: { kind: 'square', halfSide: 2, columns: 40 },
    sample: (index, random) => [lefts[index]! + random(), random()],
    logDensity(index, x, y) {
      const left = lefts[index]!;
      return x >= left && x <= left + 1 && y >= 0 && y <= 1 ? 0 : -Infinity;
    },
  };
}

describe('recall of the Bayes rule', () => {
  test('is Φ(0.45 / 0.3) in both of two blobs that are 0.9 apart and equally frequent', () => {
    // Φ(1.5) as in Abramowitz and Stegun, table 26.1.
    expect(normalDistribution(1.5)).toBeCloseTo(0.933192798731142, 14);
    for (const recall of bayesRecall(twoBlobs(), [0.5, 0.5])) expect(recall).toBeCloseTo(0.933192798731142, 6);
    expect(bestBalancedAccuracy(twoBlobs())).toBeCloseTo(0.933192798731142, 6);
  });

  test('moves the border of two blobs to ln(p / (1 − p)) / 10', () => {
    fc.assert(
      fc.property(reals(0.001, 0.999), (share) => {
        // The log odds of the right blob are 10 x.
        const border = Math.log(share / (1 - share)) / 10;
        const recall = bayesRecall(twoBlobs(), [share, 1 - share]);
        expect(Math.abs(recall[0]! - normalDistribution((border + 0.45) / 0.3))).toBeLessThan(3e-6);
        expect(Math.abs(recall[1]! - normalDistribution((0.45 - border) / 0.3))).toBeLessThan(3e-6);
      }),
      { numRuns: 30 },
    );
  });

  test('is Φ(1 / 0.3) in two blobs on opposite sides of the unit circle', () => {
    expect(bestBalancedAccuracy(blobs(2))).toBeCloseTo(normalDistribution(1 / 0.3), 6);
  });

  test('is that of normals on a line for rings: borders halfway, 0.15 / 0.08 deviations from each', () => {
    // Across a ring the radius is normal with deviation 0.4 · 0.2; what lands on the far side of
    // the centre is below 1e-8.
    const side = normalDistribution(0.15 / 0.08);
    const expected = [side, 2 * side - 1, 2 * side - 1, side];
    bayesRecall(rings(4), [1, 1, 1, 1]).forEach((recall, index) => {
      expect(Math.abs(recall - expected[index]!), `ring ${index}`).toBeLessThan(2e-6);
    });
  });

  test('is the same for all arms of a pinwheel and all blobs that are equally frequent: they are one another turned', () => {
    for (const shape of [pinwheel(5), blobs(5)]) {
      const recall = bayesRecall(shape, evenPrior(5));
      expect(Math.max(...recall) - Math.min(...recall)).toBeLessThan(tolerance);
    }
  });

  test('predicts the more frequent of two classes where they overlap, and the only class elsewhere', () => {
    // [0, 1] and [0.5, 1.5] share half of each; [−1.6, −0.6] shares nothing.
    const recall = bayesRecall(squaresFrom([0, 0.5, -1.6]), [1, 2, 1]);
    [0.5, 1, 1].forEach((expected, index) => {
      expect(recall[index]).toBeCloseTo(expected, 12);
    });
  });

  test('is accurate for a density that is cut off within cells, where it is almost 0', () => {
    const whole = twoBlobs();
    const ending: Shape = {
      ...whole,
      // Beyond 5 deviations lies exp(−25 / 2) = 4e-6 of the right blob.
      logDensity: (index, x, y) =>
        index === 1 && Math.hypot(x - 0.45, y) > 1.5 ? -Infinity : whole.logDensity(index, x, y),
    };
    const recall = bayesRecall(ending, [0.01, 0.99]);
    bayesRecall(whole, [0.01, 0.99]).forEach((expected, index) => {
      expect(Math.abs(recall[index]! - expected)).toBeLessThan(tolerance);
    });
  });

  test('has no more balanced accuracy under any prior than under the balanced one', () => {
    for (const [name, shape] of quickShapes) {
      const best = bestBalancedAccuracy(shape);
      fc.assert(
        fc.property(priorsOf(shape.classes), (prior) => {
          expect(meanOf(bayesRecall(shape, prior)), name).toBeLessThanOrEqual(best + tolerance);
        }),
        { numRuns: 10 },
      );
    }
  });

  test('does not fall in a class that the prior favours more, and does not rise in the others', () => {
    for (const [name, shape] of quickShapes) {
      fc.assert(
        fc.property(priorsOf(shape.classes), fc.nat(shape.classes - 1), reals(1, 50), (prior, favoured, factor) => {
          const favouring = prior.map((share, index) => (index === favoured ? factor * share : share));
          const [before, after] = [bayesRecall(shape, prior), bayesRecall(shape, favouring)];
          prior.forEach((_, index) => {
            const gain = after[index]! - before[index]!;
            expect(index === favoured ? gain : -gain, `${name}, class ${index}`).toBeGreaterThan(-tolerance);
          });
        }),
        { numRuns: 10 },
      );
    }
  });

  test('depends on the ratios of a prior alone: counts will do', () => {
    const longTail = { classes: 5, largest: 1000, imbalance: 100 };
    const byCounts = bayesRecall(blobs(5), [1000, 316, 100, 31, 10]);
    bayesRecall(blobs(5), trainingPrior(longTailCounts(longTail))).forEach((recall, index) => {
      expect(Math.abs(recall - byCounts[index]!)).toBeLessThan(tolerance);
    });
  });

  test('is 0 in a class with prior 0, and in the others as if it were not there', () => {
    expect(bayesRecall(twoBlobs(), [0, 1])).toEqual([0, 1]);
    // Without the ring between them, those at 0.25 and 0.85 have their border at 0.55.
    const [inner, none, outer, outermost] = bayesRecall(rings(4), [1, 0, 1, 1]);
    expect(none).toBe(0);
    expect(Math.abs(inner! - normalDistribution(0.3 / 0.08))).toBeLessThan(2e-6);
    expect(Math.abs(outer! - (normalDistribution(0.3 / 0.08) + normalDistribution(0.15 / 0.08) - 1))).toBeLessThan(
      2e-6,
    );
    expect(Math.abs(outermost! - normalDistribution(0.15 / 0.08))).toBeLessThan(2e-6);
  });

  test.each<[string, number[]]>([
    ['not a number for each of 2 classes: 3', [1, 1, 1]],
    ['not in [0, ∞): -1', [1, -1]],
    ['not in [0, ∞): NaN', [Number.NaN, 1]],
    ['not in [0, ∞): Infinity', [1, Infinity]],
    ['not above 0 for a class: 0,0', [0, 0]],
  ])('refuses a prior that is %s', (message, prior) => {
    expect(() => bayesRecall(twoBlobs(), prior)).toThrow(RangeError);
    expect(() => bayesRecall(twoBlobs(), prior)).toThrow(message);
  });

  test('refuses a support that leaves out a part of a class', () => {
    const cut: Shape = { ...twoBlobs(), support: { kind: 'square', halfSide: 1, columns: 20 } };
    expect(() => bayesRecall(cut, [1, 1])).toThrow('invalid support; not holding all of class 0 but 1e-4: 0.96');
  });
});

describe('the Bayes rule', () => {
  /** Index of the largest term. */
  const argmax = (terms: readonly number[]) => terms.indexOf(Math.max(...terms));

  test('for labels, with uniform noise, is the one for classes under the prior of the true classes', () => {
    const classes = 5;
    const shape = blobs(classes);
    const prior = trainingPrior(longTailCounts({ classes, largest: 1000, imbalance: 100 }));
    const coordinates = reals(-1.75, 1.75);
    let differing = 0;
    fc.assert(
      fc.property(coordinates, coordinates, reals(0, 0.99), (x, y, noise) => {
        const joint = prior.map((share, index) => share * Math.exp(shape.logDensity(index, x, y)));
        const sum = joint.reduce((total, term) => total + term, 0);
        const chanceOfLabel = (label: number, index: number) => (label === index ? 1 - noise : 0) + noise / classes;
        const labelPosteriors = joint.map((_, label) =>
          joint.reduce((total, term, index) => total + (term / sum) * chanceOfLabel(label, index), 0),
        );
        const [highest, next] = joint.toSorted((a, b) => b - a);
        fc.pre(highest! > 1.0001 * next!);
        expect(argmax(labelPosteriors)).toBe(argmax(joint));
        // The prior of the noisy labels would be the wrong one.
        const labelPrior = prior.map((share) => (1 - noise) * share + noise / classes);
        if (argmax(labelPrior.map((share, index) => (share * joint[index]!) / prior[index]!)) !== argmax(joint))
          differing += 1;
      }),
      { numRuns: 1000 },
    );
    expect(differing).toBeGreaterThan(20);
  });
});
