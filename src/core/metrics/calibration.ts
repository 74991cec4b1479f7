import { noPrediction } from './confusion.ts';

/** Bins of equal width over the confidences from 0 to 1. */
export const calibrationBinCount = 15;

/** Numbers that a bin holds: points, sum of their confidences, hits. */
export const calibrationBinWidth = 3;

/**
 * Lower edges of the bins; [15]. Rounded as `torch.linspace(0, 1, 16)` rounds: k steps up from 0 in the lower half and
 * 15 − k steps down from 1 in the upper half. Seven of them are the float32 next to that of k / 15.
 */
export const calibrationEdges = Float32Array.from({ length: calibrationBinCount }, (_, k) => {
  const step = Math.fround(1 / calibrationBinCount);
  return 2 * k <= calibrationBinCount ? k * step : 1 - Math.fround((calibrationBinCount - k) * step);
});

/**
 * Test points of one model by the confidence of their prediction.
 *
 * A bin holds the confidences from its lower edge on and below its upper one, [k / 15, (k + 1) / 15): one exactly on an
 * edge is in the bin above it. The last bin is closed and holds 1 as well. A point without a prediction has no
 * confidence and is left out.
 *
 * @param confidence - Probability of the predicted class, see `topProbability`; float32 [m] in [0, 1]. One that
 * rounding lifted above 1 is in the last bin; one that is NaN is left out.
 * @param predicted - Predicted class, or {@link noPrediction}; [m].
 * @param labels - True class; [m].
 * @param weights - How much a point of each class counts, ≥ 0; [C]. Without them each counts once.
 * @returns (points, sum of confidences, hits) of each bin; [15, 3].
 * @throws RangeError if the lengths differ.
 *
 * @remarks
 * Bins are those of torchmetrics' multiclass_calibration_error:
 * `bucketize(confidence, linspace(0, 1, 16), right=True) - 1`. It differs for a confidence of exactly 1, which gets a
 * sixteenth bin of its own there. In float32 that is any probability above 1 − 3e-8, so that the error would depend on
 * the last bit of a confident model; Guo et al., ICML 2017, count 1 in the last of the bins, as here.
 */
export function calibrationBins(
  confidence: Float32Array,
  predicted: Uint8Array,
  labels: Uint8Array,
  weights?: readonly number[],
): Float64Array {
  if (confidence.length !== labels.length || predicted.length !== labels.length) {
    const lengths = `${confidence.length} and ${predicted.length}`;
    throw new RangeError(`invalid confidences and predictions; not as many as labels, ${labels.length}: ${lengths}`);
  }
  const bins = new Float64Array(calibrationBinCount * calibrationBinWidth);
  for (let i = 0; i < labels.length; i += 1) {
    const sure = confidence[i]!;
    const named = predicted[i]!;
    if (named === noPrediction || Number.isNaN(sure)) continue;
    let bin = calibrationBinCount - 1;
    while (bin > 0 && sure < calibrationEdges[bin]!) bin -= 1;
    const at = bin * calibrationBinWidth;
    const weight = weights ? weights[labels[i]!]! : 1;
    bins[at] = bins[at]! + weight;
    bins[at + 1] = bins[at + 1]! + weight * sure;
    if (named === labels[i]) bins[at + 2] = bins[at + 2]! + weight;
  }
  return bins;
}

/**
 * Expected calibration error: how far confidence and accuracy are apart, Σ_b
 * n_b / n |hits_b / n_b − mean confidence_b|.
 *
 * @param bins - (points, sum of confidences, hits) of each bin; [B, 3].
 * @returns Scalar in [0, 1]; `undefined` without any point, since a model that predicts nothing is not well calibrated.
 * @throws RangeError if the length is not a multiple of 3.
 *
 * @remarks Source: Guo et al., "On Calibration of Modern Neural Networks", ICML 2017,
 * arXiv:1706.04599; torchmetrics' norm "l1".
 */
export function calibrationError(bins: ArrayLike<number>): number | undefined {
  if (bins.length % calibrationBinWidth !== 0) {
    throw new RangeError(`invalid calibration bins; not ${calibrationBinWidth} numbers each: ${bins.length}`);
  }
  let points = 0;
  let gap = 0;
  for (let at = 0; at < bins.length; at += calibrationBinWidth) {
    points += bins[at]!;
    // n_b |hits / n_b − confidence / n_b|, without the two divisions.
    gap += Math.abs(bins[at + 2]! - bins[at + 1]!);
  }
  return points === 0 ? undefined : gap / points;
}
