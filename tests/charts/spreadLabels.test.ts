import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../src/charts/spreadLabels.ts';
import { fc, reals } from '../core/seededProperties.ts';

const places = fc.array(reals(-20, 120), { maxLength: 7 });

describe('spreadLabels', () => {
  test('leaves labels where they are if they stand apart already', () => {
    expect(spreadLabels([10, 50, 24], 14, 0, 100)).toEqual([10, 50, 24]);
  });

  test('moves the second of two labels away from the first by the gap', () => {
    expect(spreadLabels([40, 45], 14, 0, 100)).toEqual([40, 54]);
    expect(spreadLabels([45, 40], 14, 0, 100)).toEqual([54, 40]);
  });

  test('pushes labels back from the end, and those before them in turn', () => {
    expect(spreadLabels([90, 99, 98], 14, 0, 100)).toEqual([72, 100, 86]);
  });

  test('puts labels at one place in their order, the first at the place', () => {
    expect(spreadLabels([30, 30, 30], 10, 0, 100)).toEqual([30, 40, 50]);
  });

  test('gives nothing for nothing', () => {
    expect(spreadLabels([], 14, 0, 100)).toEqual([]);
  });

  test('keeps the gap and the bounds wherever there is room for all', () => {
    fc.assert(
      // Seven labels need six gaps.
      fc.property(places, reals(0, 100 / 6), (wanted, gap) => {
        const moved = spreadLabels(wanted, gap, 0, 100);
        const sorted = moved.toSorted((a, b) => a - b);
        for (let i = 1; i < sorted.length; i += 1) {
          expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(gap - 1e-9);
        }
        for (const position of moved) expect(position > -1e-9 && position <= 100, `${position}`).toBe(true);
      }),
    );
  });

  test('keeps the labels in the order of their places', () => {
    fc.assert(
      fc.property(places, reals(0, 30), (wanted, gap) => {
        const moved = spreadLabels(wanted, gap, 0, 100);
        wanted.forEach((place, i) => {
          wanted.forEach((other, j) => {
            if (place < other) expect(moved[i]!).toBeLessThanOrEqual(moved[j]! + 1e-9);
          });
        });
      }),
    );
  });

  test('lets the bounds win over the gap if there are too many labels', () => {
    for (const position of spreadLabels([0, 0, 0, 0], 10, 0, 20)) {
      expect(position).toBeLessThanOrEqual(20);
      expect(position).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  test('leaves the places that it was given as they were', () => {
    const wanted = [5, 6, 7];
    spreadLabels(wanted, 14, 0, 100);
    expect(wanted).toEqual([5, 6, 7]);
  });
});
