import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { labelCounts, shapeOf, testPointsPerClass, testSet, trainingSet } from '../../src/core/dataset.ts';
import type { LabelledPoints } from '../../src/core/labelledPoints.ts';
import { longTailCounts } from '../../src/core/longTail.ts';
import { type Scene, scenes, specOf } from '../../src/core/scenes.ts';
import { duplicatesOf } from '../../src/core/shapes/duplicates.ts';
import { type ShapeName, shapes } from '../../src/core/shapes/shapes.ts';
import { chiSquare, chiSquareBound } from './chiSquare.ts';
import { fc, reals } from './seededProperties.ts';

/** Values of a data set's controls, and its seed. */
type Values = Scene & { readonly seed: number };
const lab: Values = { ...scenes['noisy-pinwheel'], seed: 1 };
const training = ({ seed, ...scene }: Values) => trainingSet(specOf(scene, seed));
const tests = ({ seed, ...scene }: Values) => testSet(specOf(scene, seed));
const allScenes: Scene[] = Object.values(scenes);
const seeds = [1, 2, 3, 4, 5];

const specs: fc.Arbitrary<Values> = fc
  .record({
    shape: fc.constantFrom(...(Object.keys(shapes) as ShapeName[])),
    nat: fc.nat(),
    imbalance: reals(1, 200),
    largest: fc.integer({ min: 0, max: 60 }),
    noise: reals(0, 1),
    prototypes: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
    seed: fc.integer(),
  })
  .map(({ nat, ...spec }) => {
    const [fewest, most] = shapes[spec.shape].classes;
    return { ...spec, classes: fewest + (nat % (most - fewest + 1)) };
  });

function checksum({ points, labels, classes }: LabelledPoints): string {
  const bytes = new Uint8Array(points.buffer, points.byteOffset, points.byteLength);
  return createHash('sha256').update(bytes).update(labels).update(classes).digest('hex');
}

/** The points of each class with their labels, in the order in which they were drawn; [C][n]. */
function byClass({ points, labels, classes }: LabelledPoints, count: number) {
  const drawn = Array.from({ length: count }, (): { at: string; label: number }[] => []);
  classes.forEach((index, i) => {
    drawn[index]!.push({ at: `${points[2 * i]}, ${points[2 * i + 1]}`, label: labels[i]! });
  });
  return drawn;
}

const countsOf = (list: Uint8Array, classes: number) => {
  const counts = new Array<number>(classes).fill(0);
  for (const index of list) counts[index]! += 1;
  return counts;
};

const sumOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);

/** Share of the samples whose label is wrong. */
const wrongShare = ({ labels, classes }: LabelledPoints) =>
  labels.reduce((wrong, label, i) => wrong + (label === classes[i] ? 0 : 1), 0) / labels.length;

describe('trainingSet', () => {
  test('has, for the scene that the lab opens with, the bytes that another implementation drew', () => {
    // SHA-256 of the points (float32, little-endian), then labels, then classes of the noisy pinwheel (5 classes,
    // imbalance 100, head 1000, noise 0.05) at seed 1. Made by a second implementation in Python, from the stream to
    // the rounding of the points.
    const expected = '2a8ba062f8d95d071b6d5f80523a7067dafa12d1f8c57f575d2c6db7a2a0f6fe';
    const spec: Values = { shape: 'pinwheel', classes: 5, imbalance: 100, largest: 1000, noise: 0.05, seed: 1 };
    expect(checksum(training(spec))).toBe(expected);
  });

  test('is the same to the last byte for the same spec', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(checksum(training({ ...spec }))).toBe(checksum(training(spec)));
      }),
    );
  });

  test('differs from seed to seed, in every scene', () => {
    for (const scene of allScenes) {
      const checksums = seeds.map((seed) => checksum(training({ ...scene, seed })));
      expect(new Set(checksums).size).toBe(seeds.length);
    }
  });

  test('shares no point between two seeds', () => {
    const seen = new Set<string>(byClass(training(lab), 5).flatMap((drawn) => drawn.map(({ at }) => at)));
    const other = byClass(training({ ...lab, seed: 2 }), 5).flat();
    expect(other.filter(({ at }) => seen.has(at))).toEqual([]);
  });

  test('has as many points of each class as the long tail says, the head first', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { points, labels, classes } = training(spec);
        expect(countsOf(classes, spec.classes)).toEqual(longTailCounts(spec));
        expect(Array.from(classes)).toEqual(Array.from(classes).sort((a, b) => a - b));
        expect(labels.length).toBe(classes.length);
        expect(points.length).toBe(2 * classes.length);
      }),
    );
  });

  test('keeps the points and labels that both have when the imbalance or the head changes', () => {
    const change = fc.record({
      imbalance: reals(1, 200),
      largest: fc.integer({ min: 0, max: 60 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(specs, change, (spec, changed) => {
        const before = byClass(training(spec), spec.classes);
        const after = byClass(training({ ...spec, ...changed }), spec.classes);
        before.forEach((drawn, index) => {
          const both = Math.min(drawn.length, after[index]!.length);
          compared += both;
          expect(after[index]!.slice(0, both)).toEqual(drawn.slice(0, both));
        });
      }),
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('keeps its points, and every label redrawn before, when the noise grows', () => {
    let redrawn = 0;
    fc.assert(
      fc.property(specs, reals(0, 1), (spec, noise) => {
        const [less, more] = [Math.min(spec.noise, noise), Math.max(spec.noise, noise)];
        const quiet = training({ ...spec, noise: less });
        const loud = training({ ...spec, noise: more });
        expect(loud.points).toEqual(quiet.points);
        expect(loud.classes).toEqual(quiet.classes);
        quiet.labels.forEach((label, i) => {
          if (label === quiet.classes[i]) return;
          redrawn += 1;
          expect(loud.labels[i]).toBe(label);
        });
      }),
    );
    expect(redrawn).toBeGreaterThan(100);
  });

  test('redraws more labels at more noise, and none at none', () => {
    const shares = [0, 0.05, 0.2, 0.5, 1].map((noise) => wrongShare(training({ ...lab, noise })));
    expect(shares[0]).toBe(0);
    for (let i = 1; i < shares.length; i += 1) expect(shares[i]!).toBeGreaterThan(shares[i - 1]!);
  });

  test.each(seeds)('has a share of wrong labels near noise · (C − 1) / C in every scene at seed %s', (seed) => {
    for (const scene of allScenes) {
      for (const noise of [scene.noise, 0.3]) {
        const set = training({ ...scene, noise, seed });
        const share = (noise * (scene.classes - 1)) / scene.classes;
        const standardError = Math.sqrt((share * (1 - share)) / set.labels.length);
        expect(Math.abs(wrongShare(set) - share)).toBeLessThanOrEqual(4 * standardError);
      }
    }
  });

  test('has noise in the tail as well as in the head: every class loses about its share', () => {
    // 1000 points a class; ½ · 4/5 of them get a wrong label, give or take √(1000 · 0.4 · 0.6) = 15.5.
    const set = training({ ...lab, imbalance: 1, noise: 0.5 });
    const { right } = labelCounts(set, 5);
    for (const count of right) expect(Math.abs(count - 600)).toBeLessThan(4 * 15.5);
  });

  test('draws wrong labels evenly from all classes', () => {
    const { labels } = training({ ...lab, noise: 1 });
    const even = new Array<number>(5).fill(labels.length / 5);
    expect(chiSquare(countsOf(labels, 5), even).statistic).toBeLessThan(chiSquareBound(4));
  });

  test('gives each class a stream of its own: no arm of the pinwheel is another one turned', () => {
    const { points, classes } = training({ ...lab, imbalance: 1, largest: 200 });
    const radii = Array.from(classes, (_, i) => Math.hypot(points[2 * i]!, points[2 * i + 1]!));
    for (let index = 1; index < 5; index += 1) {
      const pairs = radii.slice(0, 200).map((radius, i) => Math.abs(radius - radii[200 * index + i]!));
      // The mean distance of two independent uniform numbers is ⅓, with a standard error of 0.24 / √200 = 0.017.
      expect(Math.abs(sumOf(pairs) / 200 - 1 / 3)).toBeLessThan(0.085);
    }
  });

  test('draws from the prototypes of its spec', () => {
    const { points } = training({ ...lab, classes: 2, imbalance: 1, largest: 300, noise: 0, prototypes: 1 });
    for (const index of [0, 1]) {
      const xs = Array.from({ length: 300 }, (_, i) => points[2 * (300 * index + i)]!);
      // One prototype with a jitter of 0.02: none of 300 points is 10 deviations away from another.
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(0.2);
    }
  });

  test('refuses an imbalance below 1 by name, rule and value', () => {
    const message = 'invalid imbalance factor; not in [1, ∞): 0.5';
    expect(() => training({ ...lab, imbalance: 0.5 })).toThrow(new RangeError(message));
  });
});

describe('testSet', () => {
  test('is balanced and free of label noise, whatever the imbalance and the noise', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { points, labels, classes } = tests(spec);
        expect(countsOf(classes, spec.classes)).toEqual(new Array(spec.classes).fill(testPointsPerClass));
        expect(Array.from(labels)).toEqual(Array.from(classes));
        expect(points.length).toBe(2 * spec.classes * testPointsPerClass);
      }),
      { numRuns: 30 },
    );
  });

  test('stays the same when imbalance, head or noise change', () => {
    const before = checksum(tests(lab));
    expect(checksum(tests({ ...lab, imbalance: 3, largest: 10, noise: 0.9 }))).toBe(before);
    expect(checksum(tests({ ...lab, seed: 2 }))).not.toBe(before);
  });

  test('shares no point with the training set, in any scene at any of five seeds', () => {
    for (const scene of allScenes) {
      for (const seed of seeds) {
        const spec = { ...scene, seed };
        const trained = new Set(byClass(training(spec), scene.classes).flatMap((drawn) => drawn.map(({ at }) => at)));
        const tested = byClass(tests(spec), scene.classes).flat();
        // Two independent draws may meet on the grid, though hardly twice in a set.
        expect(tested.filter(({ at }) => trained.has(at)).length, `${JSON.stringify(spec)}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('has near-duplicates of the prototypes of the training set', () => {
    const spec: Values = { ...lab, classes: 2, imbalance: 1, largest: 50, prototypes: 1 };
    const [trained, tested] = [training(spec), tests(spec)];
    for (const index of [0, 1]) {
      const [i, j] = [50 * index, testPointsPerClass * index];
      const apart = Math.hypot(
        trained.points[2 * i]! - tested.points[2 * j]!,
        trained.points[2 * i + 1]! - tested.points[2 * j + 1]!,
      );
      expect(apart).toBeLessThan(0.2);
    }
  });
});

describe('shapeOf', () => {
  test('is the shape of the table, or its near-duplicates at the seed of the spec', () => {
    const plain = shapes.pinwheel.make(5);
    const duplicates = duplicatesOf(plain, 50, 4);
    fc.assert(
      fc.property(reals(-1, 1), reals(-1, 1), (x, y) => {
        expect(shapeOf(specOf(lab, 1)).logDensity(2, x, y)).toBe(plain.logDensity(2, x, y));
        const spec = specOf({ ...lab, prototypes: 50 }, 4);
        expect(shapeOf(spec).logDensity(2, x, y)).toBe(duplicates.logDensity(2, x, y));
      }),
      { numRuns: 20 },
    );
  });
});

describe('labelCounts', () => {
  test('counts labels, and the right ones among them', () => {
    const set: LabelledPoints = {
      points: new Float32Array(10),
      labels: Uint8Array.of(0, 0, 1, 2, 2),
      classes: Uint8Array.of(0, 0, 0, 1, 2),
    };
    expect(labelCounts(set, 4)).toEqual({ labelled: [2, 1, 2, 0], right: [2, 0, 1, 0] });
  });

  test('sum to the number of samples, with no more right than there are labels', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const set = training(spec);
        const { labelled, right } = labelCounts(set, spec.classes);
        expect(sumOf(labelled)).toBe(set.labels.length);
        expect(sumOf(right)).toBe(set.labels.length - Math.round(wrongShare(set) * set.labels.length || 0));
        right.forEach((count, index) => {
          expect(count).toBeLessThanOrEqual(labelled[index]!);
        });
      }),
    );
  });

  test('are those of the long tail, all of them right, without noise', () => {
    const counts = [1000, 316, 100, 31, 10];
    expect(labelCounts(training({ ...lab, noise: 0 }), 5)).toEqual({ labelled: counts, right: counts });
  });
});
