import { describe, expect, test } from 'vitest';
import { classCounts } from '../../../src/core/classCounts.ts';
import { labelCounts, testSet, trainingSet } from '../../../src/core/dataset.ts';
import type { GivenSetting } from '../../../src/core/points/givenData.ts';
import { givenDataOf, testPointsOf } from '../../../src/core/points/givenDataOf.ts';
import type { PointSet } from '../../../src/core/points/pointSet.ts';
import { fc, reals } from '../seededProperties.ts';

const named = { name: 'own', key: 'own 1', title: 'Mine', origin: undefined, imbalance: 1 } as const;
const whole: GivenSetting = { imbalance: 1, noise: 0, seed: 7, sizes: undefined };

/** Sets of points with falling counts; every x is another, so that points can be told apart. */
const sets: fc.Arbitrary<PointSet> = fc
  .tuple(
    fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 2, maxLength: 10 }),
    fc.tuple(reals(-1000, 1000), reals(0.001, 500)),
  )
  .map(([sizes, [middle, spread]]) => {
    const sorted = sizes
      .toSorted((one, other) => other - one)
      .flatMap((size, index) => new Array<number>(size).fill(index));
    // Interleaved, as rows of a file are: 7919 is a prime above all lengths.
    const labels = sorted.map((_, at) => sorted[(at * 7919) % sorted.length]!);
    return {
      x: Float64Array.from(labels, (_, at) => middle + (spread * at) / labels.length),
      y: Float64Array.from(labels, (_, at) => Math.sin(at) * spread),
      labels: Uint8Array.from(labels),
      classNames: sizes.map((_, index) => `class ${index}`),
      axes: [
        { name: 'x', unit: undefined },
        { name: 'y', unit: undefined },
      ],
    };
  });

/** Points of a part by their label and coordinates, as text. */
const textsOf = ({ points, labels }: { points: Float32Array; labels: Uint8Array }) =>
  Array.from(labels, (label, at) => `${label} ${points[2 * at]} ${points[2 * at + 1]}`);

const partsOf = (set: PointSet, setting: GivenSetting) => {
  const spec = givenDataOf(set, named).specOf(setting);
  return { training: trainingSet(spec), test: testSet(spec)!, spec };
};

describe('the split', () => {
  test('keeps a third of each class for testing, rounded down, and one at least', () => {
    expect([2, 3, 5, 6, 50, 68, 123, 151].map(testPointsOf)).toEqual([1, 1, 1, 2, 16, 22, 41, 50]);
  });

  test('puts every point into one of the parts, and none into both', () => {
    fc.assert(
      fc.property(sets, fc.nat(999_999), (set, seed) => {
        const { training, test } = partsOf(set, { ...whole, seed });
        const all = [...textsOf(training), ...textsOf(test)];
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBe(set.labels.length);
      }),
      { numRuns: 50 },
    );
  });

  test('is stratified: of each class the same share at every seed', () => {
    fc.assert(
      fc.property(sets, fc.nat(999_999), (set, seed) => {
        const { training, test } = partsOf(set, { ...whole, seed });
        const classes = set.classNames.length;
        const counts = set.classNames.map((_, index) => set.labels.filter((label) => label === index).length);
        expect(labelCounts(test, classes).labelled).toEqual(counts.map(testPointsOf));
        expect(labelCounts(training, classes).labelled).toEqual(counts.map((count) => count - testPointsOf(count)));
      }),
      { numRuns: 50 },
    );
  });

  test('is the same for the same seed, and another for another', () => {
    const [set] = fc.sample(sets, 1);
    const at = (seed: number) => textsOf(partsOf(set!, { ...whole, seed }).test);
    expect(at(7)).toEqual(at(7));
    expect(at(8)).not.toEqual(at(7));
  });

  test('tests every point equally often over many seeds', () => {
    const set = { ...fc.sample(sets, 1)[0]!, labels: Uint8Array.from({ length: 12 }, (_, at) => at % 2) };
    const twelve = {
      ...set,
      x: Float64Array.from(set.labels, (_, at) => at),
      y: set.y.slice(0, 12),
      classNames: ['a', 'b'],
    };
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      for (const text of textsOf(partsOf(twelve, { ...whole, seed }).test)) times.set(text, (times.get(text) ?? 0) + 1);
    }
    // Each of 12 points is tested with chance 1/3: 1000 times, with a standard deviation of √(3000 · 2/9) = 25.8.
    expect(times.size).toBe(12);
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(4.5 * 25.8);
  });
});

describe('a long tail of given points', () => {
  test('has the counts of the formula, but no more than there are', () => {
    // Training points: 60 − 20 = 40, 30 − 10 = 20, 30 − 10 = 20. Of 40 with factor 4: 40, trunc(20) = 20, 10.
    const labels = Uint8Array.from([...new Array(60).fill(0), ...new Array(30).fill(1), ...new Array(30).fill(2)]);
    const set: PointSet = {
      ...{ labels, classNames: ['a', 'b', 'c'], x: Float64Array.from(labels, (_, at) => at) },
      ...{ y: Float64Array.from(labels, (_, at) => -at), axes: fc.sample(sets, 1)[0]!.axes },
    };
    const countsAt = (setting: Partial<GivenSetting>) => classCounts(partsOf(set, { ...whole, ...setting }).spec);
    expect(countsAt({ imbalance: 1 })).toEqual([40, 20, 20]);
    expect(countsAt({ imbalance: 4 })).toEqual([40, 20, 10]);
    expect(countsAt({ imbalance: 16 })).toEqual([40, 10, 2]);
    expect(countsAt({ sizes: [500, 7, 1] })).toEqual([40, 7, 1]);
    const { scene, counts } = givenDataOf(set, named);
    expect([scene.available, scene.largest, scene.classes, counts]).toEqual([[40, 20, 20], 40, 3, [60, 30, 30]]);
  });

  test('keeps the points that were there when it gets more, and the test points in any case', () => {
    fc.assert(
      fc.property(sets, reals(1, 100), reals(1, 100), (set, one, other) => {
        const [few, many] = [Math.max(one, other), Math.min(one, other)].map((imbalance) =>
          partsOf(set, { ...whole, imbalance }),
        );
        expect(textsOf(many!.training)).toEqual(expect.arrayContaining(textsOf(few!.training)));
        expect(textsOf(many!.test)).toEqual(textsOf(few!.test));
      }),
      { numRuns: 50 },
    );
  });

  test('gets wrong labels in its training part alone, and keeps the right classes beside them', () => {
    const [set] = fc.sample(sets, 1);
    const [clean, noisy] = [0, 0.5].map((noise) => partsOf(set!, { ...whole, noise }));
    expect(noisy!.training.classes).toEqual(clean!.training.labels);
    expect(noisy!.training.labels).not.toEqual(clean!.training.labels);
    expect(noisy!.test).toEqual(clean!.test);
  });
});

describe('the axes', () => {
  test('take the least value to −1 and the greatest to 1, and back into the unit', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { axes } = givenDataOf(set, named);
        const { training, test } = partsOf(set, whole);
        const scaled = [...training.points, ...test.points];
        for (const [at, values] of [set.x, set.y].entries()) {
          const own = scaled.filter((_, index) => index % 2 === at);
          expect([Math.min(...own), Math.max(...own)]).toEqual([-1, 1]);
          const { middle, half } = axes[at]!;
          const inUnit = own.map((u) => middle + half * u).toSorted((one, other) => one - other);
          const sorted = [...values].toSorted((one, other) => one - other);
          // Coordinates are float32: 24 bits.
          inUnit.forEach((value, index) => {
            expect(Math.abs(value - sorted[index]!)).toBeLessThanOrEqual(half * 2 ** -24);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('hold the largest and the least doubles that there are', () => {
    const set: PointSet = {
      x: Float64Array.of(-Number.MAX_VALUE, Number.MAX_VALUE, 0, 1),
      y: Float64Array.of(5e-324, 0, 0, 0),
      labels: Uint8Array.of(0, 1, 0, 1),
      classNames: ['a', 'b'],
      axes: fc.sample(sets, 1)[0]!.axes,
    };
    expect([...partsOf(set, whole).training.points].every(Number.isFinite)).toBe(true);
  });
});
