import { describe, expect, test } from 'vitest';
import { recallByClass } from '../../src/trainer/recall.ts';
import { fc, reals } from '../core/seededProperties.ts';

const logitsOf = (rows: readonly (readonly number[])[]) => Float32Array.from(rows.flat());

describe('recallByClass', () => {
  test('is the share of the points of a class whose largest logit is that of the class', () => {
    const logits = logitsOf([
      [3, 1, 0],
      [0, 2, 1],
      [5, 4, 4],
      [0, 1, 0],
      [-1, -2, -3],
      [0, 0, 9],
    ]);
    // Class 0: hit, miss, hit. Class 1: hit. Class 2: miss, hit.
    expect(Array.from(recallByClass(logits, Uint8Array.of(0, 0, 0, 1, 2, 2), 1, 3))).toEqual([2 / 3, 1, 0.5]);
  });

  test('is that share to the last bit of a double, so that it can be counted back', () => {
    const logits = logitsOf(Array.from({ length: 400 }, (_, i) => (i < 213 ? [1, 0] : [0, 1])));
    expect(recallByClass(logits, new Uint8Array(400), 1, 2)[0]).toBe(213 / 400);
    expect(Math.fround(213 / 400)).not.toBe(213 / 400);
  });

  test('keeps the models apart, in their order', () => {
    const right = [
      [1, 0],
      [0, 1],
    ];
    const wrong = [
      [0, 1],
      [1, 0],
    ];
    const always0 = [
      [1, 0],
      [1, 0],
    ];
    const logits = logitsOf([...right, ...wrong, ...always0]);
    expect(Array.from(recallByClass(logits, Uint8Array.of(0, 1), 3, 2))).toEqual([1, 1, 0, 0, 1, 0]);
  });

  test('takes each group of models by the labels of its own data set', () => {
    const logits = logitsOf([
      [9, 0],
      [0, 9],
      [9, 0],
      [0, 9],
    ]);
    // The first model's points are of classes 0 and 1, the second model's the other way round.
    expect(Array.from(recallByClass(logits, Uint8Array.of(0, 1, 1, 0), 2, 2))).toEqual([1, 1, 0, 0]);
  });

  test('counts a tie as a miss', () => {
    const logits = logitsOf([
      [1, 1],
      [1, 1],
    ]);
    expect(Array.from(recallByClass(logits, Uint8Array.of(0, 1), 1, 2))).toEqual([0, 0]);
  });

  test.each([
    ['its own', [Number.NaN, 0]],
    ['another', [0, Number.NaN]],
    ['every', [Number.NaN, Number.NaN]],
  ])('counts a point as missed where %s logit is NaN', (_, row) => {
    expect(Array.from(recallByClass(logitsOf([row]), Uint8Array.of(0), 1, 2))).toEqual([0, 0]);
  });

  test('is 0 and not NaN for a class without test points', () => {
    expect(Array.from(recallByClass(logitsOf([[0, 0, 1]]), Uint8Array.of(2), 1, 3))).toEqual([0, 0, 1]);
  });

  test('weighted by the points of each class is the accuracy', () => {
    const sets = fc.array(
      fc.record({
        label: fc.integer({ min: 0, max: 2 }),
        row: fc.array(reals(-5, 5).map(Math.fround), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(sets, (points) => {
        const labels = Uint8Array.from(points.map(({ label }) => label));
        const recall = recallByClass(logitsOf(points.map(({ row }) => row)), labels, 1, 3);
        const hits = points.filter(({ label, row }) => row.every((logit, c) => c === label || logit < row[label]!));
        const found = labels.reduce((sum, label) => sum + recall[label]!, 0);
        expect(found).toBeCloseTo(hits.length, 4);
      }),
    );
  });
});
