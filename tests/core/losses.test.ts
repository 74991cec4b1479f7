import { describe, expect, test } from 'vitest';
import { focalTerm, initialBias, type Loss, lossAndGradient, replaceByGradient } from '../../src/core/losses.ts';
import { golden, lossOf } from './golden.ts';
import { largestRelativeError, relativeError } from './relativeError.ts';
import { fc, reals } from './seededProperties.ts';

const softmax: Loss = { kind: 'softmax' };
const sigmoid: Loss = { kind: 'sigmoid' };
const focal = (gamma: number): Loss => ({ kind: 'focal', gamma });

const losses: fc.Arbitrary<Loss> = fc.oneof(
  fc.constantFrom(softmax, sigmoid, focal(0), focal(0.5), focal(1), focal(2)),
  reals(0, 5).map(focal),
);

/** A sample of 2 to 10 classes with logits in [−range, range]. */
function samples(range: number) {
  const logits = fc.array(reals(-range, range), { minLength: 2, maxLength: 10 });
  return fc
    .record({ logits, nat: fc.nat(), weight: reals(0.01, 10) })
    .map(({ logits, nat, weight }) => ({ logits, label: nat % logits.length, weight }));
}

const sumOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);

describe('lossAndGradient', () => {
  test('agrees with autograd to 9 digits in all 72 batches of the reference, loss and gradient', () => {
    expect(golden.losses.length).toBe(72);
    for (const reference of golden.losses) {
      const { logits, labels, classWeights, expected, gradient } = reference;
      const loss = lossOf(reference);
      expect(labels.length).toBe(4);
      labels.forEach((label, sample) => {
        const actual = lossAndGradient(loss, logits[sample]!, label, classWeights[label]!);
        const name = `${JSON.stringify(loss)}, label ${label} of ${logits[sample]}`;
        expect(relativeError(actual.loss, expected[sample]!), name).toBeLessThan(1e-9);
        expect(largestRelativeError(actual.gradient, gradient[sample]!), name).toBeLessThan(1e-9);
      });
    }
  });

  test('softmax of equal logits costs ln C and pulls by 1/C − 1 and 1/C', () => {
    const { loss, gradient } = lossAndGradient(softmax, [0, 0, 0, 0], 2, 1);
    expect(loss).toBeCloseTo(Math.log(4), 15);
    expect(gradient).toEqual([1 / 4, 1 / 4, 1 / 4 - 1, 1 / 4]);
  });

  test('softmax of ln 3 against 0 gives the class probabilities ¾ and ¼', () => {
    const { loss, gradient } = lossAndGradient(softmax, [Math.log(3), 0], 1, 1);
    expect(loss).toBeCloseTo(-Math.log(1 / 4), 14);
    expect(largestRelativeError(gradient, [3 / 4, 1 / 4 - 1])).toBeLessThan(1e-14);
  });

  test('sigmoid sums over all classes: zero logits cost C ln 2', () => {
    const { loss, gradient } = lossAndGradient(sigmoid, new Array<number>(10).fill(0), 0, 1);
    expect(loss).toBeCloseTo(10 * Math.log(2), 13);
    expect(gradient).toEqual([-0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  test('focal with gamma 2 costs (1 − ½)² ln 2 a class at zero logits', () => {
    const { loss, gradient } = lossAndGradient(focal(2), [0, 0, 0], 1, 1);
    expect(loss).toBeCloseTo(3 * 0.25 * Math.log(2), 14);
    // d/ds of (1 − p)² · −ln p at p = ½ is −(1 − p)² (2 p · −ln p + 1 − p).
    const slope = 0.25 * (2 * 0.5 * Math.log(2) + 0.5);
    expect(largestRelativeError(gradient, [slope, -slope, slope])).toBeLessThan(1e-14);
  });

  test('with the bias of 10 and of 100 equally rare classes, sigmoid costs 3.251 and 5.600 at the start', () => {
    // −ln(1/C) − (C − 1) ln(1 − 1/C)
    const cost = (classes: number) => Math.log(classes) - (classes - 1) * Math.log(1 - 1 / classes);
    expect(cost(10)).toBeCloseTo(3.251, 3);
    expect(cost(100)).toBeCloseTo(5.6, 3);
    for (const classes of [10, 100]) {
      const logits = new Array<number>(classes).fill(initialBias(sigmoid, classes));
      expect(relativeError(lossAndGradient(sigmoid, logits, 3, 1).loss, cost(classes))).toBeLessThan(1e-13);
    }
  });

  test('has the slope of its own finite differences, for every loss', () => {
    const step = 1e-4;
    fc.assert(
      fc.property(losses, samples(8), (loss, { logits, label, weight }) => {
        const { gradient } = lossAndGradient(loss, logits, label, weight);
        logits.forEach((logit, index) => {
          const at = (z: number) => lossAndGradient(loss, logits.with(index, z), label, weight).loss;
          const slope = (at(logit + step) - at(logit - step)) / (2 * step);
          // The next term of the series is a sixth of the third derivative (below 100 for gamma ≤ 5) times step².
          expect(Math.abs(slope - gradient[index]!)).toBeLessThan(2e-7 * weight);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('softmax has a gradient that sums to 0', () => {
    fc.assert(
      fc.property(samples(50), ({ logits, label, weight }) => {
        const { gradient } = lossAndGradient(softmax, logits, label, weight);
        expect(Math.abs(sumOf(gradient))).toBeLessThan(1e-15 * weight * logits.length);
      }),
    );
  });

  test('softmax does not change when all logits are raised alike', () => {
    fc.assert(
      fc.property(samples(20), fc.integer({ min: -500, max: 500 }), ({ logits, label, weight }, rise) => {
        const before = lossAndGradient(softmax, logits, label, weight);
        const raised = logits.map((logit) => logit + rise);
        const after = lossAndGradient(softmax, raised, label, weight);
        // A raised logit is rounded to 6e-14 or less, and the slope of the loss is at most 1 per logit.
        expect(Math.abs(after.loss - before.loss)).toBeLessThan(1e-12 * weight);
      }),
    );
  });

  test('focal with gamma 0 is the sigmoid loss, to the last digit', () => {
    fc.assert(
      fc.property(samples(1000), ({ logits, label, weight }) => {
        expect(lossAndGradient(focal(0), logits, label, weight)).toEqual(
          lossAndGradient(sigmoid, logits, label, weight),
        );
      }),
    );
  });

  test('focal costs less the larger gamma is', () => {
    fc.assert(
      fc.property(samples(20), ({ logits, label, weight }) => {
        const costs = [0, 0.5, 1, 2, 5].map((gamma) => lossAndGradient(focal(gamma), logits, label, weight).loss);
        for (let i = 1; i < costs.length; i += 1) expect(costs[i]!).toBeLessThan(costs[i - 1]!);
      }),
    );
  });

  test('is finite and ≥ 0 at logits of ±1000 in every pattern, for every loss and label', () => {
    for (const loss of [softmax, sigmoid, focal(0), focal(0.5), focal(1), focal(2)]) {
      for (let pattern = 0; pattern < 3 ** 3; pattern += 1) {
        const logits = [pattern % 3, Math.floor(pattern / 3) % 3, Math.floor(pattern / 9)].map((k) => 1000 * (k - 1));
        for (const label of [0, 1, 2]) {
          const actual = lossAndGradient(loss, logits, label, 2);
          const name = `${JSON.stringify(loss)}, label ${label} of ${logits}`;
          expect(Number.isFinite(actual.loss) && actual.loss >= 0, name).toBe(true);
          expect(actual.gradient.every(Number.isFinite), name).toBe(true);
        }
      }
    }
  });

  test('costs 2000 by softmax and 2000 by sigmoid where a model is wrong by 1000 both ways', () => {
    expect(lossAndGradient(softmax, [1000, -1000], 1, 1)).toEqual({ loss: 2000, gradient: [1, -1] });
    expect(lossAndGradient(sigmoid, [1000, -1000], 1, 1)).toEqual({ loss: 2000, gradient: [1, -1] });
    expect(lossAndGradient(focal(2), [1000, -1000], 1, 1)).toEqual({ loss: 2000, gradient: [1, -1] });
  });

  test('is finite and ≥ 0 for any logits up to ±1000', () => {
    fc.assert(
      fc.property(losses, samples(1000), (loss, { logits, label, weight }) => {
        const actual = lossAndGradient(loss, logits, label, weight);
        expect(actual.loss).toBeGreaterThanOrEqual(0);
        expect(actual.loss).toBeLessThan(Infinity);
        expect(actual.gradient.every(Number.isFinite), `${actual.gradient}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('focal with gamma 0.5 has no NaN where p is exactly 0 or 1', () => {
    const right = lossAndGradient(focal(0.5), [1000, -1000], 0, 1);
    expect(right.loss).toBe(0);
    expect(right.gradient.map(Math.abs)).toEqual([0, 0]);
    expect(lossAndGradient(focal(0.5), [1000, -1000], 1, 1)).toEqual({ loss: 2000, gradient: [1, -1] });
  });

  test('keeps the digits of a gradient far below the last digit of 1, that of the true class too', () => {
    const pull = Math.exp(-40) / (1 + Math.exp(-40));
    const { gradient } = lossAndGradient(softmax, [40, 0], 0, 1);
    expect(largestRelativeError(gradient, [-pull, pull])).toBeLessThan(1e-14);
  });

  test('keeps the digits of a loss far below the last digit of 1', () => {
    expect(relativeError(lossAndGradient(softmax, [40, 0], 0, 1).loss, Math.exp(-40))).toBeLessThan(1e-14);
    expect(relativeError(lossAndGradient(sigmoid, [40], 0, 1).loss, Math.exp(-40))).toBeLessThan(1e-14);
    // (1 − p)^2 · −ln p with 1 − p = −ln p = exp(−40), up to a share of exp(−40)
    expect(relativeError(lossAndGradient(focal(2), [40], 0, 1).loss, Math.exp(-120))).toBeLessThan(1e-13);
  });

  test('pulls the true class up and every other down, whatever the loss', () => {
    fc.assert(
      fc.property(losses, samples(20), (loss, { logits, label, weight }) => {
        lossAndGradient(loss, logits, label, weight).gradient.forEach((slope, index) => {
          if (index === label) expect(slope).toBeLessThan(0);
          else expect(slope).toBeGreaterThan(0);
        });
      }),
    );
  });

  test('is multiplied by the weight in all its terms, those of the other classes too', () => {
    fc.assert(
      fc.property(losses, samples(30), (loss, { logits, label, weight }) => {
        const weighted = lossAndGradient(loss, logits, label, weight);
        const plain = lossAndGradient(loss, logits, label, 1);
        expect(relativeError(weighted.loss, weight * plain.loss)).toBeLessThan(1e-14);
        const scaled = plain.gradient.map((slope) => weight * slope);
        expect(largestRelativeError(weighted.gradient, scaled)).toBeLessThan(1e-14);
      }),
    );
  });

  test('is nothing at weight 0', () => {
    for (const loss of [softmax, sigmoid, focal(0.5)]) {
      const { loss: cost, gradient } = lossAndGradient(loss, [3, -1, 0.5], 1, 0);
      expect(cost).toBe(0);
      expect(gradient.map(Math.abs)).toEqual([0, 0, 0]);
    }
  });

  test('leaves the logits that it was given as they were', () => {
    const logits = [1, 2, 3];
    lossAndGradient(softmax, logits, 0, 1);
    expect(logits).toEqual([1, 2, 3]);
  });

  test.each([
    [-1, 'invalid label; not an index below 2: -1'],
    [2, 'invalid label; not an index below 2: 2'],
    [0.5, 'invalid label; not an index below 2: 0.5'],
    [Number.NaN, 'invalid label; not an index below 2: NaN'],
  ])('refuses the label %s by name, rule and value', (label, message) => {
    expect(() => lossAndGradient(softmax, [0, 0], label, 1)).toThrow(new RangeError(message));
  });

  test.each([
    [-0.5, 'invalid class weight; not ≥ 0: -0.5'],
    [Number.NaN, 'invalid class weight; not ≥ 0: NaN'],
  ])('refuses the weight %s by name, rule and value', (weight, message) => {
    expect(() => lossAndGradient(sigmoid, [0, 0], 0, weight)).toThrow(new RangeError(message));
  });

  test.each([
    [-0.5, 'invalid gamma; not ≥ 0: -0.5'],
    [Number.NaN, 'invalid gamma; not ≥ 0: NaN'],
  ])('refuses the gamma %s by name, rule and value', (gamma, message) => {
    expect(() => lossAndGradient(focal(gamma), [0, 0], 0, 1)).toThrow(new RangeError(message));
  });
});

describe('replaceByGradient', () => {
  test('is lossAndGradient written over the logits, to the last digit', () => {
    fc.assert(
      fc.property(losses, samples(100), (loss, { logits, label, weight }) => {
        const values = Float64Array.from(logits);
        const cost = replaceByGradient(loss, values, label, weight);
        expect({ loss: cost, gradient: Array.from(values) }).toEqual(lossAndGradient(loss, logits, label, weight));
      }),
    );
  });
});

describe('initialBias', () => {
  test('gives every one of C classes the probability 1/C by sigmoid and by focal', () => {
    for (const loss of [sigmoid, focal(0.5), focal(2)]) {
      for (const classes of [2, 3, 10, 1000]) {
        expect(1 / (1 + Math.exp(-initialBias(loss, classes)))).toBeCloseTo(1 / classes, 14);
      }
    }
  });

  test('is 0 for softmax, where equal logits do as much', () => {
    expect([2, 3, 10].map((classes) => initialBias(softmax, classes))).toEqual([0, 0, 0]);
  });
});

describe('focalTerm', () => {
  test('is −ln p at gamma 0 and (1 − p)² · −ln p at gamma 2', () => {
    expect(focalTerm(0.25, 0)).toBeCloseTo(Math.log(4), 15);
    expect(focalTerm(0.25, 2)).toBeCloseTo(0.75 ** 2 * Math.log(4), 15);
    expect(focalTerm(0.9, 0.5)).toBeCloseTo(Math.sqrt(0.1) * -Math.log(0.9), 15);
  });

  test('is 0 at p = 1, gamma 0 included, without a sign', () => {
    expect([0, 0.5, 2].map((gamma) => focalTerm(1, gamma))).toEqual([0, 0, 0]);
  });

  test('is the loss of a lone class whose sigmoid is p', () => {
    const logits = reals(-20, 5);
    fc.assert(
      fc.property(logits, reals(0, 5), (logit, gamma) => {
        const p = 1 / (1 + Math.exp(-logit));
        // 1 − p ≥ 0.0067 keeps 13 digits, of which its fifth power loses one.
        expect(relativeError(focalTerm(p, gamma), lossAndGradient(focal(gamma), [logit], 0, 1).loss)).toBeLessThan(
          1e-12,
        );
      }),
    );
  });
});
