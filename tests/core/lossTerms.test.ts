import { describe, expect, test } from 'vitest';
import { initialBias, lossAndGradient } from '../../src/core/losses.ts';
import { firstStep, lossTerms, rightness } from '../../src/core/lossTerms.ts';
import { golden, lossOf } from './golden.ts';

test('terms sum to the loss, in all 72 batches of the reference', () => {
  let seen = 0;
  for (const reference of golden.losses) {
    reference.labels.forEach((label, sample) => {
      const loss = lossOf(reference);
      const logits = reference.logits[sample]!;
      const sum = lossTerms(loss, logits, label).reduce((total, term) => total + term, 0);
      const whole = lossAndGradient(loss, logits, label, 1).loss;
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-12 * whole);
      seen += 1;
    });
  }
  expect(seen).toBe(288);
});

test('softmax has one term, the others one a class', () => {
  expect(lossTerms({ kind: 'softmax' }, [0, 0, 0], 1)).toEqual([Math.log(3)]);
  expect(lossTerms({ kind: 'sigmoid' }, [0, 0, 0], 1)).toEqual([Math.LN2, Math.LN2, Math.LN2]);
  expect(lossTerms({ kind: 'focal', gamma: 1 }, [0, 0], 0)).toEqual([Math.LN2 / 2, Math.LN2 / 2]);
});

describe('the probability of being right', () => {
  test('sums to 1 over the classes for softmax', () => {
    const [first, second] = rightness('softmax', [0, Math.log(3)], 0);
    expect(first).toBeCloseTo(0.25, 14);
    expect(second).toBeCloseTo(0.75, 14);
  });

  test('is sigmoid(z) for the true class and 1 − sigmoid(z) for the others with sigmoid', () => {
    const logit = Math.log(3);
    const [own, other] = rightness('sigmoid', [logit, logit], 0);
    expect(own).toBeCloseTo(0.75, 14);
    expect(other).toBeCloseTo(0.25, 14);
  });
});

describe('the first step', () => {
  // Initial losses of section 5.2, worked out from the formulas: C ln 2 with a bias of 0, log C for softmax.
  test.each([
    ['softmax', 10, 0, Math.log(10)],
    ['sigmoid', 10, 0, 10 * Math.LN2],
    ['sigmoid', 100, 0, 100 * Math.LN2],
    ['sigmoid', 10, -Math.log(9), Math.log(10) - 9 * Math.log(0.9)],
    ['sigmoid', 100, -Math.log(99), Math.log(100) - 99 * Math.log(0.99)],
  ] as const)('of %s with %i classes and bias %f costs %f', (kind, classes, bias, expected) => {
    expect(firstStep({ kind }, classes, bias).loss).toBeCloseTo(expected, 10);
  });

  test('gives half the gradient to the wrong classes for softmax and for sigmoid with the prior bias, and 99 % at bias 0', () => {
    expect(firstStep({ kind: 'softmax' }, 100, 0).wrongShare).toBeCloseTo(0.5, 12);
    expect(firstStep({ kind: 'sigmoid' }, 100, initialBias({ kind: 'sigmoid' }, 100)).wrongShare).toBeCloseTo(0.5, 12);
    expect(firstStep({ kind: 'sigmoid' }, 100, 0).wrongShare).toBeCloseTo(0.99, 12);
  });
});
