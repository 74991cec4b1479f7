import { describe, expect, test } from 'vitest';
import { classWeights } from '../../src/core/classWeights.ts';
import { testPointsPerClass, trainingSet } from '../../src/core/dataset.ts';
import { firstTiles } from '../../src/schemes/tile.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import {
  selectBalancedWeights,
  selectInverseWeights,
  selectLabelCounts,
  selectLineUp,
  selectLoss,
  selectModelObjectives,
  selectNetwork,
  selectObjective,
  selectSeedSteps,
  selectSpec,
  selectStartLosses,
  selectTestSet,
  selectTrainingPrior,
  selectTrainingSet,
  selectWeights,
} from '../../src/store/selectors.ts';
import { largestRelativeError } from '../core/relativeError.ts';

const selectors = {
  selectSpec,
  selectNetwork,
  selectTrainingSet,
  selectTestSet,
  selectLabelCounts,
  selectTrainingPrior,
  selectBalancedWeights,
  selectInverseWeights,
  selectWeights,
  selectLoss,
  selectModelObjectives,
  selectObjective,
  selectLineUp,
  selectStartLosses,
};
type SelectorName = keyof typeof selectors;
const selectorNames = Object.keys(selectors) as SelectorName[];

const base: Inputs = { ...initialInputs(), largest: 100, imbalance: 10 };
const objective: SelectorName[] = ['selectModelObjectives', 'selectObjective'];
const weights: SelectorName[] = ['selectWeights', ...objective];
const data: SelectorName[] = [
  ...(['selectSpec', 'selectTrainingSet', 'selectTestSet', 'selectLabelCounts'] as const),
  ...(['selectTrainingPrior', 'selectBalancedWeights', 'selectInverseWeights'] as const),
  ...weights,
];
const losses: SelectorName[] = ['selectLoss', 'selectStartLosses', ...objective];
/** Tiles that all have a loss of their own. */
const pinned = { tiles: firstTiles.map((tile) => ({ ...tile, loss: 'softmax' as const })) };
/** Tiles of which those that use beta have one of their own. */
const pinnedBeta = { tiles: firstTiles.with(2, { scheme: 'class-balanced', volume: 9 }) };
/** Tiles of which none uses beta. */
const withoutBeta: Partial<Inputs> = { tiles: [{ scheme: 'none' }, { scheme: 'ldam' }] };
const betaInCharts: SelectorName[] = ['selectBalancedWeights', 'selectWeights'];
/** Tiles of which the first has the focal loss, and the others that of all. */
const oneFocal = { tiles: firstTiles.with(0, { scheme: 'none', loss: 'focal' }) };
const all = (names: SelectorName[]) => new Set(names);

describe('what follows from the inputs', () => {
  test.each<[string, Partial<Inputs>, Partial<Inputs>, Set<SelectorName>]>([
    ['nothing', {}, {}, all([])],
    ['beta', {}, { volume: 1000 }, all(['selectBalancedWeights', ...weights])],
    ['beta where the one tile that uses it has its own', pinnedBeta, { volume: 1000 }, all(betaInCharts)],
    ['beta where no tile uses it', withoutBeta, { volume: 1000 }, all(betaInCharts)],
    ['the learning rate', {}, { learningRate: 0.1 }, all(['selectObjective'])],
    ['the loss', {}, { loss: 'sigmoid' }, all(losses)],
    ['a loss that is pinned on every tile', pinned, { loss: 'focal' }, all(['selectLoss', ...objective])],
    ['gamma under the focal loss', { loss: 'focal' }, { gamma: 2 }, all(['selectLoss', ...objective])],
    ['gamma under the softmax loss', {}, { gamma: 2 }, all([])],
    ['gamma under the sigmoid loss', { loss: 'sigmoid' }, { gamma: 2 }, all([])],
    ['the engine', {}, { engine: 'plain' }, all([])],
    ['autoplay', {}, { autoplay: true }, all([])],
    ['gamma where one tile alone is focal', oneFocal, { gamma: 2 }, all(objective)],
    ['the test points', {}, { testPoints: true }, all([])],
    ['the panel', {}, { panel: 'metrics', reference: 2, curve: 'tail', stepAxis: 'log' }, all([])],
    ['the Bayes boundaries', {}, { bayes: 'both' }, all([])],
    ['the schedule', {}, { schedule: 'constant' }, all(['selectObjective'])],
    ['the length of the run', {}, { until: 900 }, all(['selectObjective'])],
    ['the length of a run without an end', { schedule: 'constant' }, { until: 900 }, all([])],
    ['the weight decay', {}, { weightDecay: 0.1 }, all(['selectObjective'])],
    ['the steps of a run over many seeds', {}, { seedSteps: 800 }, all([])],
    ['a pin of beta', {}, pinnedBeta, all(weights)],
    ['a pin of the loss', {}, { tiles: oneFocal.tiles }, all(['selectStartLosses', ...weights])],
    ['the line-up', {}, { tiles: firstTiles.toReversed() }, all(['selectLineUp', ...weights])],
    ['the depth', {}, { depth: 3 }, all(['selectNetwork'])],
    ['the seed', {}, { seed: 8 }, all(data)],
    ['the noise', {}, { noise: 0.2 }, all(data)],
    ['the imbalance', {}, { imbalance: 20 }, all(data)],
    ['the size of the head', {}, { largest: 120 }, all(data)],
    ['the number of classes', {}, { classes: 4 }, all(['selectNetwork', ...data])],
    ['the scene', {}, { scene: 'five-blobs' }, all(data)],
  ])(
    'keeps its identity while its causes do not change: a change of %s changes no more than it causes',
    (_, from, to, changed) => {
      const before = { ...base, ...from };
      const first = selectorNames.map((name) => selectors[name](before));
      const second = selectorNames.map((name) => selectors[name]({ ...before, ...to }));
      expect(new Set(selectorNames.filter((_, index) => first[index] !== second[index]))).toEqual(changed);
    },
  );

  test('keeps its identity while what would follow from other inputs is asked for too', () => {
    const other: Inputs = { ...initialInputs('five-blobs'), largest: 80, loss: 'focal', tiles: [{ scheme: 'ldam' }] };
    for (const name of selectorNames) {
      const first = selectors[name](base);
      selectors[name](other);
      expect(selectors[name](base), name).toBe(first);
    }
  });

  test('is a training set of the scene, its prototypes included', () => {
    const inputs: Inputs = { ...initialInputs('duplicates'), largest: 60, seed: 3 };
    expect(selectSpec(inputs)).toEqual({
      // 60 · (1 / 100)^(c / 4), truncated.
      source: { kind: 'shape', shape: 'pinwheel', prototypes: 50, counts: [60, 18, 6, 1, 0], noise: 0 },
      classes: 5,
      seed: 3,
    });
    expect(selectTrainingSet(inputs)).toEqual(trainingSet(selectSpec(inputs)));
  });

  test('forgets the prototypes with their scene', () => {
    expect(selectSpec(initialInputs('duplicates')).source).toMatchObject({ prototypes: 50 });
    expect(selectSpec(initialInputs('clean-pinwheel')).source).toMatchObject({ prototypes: undefined });
  });

  test('is a balanced test set whose labels are all right', () => {
    const { labels, classes } = selectTestSet({ ...base, noise: 0.5 })!;
    expect(labels.length).toBe(5 * testPointsPerClass);
    expect(labels).toEqual(classes);
  });

  test('is weights by the labels that are seen, wrong ones included, a row for each tile', () => {
    const inputs: Inputs = { ...base, noise: 0.3, volume: 20 };
    const { labels } = selectTrainingSet(inputs);
    const counts = [0, 1, 2, 3, 4].map((index) => labels.filter((label) => label === index).length);
    expect(selectLabelCounts(inputs).labelled).toEqual(counts);
    expect(selectWeights(inputs)).toEqual([
      classWeights(counts, { kind: 'uniform' }),
      classWeights(counts, { kind: 'inverse-frequency' }),
      classWeights(counts, { kind: 'effective-number', volume: 20 }),
      classWeights(counts, { kind: 'inverse-square-root' }),
    ]);
  });

  test('is the weights of inverse frequency, which sum to C, where samples are drawn with equally likely classes', () => {
    const inputs: Inputs = { ...base, tiles: [{ scheme: 'class-balanced-sampling' }] };
    const { labelled } = selectLabelCounts(inputs);
    const sum = labelled.reduce((total, count) => total + 1 / count, 0);
    const [weights] = selectWeights(inputs);
    expect(
      largestRelativeError(
        weights!,
        labelled.map((count) => 5 / count / sum),
      ),
    ).toBeLessThan(1e-12);
  });

  test('is an objective with the loss, the weights, the learning rate, its schedule and the weight decay', () => {
    const inputs: Inputs = { ...base, loss: 'focal', gamma: 2.5, learningRate: 0.05, until: 900, weightDecay: 0.2 };
    expect(selectObjective(inputs)).toEqual({
      models: selectWeights(inputs).map((weights, index) => ({
        loss: { kind: 'focal', gamma: 2.5 },
        weights,
        // The third is the class-balanced one.
        ...(index === 2 && { volume: 100 }),
      })),
      learningRate: 0.05,
      schedule: { kind: 'cosine', steps: 900 },
      weightDecay: 0.2,
    });
    expect(selectObjective({ ...inputs, schedule: 'constant' }).schedule).toEqual({ kind: 'constant' });
    expect(selectLoss({ ...inputs, loss: 'softmax' })).toEqual({ kind: 'softmax' });
  });

  test('is an objective with the beta of all again once no tile has its own', () => {
    const pinnedInputs = { ...base, ...pinnedBeta, volume: 20 };
    expect(selectModelObjectives(pinnedInputs)[2]!.volume).toBe(9);
    expect(selectModelObjectives({ ...pinnedInputs, tiles: firstTiles })[2]!.volume).toBe(20);
  });

  test('is an objective in which each tile has the loss, the gamma and the N that are pinned on it', () => {
    const inputs: Inputs = {
      ...base,
      ...{ loss: 'focal', gamma: 2.5, volume: 20 },
      tiles: [
        { scheme: 'class-balanced' },
        { scheme: 'class-balanced', volume: 50, gamma: 1 },
        { scheme: 'none', loss: 'sigmoid' },
        { scheme: 'ldam' },
      ],
    };
    expect(selectModelObjectives(inputs)).toMatchObject([
      { loss: { kind: 'focal', gamma: 2.5 }, volume: 20 },
      { loss: { kind: 'focal', gamma: 1 }, volume: 50 },
      { loss: { kind: 'sigmoid' } },
      { loss: { kind: 'softmax' } },
    ]);
    for (const index of [2, 3]) expect(selectModelObjectives(inputs)[index]).not.toHaveProperty('volume');
    expect(selectStartLosses(inputs)).toBe('focal,focal,sigmoid,softmax');
    expect(selectLineUp(inputs)).toBe('class-balanced,class-balanced,none,ldam');
  });

  test('is a training prior by what points are of, not by their labels: noise does not move it', () => {
    const { classes } = selectTrainingSet(base);
    const shares = [0, 1, 2, 3, 4].map((index) => classes.filter((own) => own === index).length / classes.length);
    expect(selectTrainingPrior(base)).toEqual(shares);
    expect(selectTrainingPrior({ ...base, noise: 0.5 })).toEqual(shares);
  });
});

describe('the steps of a run over many seeds', () => {
  test.each<[Partial<Inputs>, number]>([
    [{}, 600],
    [{ until: 1200 }, 1200],
    [{ seedSteps: 150 }, 150],
    [{ seedSteps: 900 }, 600],
    [{ schedule: 'constant' }, 600],
    [{ schedule: 'constant', seedSteps: 900, until: 100 }, 900],
  ])('follow the schedule, and are never more than a run has: %j', (some, steps) => {
    expect(selectSeedSteps({ ...initialInputs(), ...some })).toBe(steps);
  });
});
