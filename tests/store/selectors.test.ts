import { describe, expect, test } from 'vitest';
import { classWeights } from '../../src/core/classWeights.ts';
import { testPointsPerClass, trainingSet } from '../../src/core/dataset.ts';
import { schemeNames } from '../../src/core/schemes.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import {
  selectLabelCounts,
  selectLoss,
  selectObjective,
  selectShape,
  selectSpec,
  selectTestSet,
  selectTrainingSet,
  selectWeights,
} from '../../src/store/selectors.ts';

const selectors = {
  selectSpec,
  selectShape,
  selectTrainingSet,
  selectTestSet,
  selectLabelCounts,
  selectWeights,
  selectLoss,
  selectObjective,
};
type SelectorName = keyof typeof selectors;
const selectorNames = Object.keys(selectors) as SelectorName[];

const base: Inputs = { ...initialInputs(), largest: 100, imbalance: 10 };
const data: SelectorName[] = ['selectSpec', 'selectShape', 'selectTrainingSet', 'selectTestSet', 'selectLabelCounts'];
const objective: SelectorName[] = ['selectObjective'];
const weights: SelectorName[] = ['selectWeights', ...objective];
const all = (names: SelectorName[]) => new Set(names);

describe('what follows from the inputs', () => {
  test.each<[string, Partial<Inputs>, Partial<Inputs>, Set<SelectorName>]>([
    ['nothing', {}, {}, all([])],
    ['beta', {}, { volume: 1000 }, all(weights)],
    ['the learning rate', {}, { learningRate: 0.1 }, all(objective)],
    ['the loss', {}, { loss: 'sigmoid' }, all(['selectLoss', ...objective])],
    ['gamma under the focal loss', { loss: 'focal' }, { gamma: 2 }, all(['selectLoss', ...objective])],
    ['gamma under the softmax loss', {}, { gamma: 2 }, all([])],
    ['gamma under the sigmoid loss', { loss: 'sigmoid' }, { gamma: 2 }, all([])],
    ['the engine', {}, { engine: 'plain' }, all([])],
    ['autoplay', {}, { autoplay: true }, all([])],
    ['the test points', {}, { testPoints: true }, all([])],
    ['the seed', {}, { seed: 8 }, all([...data, ...weights])],
    ['the noise', {}, { noise: 0.2 }, all([...data, ...weights])],
    ['the imbalance', {}, { imbalance: 20 }, all([...data, ...weights])],
    ['the size of the head', {}, { largest: 120 }, all([...data, ...weights])],
    ['the number of classes', {}, { classes: 4 }, all([...data, ...weights])],
    ['the scene', {}, { scene: 'five-blobs' }, all([...data, ...weights])],
  ])(
    'keeps its identity while its causes rest: a change of %s changes no more than it causes',
    (_, from, to, changed) => {
      const before = { ...base, ...from };
      const first = selectorNames.map((name) => selectors[name](before));
      const second = selectorNames.map((name) => selectors[name]({ ...before, ...to }));
      expect(new Set(selectorNames.filter((_, index) => first[index] !== second[index]))).toEqual(changed);
    },
  );

  test('is a training set of the scene, its prototypes included', () => {
    const inputs: Inputs = { ...initialInputs('duplicates'), largest: 60, seed: 3 };
    expect(selectSpec(inputs)).toEqual({
      shape: 'pinwheel',
      classes: 5,
      imbalance: 100,
      largest: 60,
      noise: 0,
      prototypes: 50,
      seed: 3,
    });
    expect(selectTrainingSet(inputs)).toEqual(trainingSet(selectSpec(inputs)));
  });

  test('forgets the prototypes with their scene', () => {
    expect(selectSpec(initialInputs('duplicates')).prototypes).toBe(50);
    expect(selectSpec(initialInputs('clean-pinwheel')).prototypes).toBeUndefined();
  });

  test('is a balanced test set whose labels are all right', () => {
    const { labels, classes } = selectTestSet({ ...base, noise: 0.5 });
    expect(labels.length).toBe(5 * testPointsPerClass);
    expect(labels).toEqual(classes);
  });

  test('is weights by the labels that are seen, wrong ones included, a row for each scheme', () => {
    const inputs: Inputs = { ...base, noise: 0.3, volume: 20 };
    const { labels } = selectTrainingSet(inputs);
    const counts = [0, 1, 2, 3, 4].map((index) => labels.filter((label) => label === index).length);
    expect(selectLabelCounts(inputs).labelled).toEqual(counts);
    const kinds = {
      none: 'uniform',
      'inverse-frequency': 'inverse-frequency',
      'inverse-square-root': 'inverse-square-root',
    } as const;
    expect(selectWeights(inputs)).toEqual(
      schemeNames.map((name) =>
        classWeights(
          counts,
          name === 'class-balanced' ? { kind: 'effective-number', volume: 20 } : { kind: kinds[name] },
        ),
      ),
    );
  });

  test('is an objective with the loss, the weights and the learning rate', () => {
    const inputs: Inputs = { ...base, loss: 'focal', gamma: 2.5, learningRate: 0.05 };
    expect(selectObjective(inputs)).toEqual({
      models: selectWeights(inputs).map((weights) => ({ loss: { kind: 'focal', gamma: 2.5 }, weights })),
      learningRate: 0.05,
      volume: 100,
    });
    expect(selectLoss({ ...inputs, loss: 'softmax' })).toEqual({ kind: 'softmax' });
  });
});
