import { describe, expect, test } from 'vitest';
import { labelCounts, trainingSet } from '../../src/core/dataset.ts';
import { readAddress, writeAddress } from '../../src/store/address.ts';
import { type Inputs, initialInputs, sceneOf } from '../../src/store/parameters.ts';
import { patched } from '../../src/store/patched.ts';
import { planeParts } from '../../src/store/plane.ts';
import { formKey, runKey, sizesKey } from '../../src/store/runKey.ts';
import {
  selectDrawnCounts,
  selectExtent,
  selectLabelCounts,
  selectSpec,
  selectTestSet,
  selectTrainingSet,
} from '../../src/store/selectors.ts';
import { selectTruth, wantsTruth } from '../../src/store/truth.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { iris, ownPoints, penguins } from './given.ts';

const none = new Set<keyof Inputs>();
const lab = initialInputs();
const inPenguins = initialInputs('penguins', penguins);

describe('a scene of given points', () => {
  test('opens with as many classes and as large a head as its points have', () => {
    // Of 151, 123 and 68 penguins 50, 41 and 22 are tested.
    expect(inPenguins).toMatchObject({ scene: 'penguins', classes: 3, imbalance: 20, largest: 101, noise: 0 });
    expect(sceneOf(inPenguins)).toMatchObject({ available: [101, 82, 46] });
    // 101 · 20^(−1/2) = 22.58 and 101 / 20 = 5.05.
    expect(selectDrawnCounts(inPenguins)).toEqual([101, 22, 5]);
    expect(selectDrawnCounts({ ...inPenguins, imbalance: 1 })).toEqual([101, 82, 46]);
    expect(labelCounts(selectTestSet(inPenguins)!, 3).labelled).toEqual([50, 41, 22]);
  });

  test('does not exist without its points', () => {
    const error = new RangeError('invalid scene; its points are not there: penguins');
    expect(() => initialInputs('penguins')).toThrow(error);
    expect(() => sceneOf({ scene: 'penguins', points: iris })).toThrow(error);
  });

  test('is entered with its points alone, and brings its data along', () => {
    expect(patched(lab, { scene: 'penguins' }, none)).toBe(lab);
    const entered = patched({ ...lab, noise: 0.3, volume: 77 }, { points: penguins }, none);
    expect(entered).toEqual({ ...inPenguins, volume: 77 });
    expect(patched(entered, { scene: 'penguins' }, none)).toBe(entered);
    expect(patched(entered, { points: iris }, none)).toMatchObject({ scene: 'iris', imbalance: 10, largest: 34 });
  });

  test('leaves its points behind when another scene is chosen', () => {
    const left = patched(inPenguins, { scene: 'five-blobs' }, none);
    expect(left).toEqual({ ...initialInputs('five-blobs'), points: undefined });
    expect(selectSpec(left)).toMatchObject({ source: { kind: 'shape' } });
  });

  test('is neither entered nor left where the scene is locked', () => {
    const locked = new Set<keyof Inputs>(['scene']);
    expect(patched(lab, { points: penguins }, locked)).toBe(lab);
    expect(patched(inPenguins, { scene: 'five-blobs' }, locked)).toBe(inPenguins);
  });

  test('gives no class more points than there are, and keeps the number of classes and the head', () => {
    const { sizes, largest, imbalance } = patched(inPenguins, { sizes: [2000, 500, 40] }, none);
    expect([sizes, largest]).toEqual([[101, 82, 40], 101]);
    expect(imbalance).toBeCloseTo(101 / 40, 10);
    expect(patched(inPenguins, { classes: 5, largest: 700 }, none)).toBe(inPenguins);
  });

  test('gives up sizes that were set by hand when other points come', () => {
    const own = patched(lab, { points: ownPoints('own 1') }, none);
    const byHand = patched(own, { sizes: [7, 3] }, none);
    expect(selectDrawnCounts(byHand)).toEqual([7, 3]);
    const others = patched(byHand, { points: ownPoints('own 2') }, none);
    expect(others).toMatchObject({ scene: 'own', sizes: undefined, imbalance: 1 });
    expect(selectDrawnCounts(others)).toEqual([20, 8]);
  });
});

describe('what follows from given points', () => {
  test('are the points of the seed, which beta does not draw anew', () => {
    const spec = selectSpec(inPenguins);
    expect(selectSpec({ ...inPenguins, volume: 7 })).toBe(spec);
    expect(selectTrainingSet(inPenguins)).toEqual(trainingSet(spec));
    expect(selectTrainingSet({ ...inPenguins, seed: 8 })).not.toEqual(selectTrainingSet(inPenguins));
    expect(selectTestSet({ ...inPenguins, imbalance: 3 })).toEqual(selectTestSet(inPenguins));
  });

  test('are maps of one window, whatever the seed and the imbalance', () => {
    expect(selectExtent(inPenguins)).toBe(1.08);
    expect(selectExtent({ ...inPenguins, seed: 9, imbalance: 300 })).toBe(1.08);
  });

  test('are labels of which a share is wrong if one asks for it', () => {
    const { labelled, right } = selectLabelCounts({ ...inPenguins, imbalance: 1, noise: 0.3 });
    expect(labelled.reduce((sum, count) => sum + count, 0)).toBe(101 + 82 + 46);
    // Of 229 labels 30 % are redrawn, two thirds of them to another class: 45.8, with a deviation of 6.
    const wrong = 229 - right.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(wrong - 45.8)).toBeLessThan(4 * 6.1);
  });

  test('is no truth, which nothing on the page asks for', () => {
    for (const page of ['lab', 'atlas'] as const) {
      expect(wantsTruth({ page, inputs: { ...inPenguins, bayes: 'both', panel: 'truth' } })).toBe(false);
      expect(wantsTruth({ page, inputs: { ...lab, bayes: 'both', panel: 'truth' } })).toBe(true);
    }
    expect(selectTruth({ truth: undefined, inputs: inPenguins })).toBeUndefined();
  });

  test('is a run of its own for other points, seeds, noise and counts, and none for what changes none of them', () => {
    const others: Inputs[] = [
      initialInputs('iris', iris),
      { ...inPenguins, seed: 8 },
      { ...inPenguins, noise: 0.1 },
      { ...inPenguins, imbalance: 30 },
      { ...inPenguins, sizes: [101, 22, 6] },
    ];
    const keys = [inPenguins, ...others].map(runKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(runKey({ ...inPenguins, sizes: [101, 22, 5] })).toBe(keys[0]);
    // What is dragged by hand goes on with the same models.
    expect(formKey({ ...inPenguins, imbalance: 30 })).toBe(formKey(inPenguins));
    expect(sizesKey(inPenguins)).toBe('101 22 5');
    const [one, other] = ['own 1', 'own 2'].map((key) => runKey(initialInputs('own', ownPoints(key))));
    expect(one).not.toBe(other);
  });

  test('is a short key, however many points there are', () => {
    expect(runKey(inPenguins).length).toBeLessThan(300);
  });
});

describe('a plane of models on given points', () => {
  test('has the split of each seed, and rows of other counts on the same test points', () => {
    const inputs: Inputs = { ...inPenguins, axes: 'imbalance' };
    const parts = planeParts(inputs, 31);
    expect(parts.map(({ labelled }) => labelled)).toEqual([
      [101, 82, 46],
      [101, 31, 10],
      [101, 17, 3],
      [101, 10, 1],
      [101, 5, 0],
      [101, 3, 0],
    ]);
    const { training } = parts[1]!;
    expect(training).toEqual(trainingSet(selectSpec({ ...inPenguins, imbalance: 10, seed: 31 })));
    expect(training).not.toEqual(trainingSet(selectSpec({ ...inPenguins, imbalance: 10, seed: 7 })));
  });
});

describe('an address of given points', () => {
  test('waits for its points, and is of the first scene without them', () => {
    const without = readAddress('#/lab?scene=penguins&beta=0.9');
    expect(without).toMatchObject({ awaits: 'penguins', inputs: { scene: 'noisy-pinwheel', volume: 10 } });
    expect(without.faults).toEqual([{ kind: 'no-points', key: '', text: 'penguins' }]);
    const read = readAddress('#/lab?scene=penguins&beta=0.9', '', penguins);
    expect(read.awaits).toBeUndefined();
    expect(read).toMatchObject({ faults: [], inputs: { ...inPenguins, volume: expect.closeTo(10, 9) } });
    expect(readAddress('#/lab?scene=penguins', '', iris).awaits).toBe('penguins');
  });

  test('does nothing of what it says of these points to others', () => {
    const { inputs, awaits } = readAddress(
      '#/lab?scene=own&noise=0.3&sizes=40,20,10&edits=eA3,mB2:10:10&seed=4&lr=0.1',
    );
    expect(awaits).toBe('own');
    expect(inputs).toEqual({ ...initialInputs(), seed: 4, learningRate: 0.1 });
  });

  test('says that points of one’s own are in no link', () => {
    const { awaits, faults, inputs } = readAddress('#/lab?scene=own');
    expect([awaits, inputs.scene]).toEqual(['own', 'noisy-pinwheel']);
    expect(faults).toEqual([{ kind: 'own-points', key: '', text: 'own' }]);
  });

  test('moves sizes to what there is, and says so', () => {
    const { inputs, faults } = readAddress('#/lab?scene=penguins&sizes=500,20,10', '', penguins);
    expect(inputs).toMatchObject({ sizes: [101, 20, 10], classes: 3, largest: 101 });
    expect(faults).toEqual([{ kind: 'out-of-range', key: 'sizes', text: '500', min: '1', max: '101' }]);
  });

  test('says neither the classes nor the head, which the points have', () => {
    expect(writeAddress('lab', inPenguins)).toBe('#/lab?scene=penguins');
    expect(writeAddress('lab', initialInputs('own', ownPoints()))).toBe('#/lab?scene=own');
  });

  test('gives back what it was written from', () => {
    fc.assert(
      fc.property(reals(1, 1000), reals(0, 0.5), fc.nat(999_999), (imbalance, noise, seed) => {
        const inputs: Inputs = { ...inPenguins, imbalance, noise, seed };
        expect(readAddress(writeAddress('lab', inputs), '', penguins).inputs).toEqual(inputs);
      }),
    );
  });
});
