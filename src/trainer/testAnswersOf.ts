import { calibrationBinCount, calibrationBins, calibrationBinWidth } from '../core/metrics/calibration.ts';
import { tallyConfusion } from '../core/metrics/confusion.ts';
import type { TestAnswers } from '../protocol/messages.ts';
import { rowOf } from '../protocol/problem.ts';
import type { PointAnswers } from './engine.ts';

/**
 * Confusion matrices and calibration bins from the predictions on the test points.
 *
 * @param labels - True classes of the test points; [D, m], each row for S / D models.
 */
export function testAnswersOf(
  { predicted, confidence }: PointAnswers,
  labels: Uint8Array,
  models: number,
  classes: number,
): TestAnswers {
  const tests = predicted.length / models;
  const cells = classes * (classes + 1);
  const numbers = calibrationBinCount * calibrationBinWidth;
  const confusion = new Uint32Array(models * cells);
  const bins = new Float64Array(models * numbers);
  for (let model = 0; model < models; model += 1) {
    const from = rowOf(model, models, labels.length / tests) * tests;
    const own = labels.subarray(from, from + tests);
    const answered = predicted.subarray(model * tests, (model + 1) * tests);
    const sure = confidence.subarray(model * tests, (model + 1) * tests);
    confusion.set(tallyConfusion(answered, own, classes), model * cells);
    bins.set(calibrationBins(sure, answered, own), model * numbers);
  }
  return { predicted, confusion, bins };
}
