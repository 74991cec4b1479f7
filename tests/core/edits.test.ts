import { describe, expect, test } from 'vitest';
import { classCounts } from '../../src/core/classCounts.ts';
import { shapeOf, testSet, trainingSet } from '../../src/core/dataset.ts';
import type { DatasetSpec } from '../../src/core/datasetSpec.ts';
import type { Edit } from '../../src/core/edits.ts';
import { extentOf } from '../../src/core/extentOf.ts';
import { type Scene, scenes, specOf } from '../../src/core/scenes.ts';
import { trainingPrior } from '../../src/core/truth/trainingPrior.ts';
import { fc, reals } from './seededProperties.ts';

/** A small data set of three classes with 9, 3 and 1 points, half of the labels redrawn. */
const small: Scene = { shape: 'blobs', classes: 3, imbalance: 9, largest: 9, noise: 0.5 };
const drawnSpec: DatasetSpec = specOf(small, 4);
const drawn = trainingSet(drawnSpec);
const count = drawn.labels.length;
/** The same points as if they were given. */
const givenSpec: DatasetSpec = {
  source: { kind: 'points', points: drawn.points, labels: drawn.labels, test: drawn },
  classes: 3,
  seed: 4,
};

const coordinates = reals(-2, 2).map(Math.fround);
const labels = fc.nat(2);
const additions: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constant('add'),
  x: coordinates,
  y: coordinates,
  label: labels,
});
/** What becomes of one point: nothing, a move, another label, both, or its end. */
const fates = fc.record({
  isRemoved: fc.boolean(),
  to: fc.option(fc.tuple(coordinates, coordinates)),
  label: fc.option(labels),
});
const editsOfPoints = fc.array(fates, { minLength: count, maxLength: count }).map((all) =>
  all.flatMap(({ isRemoved, to, label }, index): Edit[] => {
    if (isRemoved) return [{ kind: 'remove', index }];
    const edits: Edit[] = [];
    if (to) edits.push({ kind: 'move', index, x: to[0], y: to[1] });
    if (label !== null) edits.push({ kind: 'relabel', index, label });
    return edits;
  }),
);
/** Edits that can be made to the small data set, in any order. */
const validEdits = fc
  .tuple(editsOfPoints, fc.array(additions, { maxLength: 6 }))
  .chain(([ofPoints, added]) => fc.shuffledSubarray([...ofPoints, ...added]));

const either = fc.constantFrom(drawnSpec, givenSpec);

/** A training set's points as texts, in their order. */
function texts(spec: DatasetSpec): string[] {
  const { points, labels: named, classes } = trainingSet(spec);
  return Array.from(named, (label, i) => `${points[2 * i]}, ${points[2 * i + 1]}: ${label} of ${classes[i]}`);
}

const kinds = (edits: readonly Edit[], kind: Edit['kind']) => edits.filter((edit) => edit.kind === kind).length;

describe('an edited training set', () => {
  test('has the bytes of the drawn one without edits, and with an empty list of them', () => {
    for (const scene of Object.values(scenes)) {
      const spec = specOf(scene, 2);
      expect(trainingSet({ ...spec, edits: [] })).toEqual(trainingSet(spec));
    }
  });

  test('does not depend on the order of edits, if points are added in one order', () => {
    const orders = validEdits.chain((edits) => fc.tuple(fc.constant(edits), fc.shuffledSubarray(edits, all(edits))));
    fc.assert(
      fc.property(either, orders, (spec, [edits, shuffled]) => {
        const added = edits.filter(({ kind }) => kind === 'add');
        const reordered = [...shuffled.filter(({ kind }) => kind !== 'add'), ...added];
        expect(trainingSet({ ...spec, edits: reordered })).toEqual(trainingSet({ ...spec, edits }));
        // In another order of additions it is the same but for the order of its points.
        expect(texts({ ...spec, edits: shuffled }).sort()).toEqual(texts({ ...spec, edits }).sort());
      }),
    );
  });

  test('has as many points more and less as are added and removed, of each class as of all', () => {
    fc.assert(
      fc.property(either, validEdits, (spec, edits) => {
        const edited = trainingSet({ ...spec, edits });
        expect(edited.labels.length).toBe(count + kinds(edits, 'add') - kinds(edits, 'remove'));
        expect(edited.points.length).toBe(2 * edited.labels.length);
        const ofClass = new Array<number>(3).fill(0);
        for (const index of edited.classes) ofClass[index]! += 1;
        expect(classCounts({ ...spec, edits })).toEqual(ofClass);
      }),
    );
  });

  test('has what was edited at its place and every other point as it was', () => {
    fc.assert(
      fc.property(either, validEdits, (spec, edits) => {
        const before = trainingSet(spec);
        const expected = Array.from({ length: count }, (_, index) => {
          const own = edits.filter((edit) => edit.kind !== 'add' && edit.index === index);
          const move = own.find((edit) => edit.kind === 'move');
          const relabel = own.find((edit) => edit.kind === 'relabel');
          const [x, y] = move ? [move.x, move.y] : [before.points[2 * index], before.points[2 * index + 1]];
          const text = `${x}, ${y}: ${relabel?.label ?? before.labels[index]} of ${before.classes[index]}`;
          return own.some(({ kind }) => kind === 'remove') ? [] : [text];
        }).flat();
        for (const edit of edits) {
          if (edit.kind === 'add') expected.push(`${edit.x}, ${edit.y}: ${edit.label} of ${edit.label}`);
        }
        expect(texts({ ...spec, edits })).toEqual(expected);
      }),
    );
  });

  test('is the drawn one again once what was added is removed', () => {
    fc.assert(
      fc.property(fc.array(additions, { maxLength: 6 }), (added) => {
        const { points, labels: named } = trainingSet({ ...givenSpec, edits: added });
        const edits = added.map((_, at): Edit => ({ kind: 'remove', index: count + at }));
        const without = trainingSet({ ...givenSpec, source: { kind: 'points', points, labels: named }, edits });
        expect(without).toEqual(trainingSet(givenSpec));
      }),
    );
  });

  test('is the given one, in another order, once a point is removed and added where it was', () => {
    const before = trainingSet(givenSpec);
    for (let index = 0; index < count; index += 1) {
      const [x, y] = [before.points[2 * index]!, before.points[2 * index + 1]!];
      const edits: Edit[] = [
        { kind: 'remove', index },
        { kind: 'add', x, y, label: before.labels[index]! },
      ];
      expect(texts({ ...givenSpec, edits }).sort()).toEqual(texts(givenSpec).sort());
    }
  });

  test('counts a label that is corrected as right, and one that is changed as wrong', () => {
    // Every label of the noisy set is set to its true class.
    const edits = Array.from(drawn.classes, (label, index): Edit => ({ kind: 'relabel', index, label }));
    const { labels: corrected, classes } = trainingSet({ ...drawnSpec, edits });
    expect(drawn.labels).not.toEqual(drawn.classes);
    expect(corrected).toEqual(classes);
  });

  test('leaves alone what is not the training set: test set, densities, extent and the arrays that were given', () => {
    fc.assert(
      fc.property(either, validEdits, (spec, edits) => {
        expect(testSet({ ...spec, edits })).toEqual(testSet(spec));
        expect(extentOf({ ...spec, edits })).toBe(extentOf(spec));
        expect(shapeOf({ ...spec, edits })?.logDensity(1, 0.3, 0.2)).toBe(shapeOf(spec)?.logDensity(1, 0.3, 0.2));
        trainingSet({ ...spec, edits });
        expect([drawn.points, drawn.labels]).toEqual([trainingSet(drawnSpec).points, trainingSet(drawnSpec).labels]);
      }),
      { numRuns: 30 },
    );
  });

  test('has another prior only where points are added or removed', () => {
    const prior = (edits: readonly Edit[]) => trainingPrior(classCounts({ ...drawnSpec, edits }));
    // 9, 3 and 1 points, the head first: the last is the one of the tail.
    expect(prior([])).toEqual([9 / 13, 3 / 13, 1 / 13]);
    const others: Edit[] = [
      { kind: 'move', index: 0, x: 1, y: 1 },
      { kind: 'relabel', index: 0, label: 2 },
    ];
    expect(prior(others)).toEqual(prior([]));
    expect(prior([{ kind: 'remove', index: 12 }])).toEqual([9 / 12, 3 / 12, 0]);
    expect(prior([{ kind: 'add', x: 0, y: 0, label: 2 }])).toEqual([9 / 14, 3 / 14, 2 / 14]);
  });
});

describe('an edit', () => {
  const move = { kind: 'move', x: 0, y: 0 } as const;
  test.each<[string, Edit[], string]>([
    [
      'of a place past the end',
      [{ kind: 'remove', index: 13 }],
      'invalid index of a point to remove; not a whole number in [0, 13): 13',
    ],
    [
      'of a place that is not whole',
      [{ ...move, index: 0.5 }],
      'invalid index of a point to move; not a whole number in [0, 13): 0.5',
    ],
    [
      'of a point that was added, which has no place in the set as drawn',
      [
        { kind: 'add', x: 0, y: 0, label: 0 },
        { kind: 'relabel', index: 13, label: 1 },
      ],
      'invalid index of a point to relabel; not a whole number in [0, 13): 13',
    ],
    [
      'to a class that there is not',
      [{ kind: 'relabel', index: 0, label: 3 }],
      'invalid label of a point to relabel; not a whole number in [0, 3): 3',
    ],
    [
      'that adds a point of no class',
      [{ kind: 'add', x: 0, y: 0, label: -1 }],
      'invalid label of a point to add; not a whole number in [0, 3): -1',
    ],
    [
      'to a place that is NaN',
      [{ ...move, index: 0, y: Number.NaN }],
      'invalid coordinate of a point to move; not finite as a float32: NaN',
    ],
    [
      'to a place that a float32 cannot hold',
      [{ kind: 'add', x: 1e39, y: 0, label: 0 }],
      'invalid coordinate of a point to add; not finite as a float32: 1e+39',
    ],
    [
      'that moves a point again',
      [
        { ...move, index: 5 },
        { ...move, index: 5, x: 1 },
      ],
      'invalid index of a point to move; already one to move: 5',
    ],
    [
      'that removes a point again',
      [
        { kind: 'remove', index: 5 },
        { kind: 'remove', index: 5 },
      ],
      'invalid index of a point to remove; already one to remove: 5',
    ],
    [
      'that relabels a point which is removed',
      [
        { kind: 'remove', index: 5 },
        { kind: 'relabel', index: 5, label: 1 },
      ],
      'invalid index of a point to relabel; already one to remove: 5',
    ],
    [
      'that removes a point which is moved',
      [
        { ...move, index: 5 },
        { kind: 'remove', index: 5 },
      ],
      'invalid index of a point to remove; already one to move: 5',
    ],
  ])('%s is refused by name, rule and value, for the set and for its counts', (_, edits, message) => {
    for (const spec of [drawnSpec, givenSpec]) {
      expect(() => trainingSet({ ...spec, edits })).toThrow(new RangeError(message));
      expect(() => classCounts({ ...spec, edits })).toThrow(new RangeError(message));
    }
  });

  test('may move a point and relabel it as well', () => {
    const edits: Edit[] = [
      { kind: 'relabel', index: 12, label: 0 },
      { ...move, index: 12 },
    ];
    expect(texts({ ...drawnSpec, edits }).at(-1)).toBe('0, 0: 0 of 2');
  });
});

/** All of a list, for a shuffle that leaves none out. */
function all({ length }: readonly unknown[]): { readonly minLength: number; readonly maxLength: number } {
  return { minLength: length, maxLength: length };
}
