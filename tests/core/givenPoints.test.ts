import { describe, expect, test } from 'vitest';
import { classCounts } from '../../src/core/classCounts.ts';
import { labelCounts, shapeOf, testSet, trainingSet } from '../../src/core/dataset.ts';
import { type DatasetSpec, hasKnownDensities, type PointsSource } from '../../src/core/datasetSpec.ts';
import { extentOf } from '../../src/core/extentOf.ts';
import { scenes, specOf } from '../../src/core/scenes.ts';
import { fc, reals } from './seededProperties.ts';

const source: PointsSource = {
  kind: 'points',
  points: Float32Array.of(0.5, 0, -2, 1, 0, 0.25),
  labels: Uint8Array.of(2, 0, 2),
};
const given: DatasetSpec = { source, classes: 3, seed: 1 };
const tests = { points: Float32Array.of(1, -3), labels: Uint8Array.of(1) };

const datasets: fc.Arbitrary<DatasetSpec> = fc
  .array(fc.record({ x: reals(-9, 9), y: reals(-9, 9), label: fc.nat(3) }), { maxLength: 20 })
  .map((all) => ({
    source: {
      kind: 'points',
      points: Float32Array.from(all.flatMap(({ x, y }) => [x, y])),
      labels: Uint8Array.from(all, ({ label }) => label),
    },
    classes: 4,
    seed: 1,
  }));

describe('points that are given', () => {
  test('are the training set of every seed, with labels that are taken as right', () => {
    for (const seed of [1, 2]) {
      const { points, labels, classes } = trainingSet({ ...given, seed });
      expect([points, labels, classes]).toEqual([source.points, source.labels, source.labels]);
    }
    expect(labelCounts(trainingSet(given), 3)).toEqual({ labelled: [1, 0, 2], right: [1, 0, 2] });
  });

  test('have the test set that is given with them, or none', () => {
    expect(testSet({ ...given, source: { ...source, test: tests } })).toEqual({ ...tests, classes: tests.labels });
    expect(testSet(given)).toBeUndefined();
  });

  test('have no known densities, which the points of every scene have', () => {
    expect(hasKnownDensities(given)).toBe(false);
    expect(shapeOf(given)).toBeUndefined();
    for (const scene of Object.values(scenes)) {
      expect(hasKnownDensities(specOf(scene, 1))).toBe(true);
      expect(shapeOf(specOf(scene, 1)).classes).toBe(scene.classes);
    }
  });

  test.each<[string, Partial<PointsSource>, string]>([
    [
      'coordinates that are not two a label',
      { labels: Uint8Array.of(0, 1) },
      'invalid points; not two coordinates for each of 2 labels: 6',
    ],
    [
      'a coordinate without end',
      { points: Float32Array.of(0, 0, Infinity, 0, 0, 0) },
      'invalid coordinate of a point; not finite: Infinity',
    ],
    [
      'a coordinate that is NaN',
      { points: Float32Array.of(0, Number.NaN, 0, 0, 0, 0) },
      'invalid coordinate of a point; not finite: NaN',
    ],
    ['a label without a class', { labels: Uint8Array.of(0, 3, 1) }, 'invalid label of a point; not in [0, 3): 3'],
  ])('are refused with %s, by name, rule and value', (_, change, message) => {
    expect(() => trainingSet({ ...given, source: { ...source, ...change } })).toThrow(new RangeError(message));
    const test = { ...source, ...change };
    expect(() => testSet({ ...given, source: { ...source, test } })).toThrow(new RangeError(message));
  });
});

describe('the counts of true classes', () => {
  test('are those of the training set, whether it is drawn or given', () => {
    const drawn = Object.values(scenes).map((scene): DatasetSpec => specOf({ ...scene, noise: 0.4 }, 3));
    for (const spec of [...drawn, ...fc.sample(datasets, 20)]) {
      const counts = new Array<number>(spec.classes).fill(0);
      for (const index of trainingSet(spec).classes) counts[index]! += 1;
      expect(classCounts(spec)).toEqual(counts);
    }
  });

  test('can be any, and not only those of a long tail', () => {
    const spec = specOf(scenes.balanced, 1);
    const uneven: DatasetSpec = { ...spec, source: { ...spec.source, counts: [3, 0, 7, 1, 300] } };
    expect(classCounts(uneven)).toEqual([3, 0, 7, 1, 300]);
    expect(trainingSet(uneven).labels.length).toBe(311);
  });

  test.each([
    [[3, 4, 5, 6], 'invalid class counts; not one for each of 5 classes: 4'],
    [[3, 4, 5, 6, 0.5], 'invalid class count; not a whole number ≥ 0: 0.5'],
    [[3, 4, 5, 6, -1], 'invalid class count; not a whole number ≥ 0: -1'],
  ])('%j are refused by name, rule and value', (counts, message) => {
    const spec = specOf(scenes.balanced, 1);
    expect(() => trainingSet({ ...spec, source: { ...spec.source, counts } })).toThrow(new RangeError(message));
  });
});

describe('the extent', () => {
  test('of a drawn data set is that of its shape', () => {
    for (const scene of Object.values(scenes)) {
      const spec = specOf(scene, 1);
      expect(extentOf(spec)).toBe(shapeOf(spec).extent);
    }
  });

  test('of given points has 8 % of room beyond the farthest, test points included', () => {
    expect(extentOf(given)).toBeCloseTo(1.08 * 2, 12);
    expect(extentOf({ ...given, source: { ...source, test: tests } })).toBeCloseTo(1.08 * 3, 12);
  });

  test('is above 0 and holds all points, also where there are none away from the origin', () => {
    fc.assert(
      fc.property(datasets, (spec) => {
        const extent = extentOf(spec);
        expect(extent).toBeGreaterThan(0);
        for (const coordinate of trainingSet(spec).points) expect(Math.abs(coordinate)).toBeLessThan(extent);
      }),
    );
    expect(extentOf({ ...given, source: { ...source, points: new Float32Array(6) } })).toBe(1);
  });
});
