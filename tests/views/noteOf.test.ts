import { describe, expect, test } from 'vitest';
import { firstTiles, type Tile } from '../../src/schemes/tile.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectLabelCounts, selectModelObjectives } from '../../src/store/selectors.ts';
import { noteOf } from '../../src/views/lab/noteOf.ts';
import { shortNamesOf } from '../../src/views/lab/tileWords.ts';
import { words } from '../../src/words/words.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { frameOf } from '../protocol/frameOf.ts';
import { validTile } from '../schemes/validTiles.ts';

const { note } = words;
const noisy = initialInputs('noisy-pinwheel');
const clean = initialInputs('clean-pinwheel');
const paused = { isPlaying: false, isResting: false, stepsAsked: 0, restarts: 0 };

/** Recalls of the tiles that the lab opens with: none, inverse frequency, class-balanced, inverse square root. */
type Recalls = readonly [readonly number[], readonly number[], readonly number[], readonly number[]];

/** The note on a frame of models that were trained as is set and have those recalls, tile by tile. */
function noteOn(recalls: readonly (readonly number[])[], inputs: Inputs = noisy, step = 500) {
  const trained = selectModelObjectives(inputs).map(({ loss, volume }) => ({ loss: loss.kind, volume }));
  const recall = Float64Array.from(recalls.flat());
  const frame = frameOf({ step, trained, recall }, inputs.classes, inputs.tiles.length);
  return noteOf({ inputs, frame, transport: paused });
}

/** Five recalls of the same size. */
const flat = (share: number) => new Array<number>(5).fill(share);
/** Recalls of five classes with that mean, whose head and tail are given. */
const headAndTail = (head: number, tail: number, mean: number) => {
  const middle = (5 * mean - head - tail) / 3;
  return [head, middle, middle, middle, tail];
};

/** A percentage whose sign no line breaks off. */
const percent = (text: string) => `${text}\u00a0%`;

const leads = { best: flat(0.95), good: flat(0.92), fair: flat(0.9), poor: flat(0.8) };

test('the schemes stand in the order that these recalls are written in', () => {
  expect(firstTiles.map(({ scheme }) => scheme)).toEqual([
    'none',
    'inverse-frequency',
    'class-balanced',
    'inverse-square-root',
  ]);
});

describe('the note before anything has been learned', () => {
  test('claims no more than that models differ in what they minimise: losses and margins differ too, not weights alone', () => {
    expect(note.before(4).body).toContain('They differ only in what they minimise.');
  });

  test('asks to press Play as long as there is no frame', () => {
    expect(noteOf({ inputs: noisy, frame: undefined, transport: paused })).toEqual(note.before(4));
  });

  test('asks to press Play at step 0, whatever the recalls, and no longer at step 1', () => {
    const recalls: Recalls = [leads.poor, leads.poor, leads.best, leads.fair];
    expect(noteOn(recalls, noisy, 0)).toEqual(note.before(4));
    expect(noteOn(recalls, noisy, 1)).not.toEqual(note.before(4));
  });

  test('says to watch the rarest class up to step 119 and compares from step 120', () => {
    const recalls: Recalls = [leads.poor, leads.poor, leads.best, leads.fair];
    expect(noteOn(recalls, noisy, 1)).toEqual(note.early('stars'));
    expect(noteOn(recalls, noisy, 119)).toEqual(note.early('stars'));
    expect(noteOn(recalls, noisy, 120)).not.toEqual(note.early('stars'));
  });

  test.each([
    [2, 'squares'],
    [3, 'triangles'],
    [10, 'pentagons'],
  ])('names the marker of the rarest of %d classes: the %s', (classes, shape) => {
    const inputs = { ...noisy, classes };
    expect(noteOf({ inputs, frame: frameOf({ step: 5 }, classes), transport: paused })).toEqual(note.early(shape));
  });

  test('does not compare by a frame that is of another number of classes', () => {
    const frame = frameOf({ step: 500, recall: new Float32Array(4 * 3).fill(0.5) }, 3);
    expect(noteOf({ inputs: noisy, frame, transport: paused })).toEqual(note.early('stars'));
  });
});

describe('the note on another line-up', () => {
  const withTiles = (...tiles: Tile[]): Inputs => ({ ...noisy, tiles });

  test('of one scheme tells what it reaches and offers to add another', () => {
    expect(noteOn([leads.good], withTiles({ scheme: 'ldam' }))).toEqual(note.alone(percent('92.0')));
    expect(noteOf({ inputs: withTiles({ scheme: 'ldam' }), frame: undefined, transport: paused })).toEqual(
      note.before(1),
    );
  });

  test('without the baseline compares with the second', () => {
    const tiles = withTiles({ scheme: 'logit-adjustment' }, { scheme: 'ldam' }, { scheme: 'deferred' });
    expect(noteOn([leads.best, leads.good, leads.poor], tiles)).toEqual(
      note.leads('Logit adjustment', percent('95.0'), 'LDAM margins', percent('92.0')),
    );
  });

  test('does not say that beta does nothing where no scheme has the beta of all', () => {
    const tiles = withTiles({ scheme: 'none' }, { scheme: 'class-balanced', volume: 500 });
    expect(noteOn([leads.fair, leads.best], { ...tiles, volume: 1 })).toEqual(
      note.compare('Class-balanced', percent('95.0'), percent('90.0')),
    );
  });

  test('does not compare by a frame of another number of tiles', () => {
    const frame = frameOf({ step: 500, recall: Float32Array.from([leads.poor, leads.best].flat()) }, 5, 2);
    expect(noteOf({ inputs: noisy, frame, transport: paused })).toEqual(note.early('stars'));
  });

  test('says that a pin acts from the next step on, until a step is taken with it', () => {
    const tiles = withTiles({ scheme: 'none' }, { scheme: 'class-balanced', volume: 500 });
    const trained = [
      { loss: 'softmax' as const, volume: undefined },
      { loss: 'softmax' as const, volume: 100 },
    ];
    const frame = frameOf({ step: 500, trained }, 5, 2);
    expect(noteOf({ inputs: tiles, frame, transport: paused })).toEqual(note.changed);
    const after = frameOf({ ...frame, trained: [trained[0]!, { loss: 'softmax', volume: 500 }] }, 5, 2);
    expect(noteOf({ inputs: tiles, frame: after, transport: paused })).not.toEqual(note.changed);
  });

  test('does not say so of a beta that no scheme uses', () => {
    const tiles = withTiles({ scheme: 'none' }, { scheme: 'ldam' });
    const frame = frameOf({ step: 500, recall: Float64Array.from([leads.poor, leads.best].flat()) }, 5, 2);
    for (const volume of [100, 1000]) {
      expect(noteOf({ inputs: { ...tiles, volume }, frame, transport: paused })).toEqual(
        note.compare('LDAM margins', percent('95.0'), percent('80.0')),
      );
    }
  });
});

describe('the note on equal weights', () => {
  test.each([1, 119, 500])('says at step %d that all four are one where the classes are equally large', (step) => {
    const recalls: Recalls = [leads.poor, leads.best, leads.fair, leads.fair];
    expect(noteOn(recalls, initialInputs('balanced'), step)).toEqual(note.equal(4));
  });

  test('speaks of two as both', () => {
    expect(note.equal(2).lead).toBe('Both are one.');
    expect([note.equal(3).lead, note.equal(6).lead]).toEqual(['All three are one.', 'All six are one.']);
  });

  test.each<[string, Partial<Inputs>, boolean]>([
    ['with the same loss', {}, true],
    [
      'of which one has its own loss',
      { tiles: [{ scheme: 'none', loss: 'focal' }, { scheme: 'inverse-frequency' }] },
      false,
    ],
    [
      'of which one has its own loss, which is that of all',
      { tiles: [{ scheme: 'none', loss: 'softmax' }, { scheme: 'inverse-frequency' }] },
      true,
    ],
    [
      'that have the same loss of their own',
      {
        loss: 'sigmoid',
        tiles: [
          { scheme: 'none', loss: 'softmax' },
          { scheme: 'inverse-frequency', loss: 'softmax' },
        ],
      },
      true,
    ],
    [
      'of which one has a gamma that its loss does not use',
      { tiles: [{ scheme: 'none', gamma: 2 }, { scheme: 'inverse-frequency' }] },
      true,
    ],
    [
      'of which one has another gamma',
      { loss: 'focal', tiles: [{ scheme: 'none', gamma: 2 }, { scheme: 'inverse-frequency' }] },
      false,
    ],
    [
      'of which one trains with softmax whatever is set',
      { loss: 'sigmoid', tiles: [{ scheme: 'none' }, { scheme: 'logit-adjustment' }] },
      false,
    ],
    [
      'of which one could train with nothing but softmax, as all do',
      { tiles: [{ scheme: 'none' }, { scheme: 'logit-adjustment' }] },
      true,
    ],
    ['of which one has margins', { tiles: [{ scheme: 'none' }, { scheme: 'ldam' }] }, false],
    ['of which one draws', { tiles: [{ scheme: 'none' }, { scheme: 'class-balanced-sampling' }] }, false],
  ])('is only there where tiles really minimise the same: two %s', (_, some, isEqual) => {
    const tiles: readonly Tile[] = [{ scheme: 'none' }, { scheme: 'inverse-frequency' }];
    const shown = noteOn([leads.fair, leads.best], { ...initialInputs('balanced'), tiles, ...some });
    if (isEqual) expect(shown).toEqual(note.equal(2));
    else expect(shown).not.toEqual(note.equal(2));
  });

  test('is gone where one class is half as large as another', () => {
    const inputs = { ...initialInputs('balanced'), imbalance: 2 };
    expect(noteOn([leads.poor, leads.best, leads.fair, leads.fair], inputs)).not.toEqual(note.equal(4));
  });
});

describe('the note on a beta that does nothing', () => {
  test.each([
    [1, '0', '1'],
    [2, '0.5', '2'],
  ])('says at N = %d that at β = %s nothing happens, as early as the first step', (volume, beta, text) => {
    const recalls: Recalls = [leads.fair, leads.poor, leads.fair, leads.best];
    expect(noteOn(recalls, { ...noisy, volume }, 1)).toEqual(note.saturated(beta, text));
    expect(noteOn(recalls, { ...noisy, volume })).toEqual(note.saturated(beta, text));
  });

  test.each([10, 100, 1000, Infinity])('is gone at N = %d, which some class does not saturate', (volume) => {
    const { lead } = noteOn([leads.fair, leads.poor, leads.fair, leads.best], { ...noisy, volume });
    expect(lead).not.toContain('nothing happens');
  });
});

describe('the note that compares', () => {
  test('calls less than 1.5 points a draw', () => {
    expect(noteOn([flat(0.9), flat(0.905), flat(0.914), flat(0.91)])).toEqual(note.close('1.4', 4));
    expect(noteOn([flat(0.9), flat(0.905), flat(0.916), flat(0.91)]).lead).not.toBe('Little to choose.');
  });

  test('tells what the two extremes lose where the chosen beta is ahead of both', () => {
    const recalls: Recalls = [
      headAndTail(0.99, 0.71, 0.918),
      headAndTail(0.84, 0.82, 0.889),
      headAndTail(0.99, 0.84, 0.942),
      flat(0.939),
    ];
    const chosen = { beta: '0.99', head: '99', tail: '84' };
    expect(noteOn(recalls)).toEqual(note.inside('stars', { tail: '71' }, { head: '84' }, chosen, true));
    expect(noteOn(recalls, clean)).toEqual(note.inside('stars', { tail: '71' }, { head: '84' }, chosen, false));
  });

  test('does not say so if beta is ahead of one extreme only', () => {
    const lead = 'Look at the stars.';
    expect(noteOn([leads.fair, leads.best, leads.good, leads.good]).lead).not.toBe(lead);
    expect(noteOn([leads.best, leads.fair, leads.good, leads.good]).lead).not.toBe(lead);
  });

  test('does not say that beta keeps both if it finds less of the tail than none, or less of the head than inverse frequency', () => {
    const lead = 'Look at the stars.';
    const [none, inverse] = [headAndTail(0.99, 0.8, 0.9), headAndTail(0.9, 0.8, 0.9)];
    expect(noteOn([none, inverse, headAndTail(0.95, 0.85, 0.94), flat(0.9)]).lead).toBe(lead);
    expect(noteOn([none, inverse, headAndTail(0.95, 0.75, 0.94), flat(0.9)]).lead).not.toBe(lead);
    expect(noteOn([none, inverse, headAndTail(0.85, 0.85, 0.94), flat(0.9)]).lead).not.toBe(lead);
  });

  test('does not say that more is better, because labels can be trusted, where there is noise', () => {
    const recalls: Recalls = [leads.poor, leads.best, leads.good, leads.good];
    expect(noteOn(recalls)).toEqual(note.compare('Inverse frequency', percent('95.0'), percent('80.0')));
  });

  test('says that more is better where inverse frequency is the best, or as good', () => {
    expect(noteOn([leads.poor, leads.best, leads.good, leads.good], clean)).toEqual(
      note.more(percent('95.0'), percent('80.0')),
    );
    expect(noteOn([leads.poor, flat(0.945), flat(0.95), leads.good], clean)).toEqual(
      note.more(percent('94.5'), percent('80.0')),
    );
  });

  test('says that re-weighting hurts where no re-weighting is the best among wrong labels', () => {
    expect(noteOn([leads.best, leads.poor, leads.good, leads.good])).toEqual(
      note.less(percent('95.0'), percent('80.0'), { shape: 'stars' }),
    );
  });

  test('names the leader where none of this holds', () => {
    expect(noteOn([leads.fair, leads.poor, leads.fair, leads.best])).toEqual(
      note.compare('Inverse square root', percent('95.0'), percent('90.0')),
    );
  });

  test('never compares a scheme with itself', () => {
    const { body } = noteOn([leads.best, leads.poor, leads.good, leads.good], clean);
    expect(body).not.toContain(`${percent('95.0')}, against ${percent('95.0')}`);
  });
});

describe('what a note claims is so', () => {
  const shares = fc.array(reals(0, 1), { minLength: 5, maxLength: 5 });
  const recalls: fc.Arbitrary<Recalls> = fc.tuple(shares, shares, shares, shares);
  /** Recalls near one another, where the thresholds lie. */
  const close = fc
    .tuple(reals(0.9, 0.95), reals(0.9, 0.95), reals(0.9, 0.95), reals(0.9, 0.95))
    .map((means): Recalls => means.map(flat) as unknown as Recalls);
  const cases = fc.record({
    recalls: fc.oneof(recalls, close),
    volume: fc.constantFrom(1, 10, 100, 1000, Infinity),
    scene: fc.constantFrom('noisy-pinwheel', 'clean-pinwheel', 'five-blobs', 'balanced'),
    step: fc.integer({ min: 0, max: 1000 }),
  });
  const mean = (own: readonly number[]) => own.reduce((sum, share) => sum + share, 0) / own.length;

  test('never that labels are wrong where the noise is 0', () => {
    fc.assert(
      fc.property(cases, ({ recalls: shown, volume, scene, step }) => {
        const inputs = { ...initialInputs(scene), volume, noise: 0 };
        const { lead, body } = noteOn(shown, inputs, step);
        expect(`${lead} ${body}`).not.toContain('wrong');
      }),
      { numRuns: 100 },
    );
  });

  test('never that labels are wrong where a little noise has left every label right', () => {
    const inputs = { ...noisy, noise: 0.0001 };
    const { labelled, right } = selectLabelCounts(inputs);
    expect(right).toEqual(labelled);
    for (const shown of [
      [leads.best, leads.poor, leads.good, leads.good],
      [leads.fair, leads.poor, leads.best, leads.good],
    ] as const) {
      const { lead, body } = noteOn(shown, inputs);
      expect(`${lead} ${body}`).not.toContain('wrong');
    }
  });

  test('never that the labels of the tail can be trusted where most of them are wrong', () => {
    const inputs = { ...noisy, noise: 0.3 };
    const { labelled, right } = selectLabelCounts(inputs);
    expect(right[4]! / labelled[4]!).toBeLessThan(0.5);
    const { body } = noteOn([leads.poor, leads.best, leads.good, leads.good], inputs);
    expect(body).not.toContain('can be trusted');
  });

  test('only ever the truth about who is ahead', () => {
    fc.assert(
      fc.property(cases, ({ recalls: shown, volume, scene, step }) => {
        const inputs = { ...initialInputs(scene), volume };
        const [none, inverse, chosen] = shown.map(mean) as [number, number, number, number];
        const best = Math.max(...shown.map(mean));
        const { lead } = noteOn(shown, inputs, step);
        if (lead === 'Here more is better.') {
          expect(inverse).toBeGreaterThan(none);
          expect(best - inverse).toBeLessThan(0.0075 + 1e-6);
        }
        if (lead === 'Here re-weighting hurts.') expect(none).toBeCloseTo(best, 6);
        if (lead === 'Look at the stars.') expect(chosen).toBeGreaterThan(Math.max(none, inverse));
        if (lead === 'Little to choose.') expect(best - Math.min(...shown.map(mean))).toBeLessThan(0.015 + 1e-6);
        const leader = firstTiles.findIndex(({ scheme }) => lead === `${words.schemes[scheme].name} leads so far.`);
        if (leader >= 0) expect(mean(shown[leader]!)).toBeCloseTo(best, 6);
      }),
      { numRuns: 300 },
    );
  });

  test('only ever of schemes that are there, and the truth about who is ahead, whatever the line-up', () => {
    const pairs = fc.array(fc.tuple(validTile, reals(0.9, 0.99)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.constantFrom('noisy-pinwheel', 'clean-pinwheel'), (given, scene) => {
        const inputs = { ...initialInputs(scene), tiles: given.map(([tile]) => tile) };
        const means = given.map(([, share]) => share);
        const best = Math.max(...means);
        const { lead, body } = noteOn(
          means.map((share) => flat(share)),
          inputs,
        );
        const namesOf = (tiles: readonly Tile[]) => tiles.map(({ scheme }) => words.schemes[scheme].name);
        const absent = Object.values(words.schemes).filter(({ name }) => !namesOf(inputs.tiles).includes(name));
        // "Without re-weighting" may be a way to speak; a name is not.
        for (const { name } of absent) expect(`${lead} ${body}`).not.toContain(name);
        if (lead.endsWith('leads so far.')) {
          const names = shortNamesOf(inputs.tiles, inputs);
          // A note has a sentence of its own for no re-weighting, which several tiles may be.
          const winners = inputs.tiles.flatMap(({ scheme }, index) => {
            if (best - means[index]! >= 1e-6) return [];
            return scheme === 'none' ? [names[index]!, words.schemes.none.name] : [names[index]!];
          });
          expect(winners.some((name) => lead === `${name} leads so far.`)).toBe(true);
        }
        if (lead === 'Alone.') expect(given.length).toBe(1);
        if (lead === 'Little to choose.') expect(best - Math.min(...means)).toBeLessThan(0.015 + 1e-6);
        expect(`${lead}${body}`).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 300 },
    );
  });

  test('always something, in words, at every step of every scene', () => {
    fc.assert(
      fc.property(cases, ({ recalls: shown, volume, scene, step }) => {
        const { lead, body } = noteOn(shown, { ...initialInputs(scene), volume }, step);
        expect(lead.length).toBeGreaterThan(5);
        expect(body.length).toBeGreaterThan(20);
        expect(`${lead}${body}`).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 100 },
    );
  });
});
