import { describe, expect, test } from 'vitest';
import { calibrationBins } from '../../src/core/metrics/calibration.ts';
import { noPrediction, tallyConfusion } from '../../src/core/metrics/confusion.ts';
import { testAnswersOf } from '../../src/trainer/testAnswersOf.ts';
import { fc } from '../core/seededProperties.ts';

describe('testAnswersOf', () => {
  test('is a confusion matrix and bins of confidence for each model, one after the other', () => {
    const labels = Uint8Array.of(0, 0, 1);
    const predicted = Uint8Array.of(0, 1, 1, noPrediction, 0, 0);
    const confidence = Float32Array.of(1, 0.5, 0.75, 0.5, 0.5, 1);
    const answers = testAnswersOf({ predicted, confidence }, labels, 2, 2);
    // By true class in rows, and predicted class, the last column for none.
    expect(Array.from(answers.confusion)).toEqual([...[1, 1, 0, 0, 1, 0], ...[1, 0, 1, 1, 0, 0]]);
    expect(answers.bins.length).toBe(2 * 15 * 3);
    // 0.5 lies in the eighth of fifteen bins, from 7/15 to 8/15; 0.75 in the twelfth; and 1 in the last.
    const bin = (model: number, index: number) =>
      Array.from(answers.bins.subarray(45 * model + 3 * index).subarray(0, 3));
    expect([bin(0, 7), bin(0, 11), bin(0, 14)]).toEqual([
      [1, 0.5, 0],
      [1, 0.75, 1],
      [1, 1, 1],
    ]);
    // A point without a prediction has no confidence.
    expect([bin(1, 7), bin(1, 11), bin(1, 14)]).toEqual([
      [1, 0.5, 1],
      [0, 0, 0],
      [1, 1, 0],
    ]);
    expect(answers.predicted).toBe(predicted);
  });

  test('is measured on the labels of the data set that a model belongs to', () => {
    const labels = Uint8Array.of(0, 0, 1, 1);
    const predicted = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0);
    const { confusion } = testAnswersOf({ predicted, confidence: new Float32Array(8).fill(0.6) }, labels, 4, 2);
    // Four models, of which two belong to the set of class 0 alone, and two to that of class 1.
    const [ofZeros, ofOnes] = [
      [2, 0, 0, 0, 0, 0],
      [0, 0, 0, 2, 0, 0],
    ];
    expect(Array.from(confusion)).toEqual([ofZeros, ofZeros, ofOnes, ofOnes].flat());
  });

  test('is for each model what it would be alone, and counts every test point once', () => {
    const cases = fc.record({
      models: fc.integer({ min: 1, max: 4 }),
      classes: fc.integer({ min: 2, max: 5 }),
      tests: fc.integer({ min: 1, max: 30 }),
      seed: fc.array(fc.nat(1000), { minLength: 150, maxLength: 150 }),
    });
    fc.assert(
      fc.property(cases, ({ models, classes, tests, seed }) => {
        const labels = Uint8Array.from({ length: tests }, (_, i) => seed[i]! % classes);
        const predicted = Uint8Array.from({ length: models * tests }, (_, i) => seed[i + 30]! % classes);
        const confidence = Float32Array.from({ length: models * tests }, (_, i) => (seed[149 - i]! + 1) / 1001);
        const answers = testAnswersOf({ predicted, confidence }, labels, models, classes);
        const cells = classes * (classes + 1);
        for (let model = 0; model < models; model += 1) {
          const [from, to] = [model * tests, (model + 1) * tests];
          const own = predicted.subarray(from, to);
          const confusion = answers.confusion.slice(model * cells, (model + 1) * cells);
          expect(confusion).toEqual(tallyConfusion(own, labels, classes));
          expect(confusion.reduce((sum, count) => sum + count, 0)).toBe(tests);
          const bins = answers.bins.slice(model * 45, (model + 1) * 45);
          expect(bins).toEqual(calibrationBins(confidence.subarray(from, to), own, labels));
        }
      }),
    );
  });
});
