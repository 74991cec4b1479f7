/** Value in place of a prediction where there is none: a model with a NaN logit predicts no class. */
export const noPrediction = 255;

/**
 * Confusion matrix of one model, with a last column for the points without a prediction.
 *
 * That column keeps the sum of a row the number of test points of the class: a point without a prediction is a miss and
 * lowers recall, but it counts for no class's precision.
 *
 * @param predicted - Predicted class of each test point, or {@link noPrediction}; [m].
 * @param labels - True class of each test point; [m].
 * @param classes - C; whole, in [1, 255].
 * @returns Points by true class (rows) and predicted class (columns); [C, C + 1]. For S models put such
 * matrices one after another.
 * @throws RangeError if `classes` is out of range, the lengths differ, or a label or a prediction is not a class.
 *
 * @example tallyConfusion(Uint8Array.of(0, 1, 255), Uint8Array.of(0, 0, 1), 2) // [1, 1, 0, 0, 0, 1]
 */
export function tallyConfusion(predicted: Uint8Array, labels: Uint8Array, classes: number): Uint32Array {
  assertClasses(classes);
  if (predicted.length !== labels.length) {
    throw new RangeError(`invalid predictions; not as many as labels, ${labels.length}: ${predicted.length}`);
  }
  const columns = classes + 1;
  const confusion = new Uint32Array(classes * columns);
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i]!;
    const named = predicted[i]!;
    if (label >= classes) throw new RangeError(`invalid label; not an index below ${classes}: ${label}`);
    if (named >= classes && named !== noPrediction) {
      throw new RangeError(`invalid prediction; not an index below ${classes} nor ${noPrediction}: ${named}`);
    }
    const column = named === noPrediction ? classes : named;
    const at = label * columns + column;
    confusion[at] = confusion[at]! + 1;
  }
  return confusion;
}

/** Classification metrics of a model; all are in [0, 1]. */
export interface ClassificationMetrics {
  /** Share of a class's test points that are predicted as the class; [C], 0 for a class without test points. */
  readonly recall: readonly number[];
  /** Share of the points predicted as a class that are of the class; [C], 0 for a class never predicted. */
  readonly precision: readonly number[];
  /** Harmonic mean of recall and precision; [C], 0 where there is no hit. */
  readonly f1: readonly number[];
  /** Mean recall of the classes that have test points; 0 if none has. */
  readonly balancedAccuracy: number;
  /** Mean F1 of all C classes. */
  readonly macroF1: number;
  /** C-th root of the product of all C recalls: 0 as soon as one class is never found. */
  readonly geometricMean: number;
}

/**
 * Metrics of one model.
 *
 * @param confusion - As {@link tallyConfusion} returns it, or a model's part of several; [C, C + 1].
 * @param classes - C; whole, in [1, 255].
 * @throws RangeError if `classes` is out of range or the matrix is not [C, C + 1].
 *
 * @remarks
 * The same as scikit-learn's recall_score, precision_score and f1_score over the labels 0 to C − 1 with
 * zero_division = 0, and its balanced_accuracy_score. On a test set with equally many points of each class that is the
 * accuracy. The geometric mean is that of imbalanced-learn's geometric_mean_score without its `correction`.
 */
export function metricsOf(confusion: ArrayLike<number>, classes: number): ClassificationMetrics {
  assertClasses(classes);
  const columns = classes + 1;
  if (confusion.length !== classes * columns) {
    throw new RangeError(`invalid confusion matrix; not ${classes} × ${columns} counts: ${confusion.length}`);
  }
  const points = new Array<number>(classes).fill(0);
  const predictions = new Array<number>(columns).fill(0);
  const hits = new Array<number>(classes).fill(0);
  for (let label = 0; label < classes; label += 1) {
    for (let column = 0; column < columns; column += 1) {
      const count = confusion[label * columns + column]!;
      points[label] = points[label]! + count;
      predictions[column] = predictions[column]! + count;
      if (column === label) hits[label] = count;
    }
  }
  const recall = hits.map((count, index) => shareOf(count, points[index]!));
  const precision = hits.map((count, index) => shareOf(count, predictions[index]!));
  // 2 r p / (r + p) with the fractions cleared: one division, and no 0 / 0 while the class has points or predictions.
  const f1 = hits.map((count, index) => shareOf(2 * count, points[index]! + predictions[index]!));
  return {
    recall,
    precision,
    f1,
    balancedAccuracy: meanOf(recall.filter((_, index) => points[index]! > 0)),
    macroF1: meanOf(f1),
    // By logarithms: the product of 255 small recalls is below the smallest double. log 0 = −∞ and exp(−∞) = 0.
    geometricMean: Math.exp(meanOf(recall.map(Math.log))),
  };
}

function assertClasses(classes: number): void {
  if (!(Number.isInteger(classes) && classes >= 1 && classes <= noPrediction)) {
    throw new RangeError(`invalid number of classes; not a whole number in [1, ${noPrediction}]: ${classes}`);
  }
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function meanOf(terms: readonly number[]): number {
  return terms.length === 0 ? 0 : terms.reduce((sum, term) => sum + term, 0) / terms.length;
}
