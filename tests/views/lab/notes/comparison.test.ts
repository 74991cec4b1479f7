import { describe, expect, test } from 'vitest';
import type { Tile } from '../../../../src/schemes/tile.ts';
import type { Inputs } from '../../../../src/store/parameters.ts';
import { noteOf } from '../../../../src/views/lab/notes/noteOf.ts';
import { noteWords } from '../../../../src/words/noteWords.ts';
import { words } from '../../../../src/words/words.ts';
import { clean, flat, headAndTail, measured, noisy, percent, stateOn } from './noteState.ts';

const note = { ...words.note, ...noteWords };
const scene = (name: 'noisy-pinwheel' | 'clean-pinwheel', ...given: Parameters<typeof measured>) => ({
  measured: { scene: name, runs: measured(...given) },
});
const two: Inputs = { ...noisy, tiles: [{ scheme: 'none' }, { scheme: 'class-balanced' }] };
const baseAhead = [flat(0.95), flat(0.92)];
const betaAhead = [flat(0.92), flat(0.95)];

/** Recalls at which beta finds more of the tail than no re-weighting and more of the head than inverse frequency. */
const keeping = [
  headAndTail(0.99, 0.71, 0.918),
  headAndTail(0.84, 0.82, 0.889),
  headAndTail(0.98, 0.84, 0.942),
  flat(0.939),
];

describe('one scheme ahead', () => {
  test('is named with its nearest rival, not the worst, in the numbers of the maps', () => {
    const { lead, body } = noteOf(stateOn([flat(0.8), flat(0.7), flat(0.9), flat(0.95)]));
    expect(lead).toBe('Inverse square root is ahead on this seed.');
    expect(body).toContain(
      `At step 600 it reaches ${percent('95.0')}; the next is Class-balanced with ${percent('90.0')}.`,
    );
  });

  test('asks to run seeds where nothing is known of others', () => {
    expect(noteOf(stateOn(betaAhead, two)).body).toContain(note.seeds.unknown);
  });

  test('is backed by what was measured on other seeds', () => {
    const { body } = noteOf(stateOn(betaAhead, two, 600, scene('noisy-pinwheel', 'class-balanced', 'none', [3, 3])));
    // Differences of 3.1 and 2.9 in turn: a standard error of .1026 / √20 and t(.975, 19) = 2.093.
    expect(body).toContain(
      'On 20 other seeds, at step 600, Class-balanced leads No re-weighting by 3.0 points (95 % interval 3.0 to 3.0).',
    );
  });

  test('says so where other seeds contradict it', () => {
    const { lead, body } = noteOf(
      stateOn(baseAhead, two, 600, scene('noisy-pinwheel', 'class-balanced', 'none', [3, 3])),
    );
    expect(lead).toBe('On this seed it is otherwise.');
    expect(body).toContain('Class-balanced leads No re-weighting by 3.0 points');
  });

  test('says so where other seeds show no difference', () => {
    const { lead, body } = noteOf(
      stateOn(betaAhead, two, 600, scene('noisy-pinwheel', 'class-balanced', 'none', [0.1, 0.1])),
    );
    expect(lead).toBe('Class-balanced is ahead on this seed.');
    expect(body).toContain('are within seed noise: 0.1 points');
  });

  test('says so where the measured steps around disagree', () => {
    const { body } = noteOf(stateOn(betaAhead, two, 500, scene('noisy-pinwheel', 'class-balanced', 'none', [-3, 3])));
    expect(body).toContain('change places or draw level');
  });
});

describe('what was measured on other seeds', () => {
  const runs = scene('noisy-pinwheel', 'class-balanced', 'none', [3, 3]);
  const tilesWith = (tile: Partial<Tile>): Partial<Inputs> => ({
    tiles: [{ scheme: 'none' }, { scheme: 'class-balanced', ...tile } as Tile],
  });

  test.each<[string, Partial<Inputs>]>([
    ['another beta', { volume: 1000 }],
    ['another noise', { noise: 0.1 }],
    ['another imbalance', { imbalance: 50 }],
    ['another learning rate', { learningRate: 0.05 }],
    ['weight decay', { weightDecay: 0.1 }],
    ['another length of the run', { until: 800 }],
    ['a constant rate', { schedule: 'constant' }],
    ['another network', { width: 8 }],
    ['another loss', { loss: 'sigmoid' }],
    ['a beta of its own', tilesWith({ volume: 1000 })],
    ['a loss of its own', tilesWith({ loss: 'focal' })],
  ])('does not apply with %s', (_, some) => {
    expect(noteOf(stateOn(betaAhead, { ...two, ...some }, 500, runs)).body).toContain(note.seeds.unknown);
  });

  test.each<[string, Partial<Inputs>]>([
    ['another seed', { seed: 8 }],
    ['another engine', { engine: 'plain' }],
    ['an open panel', { panel: 'metrics' }],
    ['a gamma that softmax does not use', { gamma: 3 }],
  ])('applies with %s', (_, some) => {
    expect(noteOf(stateOn(betaAhead, { ...two, ...some }, 500, runs)).body).toContain('On 20 other seeds');
  });

  test('does not apply after the settings were changed on the way, at another scene, or before the first measured step', () => {
    expect(noteOf(stateOn(betaAhead, two, 600, { ...runs, isMixed: true })).body).toContain(note.seeds.unknown);
    const other = { measured: { ...runs.measured, scene: 'clean-pinwheel' as const } };
    expect(noteOf(stateOn(betaAhead, two, 600, other)).body).toContain(note.seeds.unknown);
    expect(noteOf(stateOn(betaAhead, two, 399, runs)).body).toContain(note.seeds.unknown);
  });
});

describe('the reader’s own seeds', () => {
  const result = {
    accuracies: Array.from({ length: 10 }, (_, seed) => [0.9, 0.93 + 0.001 * (seed % 2)]),
    logits: new Float32Array(),
    view: { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 },
  };
  const seedsOf = (inputs: Inputs) =>
    ({
      status: 'done',
      job: { tiles: inputs.tiles, inputs, seeds: Array.from({ length: 10 }, (_, index) => 7 + index) },
      result,
      engine: undefined,
    }) as const;

  test('come before what the project measured', () => {
    const runs = scene('noisy-pinwheel', 'class-balanced', 'none', [-3, -3]);
    const { body } = noteOf(stateOn(betaAhead, two, 600, { ...runs, seeds: seedsOf(two) }));
    expect(body).toContain('On your 10 seeds, at step 600, Class-balanced leads No re-weighting by 3.1 points');
  });

  test('apply to the settings and the step that they were run with, and to no others', () => {
    const odd = { ...two, volume: 333, noise: 0.2 };
    expect(noteOf(stateOn(betaAhead, odd, 600, { seeds: seedsOf(odd) })).body).toContain('On your 10 seeds');
    expect(noteOf(stateOn(betaAhead, odd, 600, { seeds: seedsOf(two) })).body).toContain(note.seeds.unknown);
    expect(noteOf(stateOn(betaAhead, odd, 300, { seeds: seedsOf(odd) })).body).toContain(note.seeds.unknown);
  });
});

describe('the note that beta keeps both', () => {
  const lead = 'Look at the stars.';
  const runs = (none: number, inverse: number) => {
    const overNone = measured('class-balanced', 'none', [none, none]);
    const overInverse = measured('class-balanced', 'inverse-frequency', [inverse, inverse]);
    const [own, base] = overNone.runs[0]!.accuracies as [readonly number[][], readonly number[][]];
    // The second difference is taken off the same accuracies of beta.
    const other = own.map((values, step) => values.map((value, seed) => value - 100 * inverse - (seed % 2) + 0 * step));
    const run = {
      ...overInverse.runs[0]!,
      schemes: ['class-balanced', 'none', 'inverse-frequency'],
      accuracies: [own, base, other],
    };
    return { measured: { scene: 'noisy-pinwheel' as const, runs: { seeds: overNone.seeds, runs: [run] } } };
  };

  test('says what the two extremes lose, and names the nearest rival if it is another', () => {
    const { lead: shown, body } = noteOf(stateOn(keeping));
    expect(shown).toBe(lead);
    expect(body).toContain(`no re-weighting finds ${percent('71.0')} of the rarest class`);
    expect(body).toContain(`inverse frequency ${percent('84.0')} of the commonest`);
    expect(body).toContain(`β = 0.99 finds ${percent('84.0')} and ${percent('98.0')}.`);
    expect(body).toContain(
      `The nearest rival, Inverse square root, reaches ${percent('93.9')}, β = 0.99 ${percent('94.2')}.`,
    );
    expect(body).toContain(note.seeds.unknown);
  });

  test('says by how much beta leads both on other seeds', () => {
    expect(noteOf(stateOn(keeping, noisy, 600, runs(4, 3))).body).toContain(
      'On 20 other seeds, at step 600, β = 0.99 leads both: no re-weighting by 4.0 points, inverse frequency by 3.0.',
    );
  });

  test.each([
    [4, -3],
    [4, 0],
    [-4, 3],
  ])('is not shown where other seeds do not confirm it: over none %d, over inverse frequency %d', (none, inverse) => {
    expect(noteOf(stateOn(keeping, noisy, 600, runs(none, inverse))).lead).not.toBe(lead);
  });

  test('is not shown if beta is ahead of one extreme only, or loses the tail or the head', () => {
    const [none, inverse] = [headAndTail(0.99, 0.8, 0.9), headAndTail(0.9, 0.8, 0.9)];
    const noteWith = (chosen: readonly number[]) => noteOf(stateOn([none, inverse, chosen, flat(0.9)])).lead;
    expect(noteWith(headAndTail(0.95, 0.85, 0.94))).toBe(lead);
    expect(noteWith(headAndTail(0.95, 0.75, 0.94))).not.toBe(lead);
    expect(noteWith(headAndTail(0.85, 0.85, 0.94))).not.toBe(lead);
    expect(noteOf(stateOn([flat(0.9), flat(0.95), flat(0.92), flat(0.92)])).lead).not.toBe(lead);
  });

  test('is shown with a rival that is level, and not with one that is far ahead', () => {
    const noteWith = (rival: number) => noteOf(stateOn([...keeping.slice(0, 3), flat(rival)]));
    expect(noteWith(0.944).lead).toBe(lead);
    expect(noteWith(0.944).body).toContain(
      `The nearest rival, Inverse square root, reaches ${percent('94.4')}, β = 0.99 ${percent('94.2')}.`,
    );
    expect(noteWith(0.96).lead).toBe('Inverse square root is ahead on this seed.');
  });
});

describe('the note that more is better', () => {
  const recalls = [flat(0.8), flat(0.95), flat(0.9), flat(0.93)];
  const runs = scene('clean-pinwheel', 'inverse-frequency', 'none', [3, 3]);

  test('needs right labels, inverse frequency ahead, and other seeds that confirm it', () => {
    expect(noteOf(stateOn(recalls, clean, 600, runs)).lead).toBe('Here more is better.');
    expect(noteOf(stateOn(recalls, clean)).lead).not.toBe('Here more is better.');
    const noisyRuns = { measured: { ...runs.measured, scene: 'noisy-pinwheel' as const } };
    expect(noteOf(stateOn(recalls, noisy, 600, noisyRuns)).lead).not.toBe('Here more is better.');
    expect(noteOf(stateOn([flat(0.8), flat(0.92), flat(0.9), flat(0.93)], clean, 600, runs)).lead).not.toBe(
      'Here more is better.',
    );
  });
});

describe('schemes with equal numbers', () => {
  test('are called level, two or more of them', () => {
    expect(noteOf(stateOn([flat(0.95), flat(0.7), flat(0.9), flat(0.95002)]))).toMatchObject({
      lead: 'Level on this seed.',
      body: expect.stringContaining(
        `No re-weighting and Inverse square root reach ${percent('95.0')}, the others less.`,
      ),
    });
    expect(noteOf(stateOn([flat(0.95), flat(0.95), flat(0.95), flat(0.95)])).body).toContain(
      `No re-weighting, Inverse frequency, Class-balanced, and Inverse square root reach ${percent('95.0')}.`,
    );
  });
});
