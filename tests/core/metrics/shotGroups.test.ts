import { describe, expect, test } from 'vitest';
import { recallByShots, shotGroupOf, shotGroups } from '../../../src/core/metrics/shotGroups.ts';
import { fc, reals, sampleCounts } from '../seededProperties.ts';

describe('shotGroupOf', () => {
  test.each([
    [5000, 'many'],
    [101, 'many'],
    [100, 'medium'],
    [20, 'medium'],
    [19, 'few'],
    [1, 'few'],
    [0, 'few'],
  ])('puts a class of %i training samples among the %s-shot ones', (count, group) => {
    expect(shotGroupOf(count)).toBe(group);
  });

  test.each([
    [-1, 'invalid class count; not a whole number ≥ 0: -1'],
    [99.5, 'invalid class count; not a whole number ≥ 0: 99.5'],
    [Number.NaN, 'invalid class count; not a whole number ≥ 0: NaN'],
  ])('refuses the count %s by name, rule and value', (count, message) => {
    expect(() => shotGroupOf(count)).toThrow(new RangeError(message));
  });
});

describe('recallByShots', () => {
  test('is the mean recall of the classes of each group', () => {
    const groups = recallByShots([0.875, 0.625, 0.5, 0.25, 0], [500, 101, 100, 19, 2]);
    expect(groups.many).toEqual({ classes: [0, 1], recall: (0.875 + 0.625) / 2 });
    expect(groups.medium).toEqual({ classes: [2], recall: 0.5 });
    expect(groups.few).toEqual({ classes: [3, 4], recall: (0.25 + 0) / 2 });
  });

  test('weights classes equally, not their samples', () => {
    expect(recallByShots([1, 0], [100000, 101]).many.recall).toBe(1 / 2);
  });

  test('has no mean for a group without classes, as the CIFAR-10 tail of 5000 to 50 has no few-shot class', () => {
    const counts = [5000, 3237, 2096, 1357, 878, 568, 368, 238, 154, 50];
    const groups = recallByShots(new Float32Array(10).fill(0.5), counts);
    expect(groups.few).toEqual({ classes: [], recall: undefined });
    expect(groups.medium).toEqual({ classes: [9], recall: 0.5 });
  });

  test('has every class in one group, and the recalls of the groups add up to those of the classes', () => {
    const models = fc.array(fc.record({ recall: reals(0, 1), count: fc.oneof(fc.constant(0), sampleCounts) }));
    fc.assert(
      fc.property(models, (classes) => {
        const groups = recallByShots(
          classes.map(({ recall }) => recall),
          classes.map(({ count }) => count),
        );
        const indices = shotGroups.flatMap((group) => groups[group].classes);
        expect(indices.toSorted((a, b) => a - b)).toEqual(classes.map((_, index) => index));
        const sum = shotGroups.reduce(
          (total, group) => total + groups[group].classes.length * (groups[group].recall ?? 0),
          0,
        );
        expect(sum).toBeCloseTo(
          classes.reduce((total, { recall }) => total + recall, 0),
          12,
        );
      }),
    );
  });

  test('refuses recalls of other classes than the counts, and invalid counts', () => {
    const message = 'invalid recalls; not as many as class counts, 3: 2';
    expect(() => recallByShots([1, 1], [10, 20, 30])).toThrow(new RangeError(message));
    const count = 'invalid class count; not a whole number ≥ 0: 0.5';
    expect(() => recallByShots([1], [0.5])).toThrow(new RangeError(count));
  });
});
