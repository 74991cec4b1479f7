import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Loss, lossAndGradient } from '../../../src/core/losses.ts';
import {
  classProbabilities,
  crossEntropy,
  topProbability,
  writeOdds,
} from '../../../src/core/metrics/probabilities.ts';
import { largestRelativeError, relativeError } from '../relativeError.ts';
import { fc, reals } from '../seededProperties.ts';

/** Cross-entropy and class probabilities of a test point, from their definitions in decimals of 60 digits and more. */
interface GoldenCrossEntropy {
  readonly kind: 'softmax' | 'sigmoid';
  readonly logits: readonly number[];
  readonly label: number;
  readonly expected: number;
  readonly probabilities: readonly number[];
}

/** Python's decimal; see metrics.py beside it. */
const { crossEntropy: references }: { crossEntropy: readonly GoldenCrossEntropy[] } = JSON.parse(
  readFileSync(new URL('../../reference/metrics.json', import.meta.url), 'utf8'),
);

const kinds: readonly Loss['kind'][] = ['softmax', 'sigmoid', 'focal'];

/** A test point of 1 to 10 classes with logits in [−range, range]. */
function points(range: number) {
  const logits = fc.array(reals(-range, range), { minLength: 1, maxLength: 10 });
  return fc.record({ logits, nat: fc.nat() }).map(({ logits, nat }) => ({ logits, label: nat % logits.length }));
}

describe('writeOdds', () => {
  test('are in the ratio of the class probabilities, of whichever point, and the largest is 1', () => {
    const logits = Float32Array.from([1, 2, 3, -5, 0.5, 4, 900, -900, 899]);
    for (const kind of ['softmax', 'sigmoid'] as const) {
      for (const point of [0, 1, 2]) {
        const odds = new Float64Array(3);
        writeOdds(logits, point, kind, odds);
        const sum = odds.reduce((total, value) => total + value, 0);
        const expected = classProbabilities(logits.slice(3 * point, 3 * point + 3), kind);
        odds.forEach((value, index) => {
          expect(value / sum).toBeCloseTo(expected[index]!, 14);
        });
        expect(Math.max(...odds)).toBe(1);
      }
    }
  });

  test('are NaN where a logit is', () => {
    const odds = new Float64Array(2);
    writeOdds(Float32Array.of(0, Number.NaN), 0, 'softmax', odds);
    expect(Array.from(odds)).toEqual([1, Number.NaN]);
  });
});

describe('crossEntropy', () => {
  test('agrees with decimals of 60 digits to 13 in all 76 cases of the reference, down to losses of 1e-18', () => {
    expect(references.length).toBe(76);
    expect(Math.min(...references.map(({ expected }) => expected).filter((loss) => loss > 0))).toBeLessThan(1e-17);
    for (const { kind, logits, label, expected } of references) {
      const name = `${kind}, label ${label} of ${logits}`;
      expect(relativeError(crossEntropy(logits, label, kind), expected), name).toBeLessThan(1e-13);
    }
  });

  test('is ln C where all logits are the same, be they ±1000, for every loss', () => {
    for (const kind of kinds) {
      for (const logit of [-1000, -1, 0, 1, 1000]) {
        expect(crossEntropy([logit, logit, logit, logit], 2, kind)).toBeCloseTo(Math.log(4), 14);
      }
    }
  });

  test('of sigmoids ¾ and ¼ is −ln of the share ¾: they happen to sum to 1', () => {
    const logits = [Math.log(3), -Math.log(3)];
    expect(crossEntropy(logits, 0, 'sigmoid')).toBeCloseTo(-Math.log(3 / 4), 14);
    expect(crossEntropy(logits, 1, 'sigmoid')).toBeCloseTo(-Math.log(1 / 4), 14);
    expect(crossEntropy(logits, 0, 'softmax')).toBeCloseTo(-Math.log(9 / 10), 14);
  });

  test('of a sigmoid model with all probabilities near 1 is ln C, and with all near 0 depends on their ratios', () => {
    expect(crossEntropy([1000, 900, 800], 0, 'sigmoid')).toBeCloseTo(Math.log(3), 14);
    // σ(−1000) : σ(−1000 + ln 3) = 1 : 3, though both are 0 in doubles.
    expect(crossEntropy([-1000, -1000 + Math.log(3)], 1, 'sigmoid')).toBeCloseTo(-Math.log(3 / 4), 12);
  });

  test('is 2000 where a softmax model is wrong by 1000 both ways, and 1000 where a sigmoid model is', () => {
    expect(crossEntropy([1000, -1000], 1, 'softmax')).toBe(2000);
    expect(crossEntropy([1000, -1000], 1, 'sigmoid')).toBe(1000);
    expect(crossEntropy([1000, -1000], 1, 'focal')).toBe(1000);
  });

  test('is the softmax loss itself for softmax', () => {
    fc.assert(
      fc.property(points(1000), ({ logits, label }) => {
        const { loss } = lossAndGradient({ kind: 'softmax' }, logits, label, 1);
        expect(relativeError(crossEntropy(logits, label, 'softmax'), loss)).toBeLessThan(1e-15);
      }),
    );
  });

  test('is the same for focal as for sigmoid, to the last digit', () => {
    fc.assert(
      fc.property(points(1000), ({ logits, label }) => {
        expect(crossEntropy(logits, label, 'focal')).toBe(crossEntropy(logits, label, 'sigmoid'));
      }),
    );
  });

  test('is finite, ≥ 0 and −log of the class probability, for every loss and logits up to ±1000', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(3, 30, 1000), fc.gen(), (kind, range, draw) => {
        const { logits, label } = draw(() => points(range));
        const loss = crossEntropy(logits, label, kind);
        expect(loss >= 0 && loss < Infinity, `${loss}`).toBe(true);
        // Rounding of logits of 1000 is 1e-13.
        expect(Math.abs(Math.exp(-loss) - classProbabilities(logits, kind)[label]!)).toBeLessThan(1e-12);
      }),
    );
  });

  test('is NaN where a logit is NaN', () => {
    for (const kind of kinds) {
      for (const logits of [
        [Number.NaN, 0, 1],
        [0, Number.NaN, 1],
        [0, 1, Number.NaN],
      ]) {
        for (const label of [0, 1, 2]) expect(crossEntropy(logits, label, kind)).toBeNaN();
        expect(topProbability(logits, kind)).toBeNaN();
        expect(classProbabilities(logits, kind).every(Number.isNaN)).toBe(true);
      }
    }
  });

  test.each([
    [-1, 'invalid label; not an index below 2: -1'],
    [2, 'invalid label; not an index below 2: 2'],
    [0.5, 'invalid label; not an index below 2: 0.5'],
  ])('refuses the label %s by name, rule and value', (label, message) => {
    expect(() => crossEntropy([0, 0], label, 'softmax')).toThrow(new RangeError(message));
  });
});

describe('classProbabilities', () => {
  test('agree with decimals of 60 digits to 12 in all cases of the reference', () => {
    for (const { kind, logits, probabilities } of references) {
      const name = `${kind}, ${logits}`;
      expect(largestRelativeError(classProbabilities(logits, kind), probabilities), name).toBeLessThan(1e-12);
    }
  });

  test('are the sigmoids over their sum for sigmoid and focal: ¾, ½ and ¼ give 3, 2 and 1 sixths', () => {
    const logits = [Math.log(3), 0, -Math.log(3)];
    expect(largestRelativeError(classProbabilities(logits, 'sigmoid'), [3 / 6, 2 / 6, 1 / 6])).toBeLessThan(1e-14);
    expect(largestRelativeError(classProbabilities(logits, 'focal'), [3 / 6, 2 / 6, 1 / 6])).toBeLessThan(1e-14);
    expect(largestRelativeError(classProbabilities(logits, 'softmax'), [9 / 13, 3 / 13, 1 / 13])).toBeLessThan(1e-14);
  });

  test('sum to 1 for every loss and logits up to ±1000', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), points(1000), (kind, { logits }) => {
        const sum = classProbabilities(logits, kind).reduce((total, share) => total + share, 0);
        expect(relativeError(sum, 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test('rank classes as their logits do, so that the prediction is the largest logit for every loss', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), points(100), (kind, { logits }) => {
        const probabilities = classProbabilities(logits, kind);
        const most = logits.indexOf(Math.max(...logits));
        expect(probabilities[most]).toBe(Math.max(...probabilities));
      }),
    );
  });
});

describe('topProbability', () => {
  test('is the largest class probability', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(3, 1000), fc.gen(), (kind, range, draw) => {
        const { logits } = draw(() => points(range));
        const most = Math.max(...classProbabilities(logits, kind));
        expect(relativeError(topProbability(logits, kind), most)).toBeLessThan(1e-14);
      }),
    );
  });

  test('is 1 / C for equal logits, and exactly 1, never more, for very large leads', () => {
    for (const kind of kinds) {
      expect(topProbability([0, 0, 0, 0, 0], kind)).toBe(1 / 5);
      expect(topProbability([-1000, 1000], kind)).toBe(1);
    }
    fc.assert(
      fc.property(fc.constantFrom(...kinds), points(1000), (kind, { logits }) => {
        expect(topProbability(logits, kind)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
