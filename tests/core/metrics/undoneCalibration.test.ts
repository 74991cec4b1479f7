import { describe, expect, test } from 'vitest';
import { calibrationError } from '../../../src/core/metrics/calibration.ts';
import { undoneCalibration } from '../../../src/core/metrics/undoneCalibration.ts';
import { undoneWeights } from '../../../src/core/undoneWeights.ts';
import { afterPaper } from '../afterPaper.ts';
import { largestRelativeError, relativeError } from '../relativeError.ts';

describe('undoneCalibration', () => {
  test.each(afterPaper.undone)(
    'has NumPy’s errors, before and after: $name',
    ({ logits, labels, factors, shares, error, undoneError }) => {
      const model = { logits: Float32Array.from(logits), kind: 'softmax', favours: factors } as const;
      const { answered, undone } = undoneCalibration(model, Uint8Array.from(labels), shares);
      // Confidences are kept in 32-bit floats.
      expect(relativeError(calibrationError(answered)!, error)).toBeLessThan(1e-6);
      expect(relativeError(calibrationError(undone)!, undoneError)).toBeLessThan(1e-6);
      const points = undone.reduce((sum, value, at) => (at % 3 === 0 ? sum + value : sum), 0);
      expect(points).toBeCloseTo(labels.length, 9);
    },
  );

  test('is that of undone probabilities that NumPy has, too, to twelve digits', () => {
    for (const { classes, logits, factors, undone } of afterPaper.undone) {
      for (let at = 0; at < logits.length; at += classes) {
        const own = logits.slice(at, at + classes);
        const powers = own.map(Math.exp);
        const sum = powers.reduce((total, power) => total + power, 0);
        const p = undoneWeights(
          powers.map((power) => power / sum),
          factors,
        );
        expect(largestRelativeError(p, undone.slice(at, at + classes))).toBeLessThan(1e-12);
      }
    }
  });

  test('is 0 for a model that has learned weighted classes exactly, once its weights are undone, and not before', () => {
    // Two classes at one place, A nine times as frequent as B in training, and weights that make them even: q is 1/2
    // each. The test points are as many of each, of which those of A count 1.8 times and those of B 0.2 times.
    const model = { logits: Float32Array.from([0.1, 0, 0.1, 0]), kind: 'softmax', favours: [0.2, 1.8] } as const;
    const { answered, undone } = undoneCalibration(model, Uint8Array.of(0, 1), [0.9, 0.1]);
    // exp(0.1) / (1 + exp(0.1)) = 0.525, and A is right in 90 % of all.
    expect(calibrationError(answered)).toBeCloseTo(0.9 - 0.525, 4);
    // q_A / 0.2 : q_B / 1.8 = 9.95 : 1.
    expect(calibrationError(undone)).toBeCloseTo((9 * Math.exp(0.1)) / (9 * Math.exp(0.1) + 1) - 0.9, 6);
  });

  test('leaves out points without a prediction, and gives a class of weight 0 no probability', () => {
    const logits = Float32Array.from([Number.NaN, 0, 1, 1, 2, 0]);
    const model = { logits, kind: 'softmax', favours: [0, 1] } as const;
    const { answered, undone } = undoneCalibration(model, Uint8Array.of(0, 0, 1), [0.5, 0.5]);
    const pointsIn = (bins: Float64Array) =>
      bins.filter((_, at) => at % 3 === 0).reduce((sum, count) => sum + count, 0);
    // Class A has two test points, each of which counts 3/4, class B one, which counts 3/2.
    expect(pointsIn(answered)).toBeCloseTo(1.5, 12);
    // With A left out, B is certain at both points that have numbers: once wrong, once right.
    expect(Array.from(undone.slice(-3))).toEqual([2.25, 2.25, 1.5]);
  });
});
