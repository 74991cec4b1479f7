import { describe, expect, test } from 'vitest';
import { meanSampleWeight } from '../../../../src/core/classWeights.ts';
import type { Tile } from '../../../../src/schemes/tile.ts';
import { type Inputs, initialInputs } from '../../../../src/store/parameters.ts';
import { selectLabelCounts, selectTrainingPrior, selectWeights } from '../../../../src/store/selectors.ts';
import { noteOf } from '../../../../src/views/lab/notes/noteOf.ts';
import { clean, flat, headAndTail, measured, noisy, percent, playing, stateOn } from './noteState.ts';

const pair = (...schemes: Tile['scheme'][]): Inputs => ({ ...noisy, tiles: schemes.map((scheme) => ({ scheme })) });
const some = [flat(0.8), flat(0.85), flat(0.95), flat(0.9)];

describe('the note on a model that overflowed', () => {
  const state = (learningRate: number) => {
    const one = stateOn(some, { ...noisy, learningRate }, 300);
    return { ...one, frame: { ...one.frame!, frozen: [undefined, undefined, 120, undefined] } };
  };

  test('names it, its last sound step and the learning rate, and offers a smaller one', () => {
    expect(noteOf(state(0.3))).toEqual({
      lead: 'Class-balanced has stopped.',
      body: 'Its numbers overflowed after step 120, at a learning rate of 0.3, so its map shows it as it was then.',
      next: { label: 'learning rate 0.02', changes: { learningRate: 0.02 } },
    });
    expect(noteOf(state(0.02)).next!.changes).toEqual({ learningRate: 0.002 });
    expect(noteOf(state(0.001)).next).toBe(undefined);
  });

  test('is there while the others train', () => {
    expect(noteOf({ ...state(0.3), transport: playing }).lead).toBe('Class-balanced has stopped.');
  });
});

describe('the note on the focal loss without focusing', () => {
  const focal = (more: Partial<Inputs>): Inputs => ({ ...noisy, loss: 'focal', ...more });

  test('says at γ = 0 that it is the sigmoid loss, and offers γ = 1', () => {
    const note = noteOf(stateOn(some, focal({ gamma: 0 })));
    expect(note).toMatchObject({ lead: 'At γ = 0 nothing is focused.', question: 'sigmoid' });
    expect(note.next).toEqual({ label: 'γ = 1', changes: { gamma: 1 } });
  });

  test.each<[string, Inputs]>([
    ['another γ', focal({ gamma: 0.05 })],
    ['another loss', { ...noisy, gamma: 0 }],
    ['a γ of 0 that is pinned on one map', focal({ tiles: [{ scheme: 'none', gamma: 0 }, { scheme: 'ldam' }] })],
  ])('is not there with %s', (_, inputs) => {
    const recalls = inputs.tiles.map((_, index) => flat(0.8 + index / 20));
    expect(noteOf(stateOn(recalls, inputs)).lead).not.toContain('nothing is focused');
  });
});

describe('the note on a class that no label names', () => {
  // One point each, half of which are redrawn: some seed leaves a class none.
  const inputs: Inputs = {
    ...initialInputs('five-blobs'),
    ...{ classes: 5, noise: 0.5, sizes: [50, 1, 1, 1, 1], largest: 50, imbalance: 50 },
  };
  const seed = Array.from({ length: 2000 }, (_, index) => index).find((index) =>
    selectLabelCounts({ ...inputs, seed: index }).labelled.includes(0),
  )!;

  test('says that its weight is 0 and what the best map finds of it', () => {
    const { labelled } = selectLabelCounts({ ...inputs, seed });
    const letter = 'ABCDE'[labelled.indexOf(0)]!;
    const note = noteOf(stateOn([flat(0.1), flat(0.3), flat(0.2), flat(0)], { ...inputs, seed }));
    expect(note.lead).toBe(`Class ${letter} has no sample.`);
    expect(note.body).toContain(`finds ${percent('30.0')} of its test points`);
    expect(note.question).toBe('zero');
    expect(selectWeights({ ...inputs, seed })[1]![labelled.indexOf(0)]).toBe(0);
  });
});

describe('the note on a β that is almost inverse frequency', () => {
  const [head, tail] = [966, 21];
  test('its counts are those of the scene', () => {
    expect(selectLabelCounts(noisy).labelled).toEqual([head, 313, 109, 48, tail]);
  });

  test('compares the two ratios of weights, tells what both reach, and offers a β that is neither', () => {
    const note = noteOf(stateOn(some, { ...noisy, volume: 10_000 }));
    // E_n = N (1 − (1 − 1/N)^n).
    const effective = (n: number) => 1e4 * (1 - 0.9999 ** n);
    expect((effective(head) / effective(tail)).toFixed(1)).toBe('43.9');
    expect((head / tail).toFixed(1)).toBe('46.0');
    expect(note.lead).toBe('β = 0.9999 is almost inverse frequency.');
    expect(note.body).toContain('weighs 43.9 times one of the commonest, with 1/n 46 times.');
    expect(note.body).toContain(`1/n reaches ${percent('85.0')} and β ${percent('95.0')}`);
    expect(note.next).toEqual({ label: 'β = 0.99', changes: { volume: 100 } });
    expect(note.question).toBe('inverse');
  });

  test('says at the limit that it is inverse frequency, and not almost', () => {
    const note = noteOf(stateOn(some, { ...noisy, volume: Infinity }));
    expect(note.lead).toBe('β → 1 is inverse frequency.');
    expect(note.body).toContain('weighs 46 times one of the commonest, as with 1/n.');
  });

  test.each([100, 1000, 5000])('is not there at N = %d, which keeps less than 95 % of the ratio', (volume) => {
    expect(noteOf(stateOn(some, { ...noisy, volume })).lead).not.toContain('inverse frequency.');
  });

  test('is not there while the models train, nor without a map that has this β', () => {
    expect(noteOf(stateOn(some, { ...noisy, volume: 1e6 }, 300, { transport: playing })).lead).toBe('Watch the stars.');
    const pinned: Inputs = {
      ...noisy,
      volume: 1e6,
      tiles: [{ scheme: 'class-balanced', volume: 10 }, { scheme: 'none' }],
    };
    expect(noteOf(stateOn(some.slice(2), pinned)).lead).not.toContain('inverse');
  });
});

describe('the note on the scale of the loss', () => {
  test('tells while pulls are shown what a sample weighs on average, of the scheme with the least', () => {
    const inputs: Inputs = { ...noisy, panel: 'pull' };
    const { labelled } = selectLabelCounts(inputs);
    const means = selectWeights(inputs).map((weights) => meanSampleWeight(labelled, weights));
    expect(Math.min(...means)).toBe(means[1]);
    const note = noteOf(stateOn(some, inputs));
    expect(note.lead).toBe('Weights that sum to C shrink the loss.');
    // Inverse frequency: every class has the same sum, C / Σ 1/n, so the mean is C² / (n Σ 1/n).
    const inverses = labelled.reduce((sum, n) => sum + 1 / n, 0);
    const samples = labelled.reduce((sum, n) => sum + n, 0);
    const mean = 25 / (samples * inverses);
    expect(note.body).toContain(`with Inverse frequency a sample weighs ${mean.toPrecision(2)} on average`);
    expect(note.body).toContain(`at step 600 it reaches ${percent('85.0')}`);
    expect(note.question).toBe('mean-loss');
  });

  test('is not there where no scheme weighs', () => {
    const inputs: Inputs = { ...pair('none', 'ldam'), panel: 'pull' };
    expect(noteOf(stateOn([flat(0.9), flat(0.8)], inputs)).lead).not.toContain('shrink');
  });
});

describe('the note on wrong labels', () => {
  const recalls = [flat(0.92), flat(0.85), flat(0.9), flat(0.91)];

  test('counts the wrong labels of the rarest class, where no re-weighting is best of all', () => {
    const { labelled, right } = selectLabelCounts(noisy);
    expect([labelled[4], labelled[4]! - right[4]!]).toEqual([21, 11]);
    const note = noteOf(stateOn(recalls));
    expect(note.lead).toBe('The largest weights lie on labels that are often wrong.');
    expect(note.body).toContain('Of the 21 labels of the rarest class 11 are wrong');
    expect(note.body).toContain(`it reaches ${percent('85.0')}, no re-weighting, the best of all, ${percent('92.0')}.`);
    expect(note.body).toContain('Run 10 seeds');
    expect(note.next).toEqual({ label: 'no wrong labels', changes: { noise: 0 } });
    expect(note.question).toBe('worse');
  });

  test.each<[string, readonly (readonly number[])[], Inputs]>([
    ['labels are right', recalls, clean],
    ['another scheme is best', [flat(0.92), flat(0.85), flat(0.93), flat(0.9)], noisy],
    ['the two are within half a point', [flat(0.92), flat(0.916), flat(0.9), flat(0.91)], noisy],
  ])('is not there where %s', (_, given, inputs) => {
    expect(noteOf(stateOn(given, inputs)).lead).not.toContain('often wrong');
  });

  test('leaves the word to another where inverse frequency is better on other seeds', () => {
    const runs = (gap: number) => ({
      measured: { scene: 'noisy-pinwheel' as const, runs: measured('inverse-frequency', 'none', [gap, gap]) },
    });
    expect(noteOf(stateOn(recalls, noisy, 600, runs(3))).lead).not.toContain('often wrong');
    const { lead, body } = noteOf(stateOn(recalls, noisy, 600, runs(-3)));
    expect(lead).toContain('often wrong');
    expect(body).toContain('No re-weighting leads Inverse frequency by 3.0 points');
  });
});

describe('the note on a test set that is as long-tailed as training', () => {
  const recalls = [headAndTail(0.99, 0.6, 0.85), headAndTail(0.8, 0.95, 0.9), flat(0.84), flat(0.83)];

  test('weighs recalls by the class shares of training, while that Bayes boundary is shown', () => {
    const inputs: Inputs = { ...noisy, bayes: 'training' };
    const prior = selectTrainingPrior(inputs);
    const shares = recalls.map((recall) => recall.reduce((sum, share, index) => sum + share * prior[index]!, 0));
    const text = (share: number) => percent((100 * share).toFixed(1));
    const note = noteOf(stateOn(recalls, inputs));
    expect(note.lead).toBe('The test set decides.');
    expect(note.body).toContain(
      `No re-weighting leads, ${text(shares[0]!)} against ${text(shares[1]!)} of Inverse frequency`,
    );
    expect(note.body).toContain(`Inverse frequency, ${percent('90.0')} against ${percent('85.0')}`);
    expect(note.question).toBe('validation');
    // By hand: 0.99 on some two thirds of the points lies above the mean.
    expect(shares[0]!).toBeGreaterThan(0.9);
  });

  test('says so where one scheme leads on both', () => {
    const both = [flat(0.7), flat(0.95), flat(0.9), flat(0.8)];
    const note = noteOf(stateOn(both, { ...noisy, bayes: 'both' }));
    expect(note.lead).toBe('The same leads on a long-tailed test set.');
    expect(note.body).toContain('Inverse frequency is ahead on both');
  });

  test.each(['none', 'balanced'] as const)('is not there while the boundaries shown are: %s', (bayes) => {
    expect(noteOf(stateOn(recalls, { ...noisy, bayes })).question).not.toBe('validation');
  });
});

test('a sampler beside inverse frequency is told to be the same on average, with what both reach', () => {
  const inputs = pair('class-balanced-sampling', 'inverse-frequency');
  const note = noteOf(stateOn([flat(0.9), flat(0.91)], inputs));
  expect(note.lead).toBe('Drawn or weighed, it is the same on average.');
  expect(note.body).toContain(`drawing reaches ${percent('90.0')}, weighing ${percent('91.0')}.`);
  expect(note.question).toBe('sampler');
  const three = pair('class-balanced-sampling', 'inverse-frequency', 'none');
  expect(noteOf(stateOn([flat(0.9), flat(0.91), flat(0.8)], three)).question).not.toBe('sampler');
});
