/** Predictions of one model whose confidence lies in one bin. */
export interface CalibrationBin {
  /** Bounds of the confidence. */
  readonly from: number;
  readonly to: number;
  /** Test points. */
  readonly points: number;
  /** Their share of all test points. */
  readonly share: number;
  /** Their mean confidence. NaN without points. */
  readonly confidence: number;
  /** Their accuracy. NaN without points. */
  readonly accuracy: number;
}

/**
 * Accuracy and mean confidence of each bin.
 *
 * @param bins - Points, sum of confidences and hits of equal bins over [0, 1]; [B, 3].
 * @returns [B].
 */
export function calibrationBins(bins: ArrayLike<number>): CalibrationBin[] {
  const count = Math.floor(bins.length / 3);
  let total = 0;
  for (let bin = 0; bin < count; bin += 1) total += bins[3 * bin]!;
  return Array.from({ length: count }, (_, bin) => {
    const points = bins[3 * bin]!;
    return {
      from: bin / count,
      to: (bin + 1) / count,
      points,
      share: total > 0 ? points / total : 0,
      confidence: bins[3 * bin + 1]! / points,
      accuracy: bins[3 * bin + 2]! / points,
    };
  });
}
