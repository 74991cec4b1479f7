import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  calibrationBinCount,
  calibrationBins,
  calibrationEdges,
  calibrationError,
} from '../../../src/core/metrics/calibration.ts';
import { noPrediction } from '../../../src/core/metrics/confusion.ts';
import { largestRelativeError, relativeError } from '../relativeError.ts';
import { fc, reals } from '../seededProperties.ts';

/** Test points of a model and its calibration error by torchmetrics' formula. */
interface GoldenCalibration {
  readonly name: string;
  readonly confidence: readonly number[];
  readonly predicted: readonly number[];
  readonly labels: readonly number[];
  /** [15, 3], with the last bin closed. */
  readonly bins: readonly number[][];
  readonly expected: number;
  /** With a bin of its own for a confidence of exactly 1, summed in float64 and, as torchmetrics does, in float32. */
  readonly torchmetrics: number;
  readonly torchmetricsFloat32: number;
}

/** PyTorch; see metrics.py beside it. */
const golden: {
  readonly calibrationEdges: readonly number[];
  readonly calibration: readonly GoldenCalibration[];
} = JSON.parse(readFileSync(new URL('../../reference/metrics.json', import.meta.url), 'utf8'));

function binsOf({ confidence, predicted, labels }: GoldenCalibration): Float64Array {
  return calibrationBins(Float32Array.from(confidence), Uint8Array.from(predicted), Uint8Array.from(labels));
}

/** The bin of a confidence. */
function binOf(confidence: number): number {
  const bins = calibrationBins(Float32Array.of(confidence), Uint8Array.of(0), Uint8Array.of(0));
  return Array.from({ length: calibrationBinCount }, (_, bin) => bins[3 * bin]).indexOf(1);
}

/** Error of predictions that are right or wrong with a confidence. */
function errorOf(points: readonly (readonly [confidence: number, isHit: boolean])[]): number | undefined {
  const confidence = Float32Array.from(points, ([sure]) => sure);
  const predicted = Uint8Array.from(points, ([, isHit]) => (isHit ? 0 : 1));
  return calibrationError(calibrationBins(confidence, predicted, new Uint8Array(points.length)));
}

describe('calibrationEdges', () => {
  test("are PyTorch's linspace(0, 1, 16) in float32, to the last bit", () => {
    expect(Array.from(calibrationEdges)).toEqual(golden.calibrationEdges);
  });

  test('are k / 15 rounded to float32 in eight places, and the float32 next to it in seven', () => {
    const steps = Array.from(calibrationEdges, (edge, k) => {
      const nearest = Math.fround(k / 15);
      // A float32 in [2^e, 2^(e + 1)) is 2^(e − 23) from the next.
      return k === 0 ? edge : Math.abs(edge - nearest) / 2 ** (Math.floor(Math.log2(nearest)) - 23);
    });
    expect(steps).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 0]);
  });
});

describe('calibrationBins', () => {
  test('agree with PyTorch in all cases of the reference, on edges and a float32 beside them too', () => {
    expect(golden.calibration.length).toBe(5);
    for (const reference of golden.calibration) {
      expect(largestRelativeError(Array.from(binsOf(reference)), reference.bins.flat()), reference.name).toBeLessThan(
        1e-14,
      );
    }
  });

  test('hold points, the sum of their confidences and hits', () => {
    const bins = calibrationBins(
      Float32Array.of(0.5, 0.53125, 0.96875),
      Uint8Array.of(1, 0, 2),
      Uint8Array.of(1, 1, 2),
    );
    const expected = new Float64Array(45);
    // 7 / 15 = 0.467 ≤ 0.5 and 0.53125 < 8 / 15 = 0.533; 14 / 15 = 0.933.
    expected.set([2, 0.5 + 0.53125, 1], 3 * 7);
    expected.set([1, 0.96875, 1], 3 * 14);
    expect(bins).toEqual(expected);
  });

  test('hold a confidence on an edge in the bin above it, and the float32 below in the bin below', () => {
    calibrationEdges.forEach((edge, k) => {
      expect(binOf(edge)).toBe(k);
      if (k > 0) expect(binOf(edge * (1 - 2 ** -24))).toBe(k - 1);
    });
  });

  test('hold 0 in the first bin and 1 in the last, where torchmetrics has a sixteenth for it', () => {
    expect(binOf(0)).toBe(0);
    expect(binOf(1)).toBe(14);
    expect(binOf(1 + 2 ** -23)).toBe(14);
  });

  test('leave out points without a prediction or a confidence', () => {
    const confidence = Float32Array.of(Number.NaN, 0.75, Number.NaN, 0.75);
    const predicted = Uint8Array.of(noPrediction, noPrediction, 0, 0);
    const expected = new Float64Array(45);
    expected.set([1, 0.75, 1], 3 * 11);
    expect(calibrationBins(confidence, predicted, new Uint8Array(4))).toEqual(expected);
  });

  test('refuse fewer confidences or predictions than labels', () => {
    const [one, two] = [Float32Array.of(1), Float32Array.of(1, 1)];
    const message = 'invalid confidences and predictions; not as many as labels, 2: 1 and 2';
    expect(() => calibrationBins(one, new Uint8Array(2), new Uint8Array(2))).toThrow(new RangeError(message));
    const other = 'invalid confidences and predictions; not as many as labels, 2: 2 and 1';
    expect(() => calibrationBins(two, new Uint8Array(1), new Uint8Array(2))).toThrow(new RangeError(other));
  });
});

describe('calibrationError', () => {
  test("agrees to 13 digits with PyTorch's in all cases of the reference", () => {
    for (const reference of golden.calibration) {
      expect(relativeError(calibrationError(binsOf(reference))!, reference.expected), reference.name).toBeLessThan(
        1e-13,
      );
    }
  });

  test('is what torchmetrics gives where no confidence is exactly 1: 13 digits of it in float64 and 5 in float32', () => {
    const below1 = golden.calibration.filter(({ confidence }) => !confidence.includes(1));
    expect(below1.length).toBe(4);
    for (const reference of below1) {
      const error = calibrationError(binsOf(reference))!;
      expect(relativeError(error, reference.torchmetrics), reference.name).toBeLessThan(1e-13);
      expect(relativeError(error, reference.torchmetricsFloat32), reference.name).toBeLessThan(1e-5);
    }
  });

  test('is at most what torchmetrics gives where some are: splitting a bin can only reduce cancellation', () => {
    const saturated = golden.calibration.filter(({ confidence }) => confidence.includes(1));
    expect(saturated.length).toBe(1);
    for (const reference of saturated) {
      expect(calibrationError(binsOf(reference))!).toBeLessThan(reference.torchmetrics);
    }
  });

  test('is 0.475 for a miss with 1 and a hit with 0.95; torchmetrics says ½ |0 − 1| + ½ |1 − 0.95| = 0.525', () => {
    const points = [
      [1, false],
      [0.95, true],
    ] as const;
    expect(errorOf(points)).toBeCloseTo(Math.abs(1 / 2 - (1 + 0.95) / 2), 7);
  });

  test('lets a hit and a miss cancel within a bin, not across bins', () => {
    const within = [
      [0.5, true],
      [0.5, false],
    ] as const;
    expect(errorOf(within)).toBe(0);
    const across = [
      [0.75, false],
      [0.25, true],
    ] as const;
    expect(errorOf(across)).toBe((0.75 + 0.75) / 2);
  });

  test('is 0 for predictions with confidence 1 that are right, and 1 if they are wrong', () => {
    expect(errorOf([[1, true]])).toBe(0);
    expect(errorOf([[1, false]])).toBe(1);
  });

  test('is unknown, not 0, where nothing is predicted', () => {
    expect(calibrationError(new Float64Array(45))).toBeUndefined();
  });

  test('lies between the gap of mean confidence and accuracy over all points, and the mean gap of single points', () => {
    const points = fc.array(fc.tuple(reals(0, 1).map(Math.fround), fc.boolean()), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(points, (outcomes) => {
        const gaps = outcomes.map(([confidence, isHit]) => (isHit ? 1 : 0) - confidence);
        const overall = Math.abs(gaps.reduce((sum, gap) => sum + gap, 0)) / gaps.length;
        const single = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / gaps.length;
        const error = errorOf(outcomes)!;
        expect(error).toBeGreaterThanOrEqual(overall - 1e-14);
        expect(error).toBeLessThanOrEqual(single + 1e-14);
      }),
    );
  });

  test('refuses bins that are not three numbers each', () => {
    const message = 'invalid calibration bins; not 3 numbers each: 44';
    expect(() => calibrationError(new Float64Array(44))).toThrow(new RangeError(message));
  });
});
