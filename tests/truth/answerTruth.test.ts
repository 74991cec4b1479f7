import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/core/dataset.ts';
import type { DatasetSpec } from '../../src/core/datasetSpec.ts';
import { type Scene, specOf } from '../../src/core/scenes.ts';
import { twoBlobs } from '../../src/core/shapes/blobs.ts';
import type { Shape } from '../../src/core/shapes/shape.ts';
import { bayesRecall } from '../../src/core/truth/bayesRecall.ts';
import { gridPoints, type MapWindow } from '../../src/protocol/problem.ts';
import type { FromTruth } from '../../src/protocol/truthMessages.ts';
import { answerTruth } from '../../src/truth/answerTruth.ts';

const twoBlobsScene: Scene = { shape: 'two blobs', classes: 2, imbalance: 100, largest: 1000, noise: 0.05 };
const twoBlobsSpec = specOf(twoBlobsScene, 7);
const duplicatesScene: Scene = { ...twoBlobsScene, shape: 'blobs', prototypes: 5 };
const duplicates = specOf(duplicatesScene, 7);
const view: MapWindow = { columns: 4, rows: 3, halfWidth: 2, halfHeight: 1 };

/** An answerer that counts its computations of recall, with a fake that returns the prior as recall. */
function setUp(recallOf = (_: Shape, prior: readonly number[]): readonly number[] => prior) {
  const posted: FromTruth[] = [];
  const moved: (readonly ArrayBufferLike[])[] = [];
  const asked: (readonly number[])[] = [];
  const answer = answerTruth({
    post(message, transfer = []) {
      posted.push(message);
      moved.push(transfer);
    },
    recallOf(shape, prior) {
      asked.push(prior);
      return recallOf(shape, prior);
    },
  });
  return {
    posted,
    moved,
    asked,
    ask: (id: number, spec: DatasetSpec, at?: MapWindow) => answer({ kind: 'ask', id, spec, view: at }),
  };
}

describe('an answer about a data set', () => {
  test('gives the recall of the Bayes rule under the balanced prior and under that of training', () => {
    const { posted, ask } = setUp(bayesRecall);
    ask(3, twoBlobsSpec);
    const training = bayesRecall(twoBlobs(), [1000 / 1010, 10 / 1010]);
    expect(posted).toEqual([{ kind: 'told', id: 3, balanced: bayesRecall(twoBlobs(), [0.5, 0.5]), training }]);
  });

  test('gives log densities at the grid points of the view, by point and class, and moves them', () => {
    const { posted, moved, ask } = setUp();
    ask(1, twoBlobsSpec, view);
    const [told] = posted;
    if (told?.kind !== 'told' || !told.logDensities) throw new Error('no log densities');
    expect(told.view).toEqual(view);
    expect(told.logDensities).toHaveLength(4 * 3 * 2);
    expect(moved[0]).toEqual([told.logDensities.buffer]);
    // Row 1, column 3: the right end of the middle row, (2, 0).
    const point = 1 * 4 + 3;
    expect(Array.from(gridPoints(view).subarray(2 * point, 2 * point + 2))).toEqual([2, 0]);
    for (const c of [0, 1]) expect(told.logDensities[2 * point + c]).toBeCloseTo(twoBlobs().logDensity(c, 2, 0), 4);
  });

  test('transfers nothing without a view', () => {
    const { moved, ask } = setUp();
    ask(1, twoBlobsSpec);
    expect(moved).toEqual([[]]);
  });

  test('is that of the prototypes that the seed draws', () => {
    const { posted, ask } = setUp();
    ask(1, duplicates, view);
    ask(2, { ...duplicates, seed: 8 }, view);
    const logs = posted.map((message) => (message.kind === 'told' ? message.logDensities! : new Float32Array()));
    [7, 8].forEach((seed, index) => {
      const shape = shapeOf({ ...duplicates, seed });
      // The first grid point is the top left corner, (−2, 1).
      const expected = shape.logDensity(0, -2, 1);
      expect(Math.abs(logs[index]![0]! / expected - 1)).toBeLessThan(1e-6);
    });
    expect(logs[0]![0]).not.toBe(logs[1]![0]);
  });

  test('is refused for given points, whose densities are not known', () => {
    const { posted, asked, ask } = setUp();
    const source = { kind: 'points', points: Float32Array.of(0, 1), labels: Uint8Array.of(0) } as const;
    ask(1, { source, classes: 2, seed: 7 });
    expect(posted).toEqual([
      { kind: 'failed', id: 1, message: 'invalid source of data; no densities are known: points' },
    ]);
    expect(asked).toEqual([]);
  });

  test('reports the error of a question, and answers the next', () => {
    const { posted, ask } = setUp(bayesRecall);
    ask(1, specOf({ ...twoBlobsScene, largest: 0 }, 7));
    ask(2, twoBlobsSpec);
    expect(posted[0]).toEqual({ kind: 'failed', id: 1, message: 'invalid number of samples; not above 0: 0' });
    expect(posted[1]).toMatchObject({ kind: 'told', id: 2 });
  });
});

describe('recalls', () => {
  const even = [0.5, 0.5];
  const longTailed = [1000 / 1010, 10 / 1010];

  test('are not made again for another view, seed or share of noise', () => {
    const { posted, asked, ask } = setUp();
    ask(1, twoBlobsSpec);
    ask(2, twoBlobsSpec, view);
    ask(3, specOf({ ...twoBlobsScene, noise: 0.3 }, 8));
    expect(asked).toEqual([even, longTailed]);
    for (const told of posted) expect(told).toMatchObject({ balanced: even, training: longTailed });
  });

  test('are made again under the training prior alone for another imbalance', () => {
    const { posted, asked, ask } = setUp();
    ask(1, twoBlobsSpec);
    ask(2, specOf({ ...twoBlobsScene, imbalance: 10 }, 7));
    expect(asked).toEqual([even, longTailed, [1000 / 1100, 100 / 1100]]);
    expect(posted[1]).toMatchObject({ balanced: even, training: [1000 / 1100, 100 / 1100] });
  });

  test('are made again under the training prior alone once points are added', () => {
    const { asked, ask } = setUp();
    ask(1, twoBlobsSpec);
    const tail = { kind: 'add', x: 0, y: 0, label: 1 } as const;
    ask(2, { ...twoBlobsSpec, edits: [tail, tail] });
    expect(asked).toEqual([even, longTailed, [1000 / 1012, 12 / 1012]]);
  });

  test('are made again for another shape, for prototypes, for another number of them or for another seed of them', () => {
    const { asked, ask } = setUp();
    const specs = [
      twoBlobsSpec,
      specOf({ ...twoBlobsScene, shape: 'blobs' }, 7),
      duplicates,
      specOf({ ...duplicatesScene, prototypes: 6 }, 7),
      specOf({ ...duplicatesScene, prototypes: 6 }, 8),
    ];
    specs.forEach((spec, index) => {
      ask(index, spec);
    });
    expect(asked).toHaveLength(2 * specs.length);
  });
});
