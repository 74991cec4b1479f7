import { describe, expect, test } from 'vitest';
import type { SeedsQuestion } from '../../../../src/store/comparison.ts';
import { type Inputs, initialInputs, inputNames } from '../../../../src/store/parameters.ts';
import { isOfTheseData, isUpToDate } from '../../../../src/views/lab/compare/seedsAge.ts';

const inputs = initialInputs();
const question: SeedsQuestion = { tiles: inputs.tiles, inputs, seeds: [7, 8, 9] };

/** Another value of each input, grouped by its effect on a run over seeds. */
const others = {
  data: {
    sizes: [9, 8, 7, 6, 5],
    edits: [{ kind: 'add', label: 1, x: 0.5, y: 0 }],
    scene: 'five-blobs',
    classes: 3,
    imbalance: 2,
    largest: 60,
    noise: 0.5,
    seed: 8,
  },
  training: {
    ...{ tiles: [{ scheme: 'ldam' }], volume: 5, loss: 'sigmoid', gamma: 3, learningRate: 0.1 },
    ...{ schedule: 'constant', until: 900, weightDecay: 0.1 },
    ...{ depth: 1, width: 8, activation: 'relu', seedSteps: 50 },
  },
  display: {
    ...{ pace: 'full', restsWhenFlat: false, testPoints: true, panel: 'seeds', bayes: 'both', reference: 2 },
    ...{ curve: 'tail', stepAxis: 'log', covering: 'discs', cifar: '100', cifarImbalance: '10', autoplay: true },
    // Engines agree, so a change of the engine does not make a run stale.
    ...{ engine: 'plain', countSet: 'lvis-v1-images', question: 'sampler', balance: 'labels', samples: 9 },
    ...{ background: 7, backgroundAt: 'last', paperLoss: 'sigmoid', paperBeta: '0', paperShow: 'gain' },
    ...{ paperNoise: 'wide', at: 'beta', only: ['beta'], guess: 'beta:2', present: true },
    ...{ axes: 'gamma', measure: 'tail', cell: 4, cellSeeds: '3', shownStep: 60, cellMaps: true },
  },
} as const;

const changesOf = (kind: keyof typeof others) =>
  Object.entries(others[kind]).map(([name, value]) => [name, { ...inputs, [name]: value } as Inputs] as const);

describe('the results of a run over seeds', () => {
  test('are tested here against every input, each once and each changed', () => {
    const judged = Object.values(others).flatMap((kind) => Object.keys(kind));
    expect(judged.sort()).toEqual([...inputNames].sort());
    for (const kind of ['data', 'training', 'display'] as const) {
      for (const [name, other] of changesOf(kind)) {
        expect(other[name as keyof Inputs], name).not.toEqual(inputs[name as keyof Inputs]);
      }
    }
  });

  test('are of these data and up to date while nothing changes', () => {
    expect([isOfTheseData(question, inputs), isUpToDate(question, inputs)]).toEqual([true, true]);
    expect(isUpToDate(question, { ...inputs })).toBe(true);
  });

  test.each(changesOf('data'))('are of other data, and so stale, after a change of %s', (_, other) => {
    expect([isOfTheseData(question, other), isUpToDate(question, other)]).toEqual([false, false]);
  });

  test.each(changesOf('training'))('are of these data but stale after a change of %s', (_, other) => {
    expect([isOfTheseData(question, other), isUpToDate(question, other)]).toEqual([true, false]);
  });

  test.each(changesOf('display'))('stay up to date through a change of %s', (_, other) => {
    expect([isOfTheseData(question, other), isUpToDate(question, other)]).toEqual([true, true]);
  });

  test('are up to date again once a change is taken back', () => {
    expect(isUpToDate(question, { ...inputs, seed: 8 })).toBe(false);
    expect(isUpToDate(question, { ...inputs, seed: 7 })).toBe(true);
  });
});
