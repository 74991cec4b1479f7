import { describe, expect, test } from 'vitest';
import { calibrationBins } from '../../src/charts/calibrationBins.ts';

describe('calibrationBins', () => {
  test('divides confidences and hits by the points of the bin, and the points by all', () => {
    // Two bins: 4 points that are sure by 1.2 in all, 1 of them right; 12 points by 9, 6 of them right.
    expect(calibrationBins(Float64Array.of(4, 1.2, 1, 12, 9, 6))).toEqual([
      { from: 0, to: 0.5, points: 4, share: 0.25, confidence: 0.3, accuracy: 0.25 },
      { from: 0.5, to: 1, points: 12, share: 0.75, confidence: 0.75, accuracy: 0.5 },
    ]);
  });

  test('has neither confidence nor accuracy for an empty bin', () => {
    const [empty] = calibrationBins([0, 0, 0, 2, 1.5, 1]);
    expect(empty).toMatchObject({ points: 0, share: 0, confidence: Number.NaN, accuracy: Number.NaN });
  });

  test('has a share of 0, not NaN, in every bin while there are no points', () => {
    expect(calibrationBins(new Float64Array(45)).map(({ share }) => share)).toEqual(new Array(15).fill(0));
  });
});
