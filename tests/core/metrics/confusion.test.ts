import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metricsOf, noPrediction, tallyConfusion } from '../../../src/core/metrics/confusion.ts';
import { largestRelativeError, relativeError } from '../relativeError.ts';
import { fc } from '../seededProperties.ts';

/** Test points of a model and its metrics. */
interface GoldenConfusion {
  readonly name: string;
  readonly classes: number;
  readonly labels: readonly number[];
  readonly predicted: readonly number[];
  readonly confusion: readonly number[][];
  readonly recall: readonly number[];
  readonly precision: readonly number[];
  readonly f1: readonly number[];
  readonly balancedAccuracy: number;
  readonly macroF1: number;
  readonly geometricMean: number;
}

/** scikit-learn, and SciPy's geometric mean of its recalls; see metrics.py beside it. */
const { confusion: references }: { confusion: readonly GoldenConfusion[] } = JSON.parse(
  readFileSync(new URL('../../reference/metrics.json', import.meta.url), 'utf8'),
);

/** C classes and test points of them, of which some have no prediction. */
const outcomes = fc.integer({ min: 1, max: 6 }).chain((classes) => {
  const named = fc.integer({ min: 0, max: classes - 1 });
  const point = fc.record({ label: named, prediction: fc.oneof({ weight: 8, arbitrary: named }, fc.constant(255)) });
  return fc.record({ classes: fc.constant(classes), points: fc.array(point, { maxLength: 60 }) });
});

function metricsOfPoints(labels: readonly number[], predicted: readonly number[], classes: number) {
  return metricsOf(tallyConfusion(Uint8Array.from(predicted), Uint8Array.from(labels), classes), classes);
}

describe('tallyConfusion', () => {
  test('agrees with scikit-learn in all 21 cases of the reference, points without a prediction in the last column', () => {
    expect(references.length).toBe(3 * 7);
    for (const { name, classes, labels, predicted, confusion } of references) {
      const actual = tallyConfusion(Uint8Array.from(predicted), Uint8Array.from(labels), classes);
      expect(Array.from(actual), `${name}, C = ${classes}`).toEqual(confusion.flat());
    }
  });

  test('has a row for each true class and a column for each predicted one', () => {
    const labels = Uint8Array.of(0, 0, 0, 1, 1, 1);
    const predicted = Uint8Array.of(0, 1, 1, 1, noPrediction, noPrediction);
    expect(Array.from(tallyConfusion(predicted, labels, 2))).toEqual([1, 2, 0, 0, 1, 2]);
  });

  test('keeps every point in the row of its class, with a prediction or without', () => {
    fc.assert(
      fc.property(outcomes, ({ classes, points }) => {
        const labels = points.map(({ label }) => label);
        const predicted = Uint8Array.from(points, ({ prediction }) => prediction);
        const confusion = tallyConfusion(predicted, Uint8Array.from(labels), classes);
        for (let label = 0; label < classes; label += 1) {
          const row = confusion.subarray(label * (classes + 1), (label + 1) * (classes + 1));
          const sum = row.reduce((total, count) => total + count, 0);
          expect(sum).toBe(labels.filter((own) => own === label).length);
        }
      }),
    );
  });

  test('distinguishes 255 classes from no prediction', () => {
    const confusion = tallyConfusion(Uint8Array.of(254, noPrediction), Uint8Array.of(254, 254), 255);
    expect(Array.from(confusion.subarray(254 * 256 + 253))).toEqual([0, 1, 1]);
  });

  test.each([
    [0, 'invalid number of classes; not a whole number in [1, 255]: 0'],
    [256, 'invalid number of classes; not a whole number in [1, 255]: 256'],
    [1.5, 'invalid number of classes; not a whole number in [1, 255]: 1.5'],
    [Number.NaN, 'invalid number of classes; not a whole number in [1, 255]: NaN'],
  ])('refuses %s classes by name, rule and value, and so does metricsOf', (classes, message) => {
    expect(() => tallyConfusion(Uint8Array.of(0), Uint8Array.of(0), classes)).toThrow(new RangeError(message));
    expect(() => metricsOf([1, 0], classes)).toThrow(new RangeError(message));
  });

  test('refuses labels and predictions of no class: the first beyond the last, and the one that is the last column', () => {
    const tally = (predicted: number, label: number) =>
      tallyConfusion(Uint8Array.of(predicted), Uint8Array.of(label), 3);
    expect(() => tally(0, 3)).toThrow(new RangeError('invalid label; not an index below 3: 3'));
    expect(() => tally(0, 255)).toThrow(new RangeError('invalid label; not an index below 3: 255'));
    expect(() => tally(3, 0)).toThrow(new RangeError('invalid prediction; not an index below 3 nor 255: 3'));
    expect(() => tally(254, 0)).toThrow(new RangeError('invalid prediction; not an index below 3 nor 255: 254'));
  });

  test('refuses fewer predictions than labels', () => {
    const message = 'invalid predictions; not as many as labels, 2: 1';
    expect(() => tallyConfusion(Uint8Array.of(0), Uint8Array.of(0, 1), 2)).toThrow(new RangeError(message));
  });
});

describe('metricsOf', () => {
  test('agrees with scikit-learn to 14 digits in all 21 cases of the reference', () => {
    for (const { name, classes, labels, predicted, ...expected } of references) {
      const actual = metricsOfPoints(labels, predicted, classes);
      for (const metric of ['recall', 'precision', 'f1'] as const) {
        const error = largestRelativeError(actual[metric], expected[metric]);
        expect(error, `${metric}: ${name}, C = ${classes}`).toBeLessThan(1e-14);
      }
      for (const metric of ['balancedAccuracy', 'macroF1', 'geometricMean'] as const) {
        const error = relativeError(actual[metric], expected[metric]);
        expect(error, `${metric}: ${name}, C = ${classes}`).toBeLessThan(1e-14);
      }
    }
  });

  test('of 3 hits among 4 points and 1 hit among 2 are what the definitions say', () => {
    const metrics = metricsOf([3, 1, 0, 1, 1, 0], 2);
    expect(metrics.recall).toEqual([3 / 4, 1 / 2]);
    expect(metrics.precision).toEqual([3 / 4, 1 / 2]);
    expect(metrics.f1).toEqual([3 / 4, 1 / 2]);
    expect(metrics.balancedAccuracy).toBe((3 / 4 + 1 / 2) / 2);
    expect(metrics.macroF1).toBe((3 / 4 + 1 / 2) / 2);
    expect(metrics.geometricMean).toBeCloseTo(Math.sqrt((3 / 4) * (1 / 2)), 15);
  });

  test('count a point without a prediction against recall, but against no precision', () => {
    // Class 0: two hits and two without a prediction. Class 1: two hits.
    const metrics = metricsOf([2, 0, 2, 0, 2, 0], 2);
    expect(metrics.recall).toEqual([2 / 4, 1]);
    expect(metrics.precision).toEqual([1, 1]);
    expect(metrics.f1).toEqual([(2 * 0.5 * 1) / (0.5 + 1), 1]);
  });

  test('leave a class without test points out of the balanced accuracy, and in the other means', () => {
    const metrics = metricsOf([3, 1, 0, 0, 0, 0], 2);
    expect(metrics.recall).toEqual([3 / 4, 0]);
    expect(metrics.balancedAccuracy).toBe(3 / 4);
    expect(metrics.macroF1).toBe((2 * 3) / (4 + 3) / 2);
    expect(metrics.geometricMean).toBe(0);
  });

  test('are all 0 and not NaN without test points, and without predictions', () => {
    const zero = { recall: [0, 0], precision: [0, 0], f1: [0, 0], balancedAccuracy: 0, macroF1: 0, geometricMean: 0 };
    expect(metricsOf([0, 0, 0, 0, 0, 0], 2)).toEqual(zero);
    expect(metricsOf([0, 0, 5, 0, 0, 5], 2)).toEqual(zero);
  });

  test('have a geometric mean of 1 in 1000 where 200 classes have that recall, though its 200th power is no double', () => {
    const classes = 200;
    const confusion = new Uint32Array(classes * (classes + 1));
    for (let label = 0; label < classes; label += 1) {
      confusion[label * (classes + 1) + label] = 1;
      confusion[label * (classes + 1) + classes] = 999;
    }
    expect(0.001 ** classes).toBe(0);
    expect(relativeError(metricsOf(confusion, classes).geometricMean, 0.001)).toBeLessThan(1e-14);
  });

  test('lie in [0, 1], the geometric mean not above the mean recall', () => {
    fc.assert(
      fc.property(outcomes, ({ classes, points }) => {
        const labels = points.map(({ label }) => label);
        const metrics = metricsOfPoints(
          labels,
          points.map(({ prediction }) => prediction),
          classes,
        );
        const { recall, precision, f1, balancedAccuracy, macroF1, geometricMean } = metrics;
        const all = [...recall, ...precision, ...f1, balancedAccuracy, macroF1, geometricMean];
        expect(
          all.every((metric) => metric >= 0 && metric <= 1 + 1e-15),
          `${all}`,
        ).toBe(true);
        expect(geometricMean).toBeLessThanOrEqual(balancedAccuracy * (1 + 1e-14));
      }),
    );
  });

  test('read one model of several by its part of their array', () => {
    const models = Uint32Array.of(3, 1, 0, 1, 1, 0, /* second model */ 0, 4, 0, 2, 0, 0);
    expect(metricsOf(models.subarray(6), 2).recall).toEqual([0, 0]);
    expect(metricsOf(models.subarray(0, 6), 2).recall).toEqual([3 / 4, 1 / 2]);
  });

  test('refuse a matrix without the column of no prediction', () => {
    const message = 'invalid confusion matrix; not 2 × 3 counts: 4';
    expect(() => metricsOf([1, 0, 0, 1], 2)).toThrow(new RangeError(message));
  });
});
