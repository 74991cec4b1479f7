import { calibrationBinCount, calibrationBinWidth, calibrationError } from '../../../core/metrics/calibration.ts';
import { type ClassificationMetrics, metricsOf } from '../../../core/metrics/confusion.ts';
import { recallByShots } from '../../../core/metrics/shotGroups.ts';
import type { Frame, TestAnswers } from '../../../protocol/messages.ts';

/** All that is measured of one model on the test set. */
export interface ModelMetrics extends ClassificationMetrics {
  /** Mean recall of the classes with many, some and few training samples; nothing for a group without classes. */
  readonly many: number | undefined;
  readonly medium: number | undefined;
  readonly few: number | undefined;
  /** Mean unweighted cross-entropy, in nats. */
  readonly loss: number;
  /** Expected calibration error, if anything was predicted. */
  readonly calibration: number | undefined;
  /** Points by true and predicted class, those without a prediction left out; [C, C]. */
  readonly confusion: Uint32Array;
  /** Test points of each class, with or without a prediction; [C]. */
  readonly points: readonly number[];
  /** Points, sum of confidences and hits by bin of confidence; [15, 3]. */
  readonly bins: Float64Array;
}

/**
 * Metrics of all models of a frame.
 *
 * @param counts - Training samples by class; [C].
 * @returns By model; [S].
 */
export function modelMetrics(
  { losses, testLosses, tests }: Frame & { readonly tests: TestAnswers },
  counts: readonly number[],
): ModelMetrics[] {
  const classes = counts.length;
  const cells = classes * (classes + 1);
  const numbers = calibrationBinCount * calibrationBinWidth;
  return Array.from(losses, (_, model) => {
    const confusion = tests.confusion.subarray(model * cells, (model + 1) * cells);
    const bins = tests.bins.subarray(model * numbers, (model + 1) * numbers);
    const metrics = metricsOf(confusion, classes);
    const shots = recallByShots(metrics.recall, counts);
    return {
      ...metrics,
      many: shots.many.recall,
      medium: shots.medium.recall,
      few: shots.few.recall,
      loss: testLosses[model]!,
      calibration: calibrationError(bins),
      confusion: confusion.filter((_, at) => at % (classes + 1) < classes),
      points: Array.from({ length: classes }, (_, index) =>
        sumOf(confusion.subarray(index * (classes + 1), (index + 1) * (classes + 1))),
      ),
      bins,
    };
  });
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Whether a frame has the predictions of the present numbers of classes and models: after a change of the data
 * the last frame may be stale.
 */
export function hasTests(
  frame: Frame | undefined,
  models: number,
  classes: number,
): frame is Frame & { readonly tests: TestAnswers } {
  return frame?.tests?.confusion.length === models * classes * (classes + 1);
}
