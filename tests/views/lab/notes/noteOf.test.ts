import { describe, expect, test } from 'vitest';
import { firstTiles, type Tile } from '../../../../src/schemes/tile.ts';
import { type Inputs, initialInputs } from '../../../../src/store/parameters.ts';
import { selectLabelCounts } from '../../../../src/store/selectors.ts';
import { firstNoteOf } from '../../../../src/views/lab/notes/firstNoteOf.ts';
import { noteOf } from '../../../../src/views/lab/notes/noteOf.ts';
import { noteWords } from '../../../../src/words/noteWords.ts';
import { percentText } from '../../../../src/words/numbers.ts';
import { words } from '../../../../src/words/words.ts';
import { fc, reals } from '../../../core/seededProperties.ts';
import { frameOf } from '../../../protocol/frameOf.ts';
import { validTile } from '../../../schemes/validTiles.ts';
import { iris, penguins } from '../../../store/given.ts';
import { clean, flat, noisy, percent, playing, stateOf, stateOn } from './noteState.ts';

const note = { ...words.note, ...noteWords };
const withTiles = (...tiles: Tile[]): Inputs => ({ ...noisy, tiles });
/** Recalls of the tiles that the lab opens with. */
const someRecalls = [flat(0.8), flat(0.85), flat(0.95), flat(0.9)];

test('the schemes stand in the order that these recalls are written in', () => {
  expect(firstTiles.map(({ scheme }) => scheme)).toEqual([
    'none',
    'inverse-frequency',
    'class-balanced',
    'inverse-square-root',
  ]);
});

describe('the note before anything has been learned', () => {
  test('asks to press Play as long as there is no frame, and at step 0', () => {
    expect(noteOf(stateOf(undefined))).toEqual(note.before(4));
    expect(noteOf(stateOn(someRecalls, noisy, 0))).toEqual(note.before(4));
    expect(note.before(4).body).toContain('They differ only in what they minimise.');
  });

  test.each([
    [2, 'squares'],
    [3, 'triangles'],
    [10, 'pentagons'],
  ])('names the marker of the rarest of %d classes: the %s', (classes, shape) => {
    const inputs = { ...noisy, classes };
    expect(noteOf(stateOf(frameOf({ step: 5 }, classes), inputs))).toEqual(note.early(shape));
  });

  test('names the marker of the class that is rarest once points are edited, and says where there is none at all', () => {
    const add = Array.from({ length: 120 }, (_, at) => ({ kind: 'add', label: 4, x: at / 100, y: 1 }) as const);
    const inputs = { ...noisy, edits: add };
    // 21 of E and 120 more; the 48 of D are the fewest then.
    expect(noteOf(stateOf(frameOf({ step: 5 }, 5), inputs))).toEqual(note.early('diamonds'));
    const sizes = [9, 8, 7, 6, 5];
    const edits = sizes.flatMap((size, index) =>
      Array.from({ length: size }, (_, place) => ({ kind: 'erase', of: { class: index, place } }) as const),
    );
    expect(noteOf(stateOf(frameOf({ step: 5 }, 5), { ...noisy, sizes, edits }))).toEqual(note.noPoints);
  });

  test('says to watch up to step 49 and compares from step 50', () => {
    expect(noteOf(stateOn(someRecalls, noisy, 49))).toEqual(note.early('stars'));
    expect(noteOf(stateOn(someRecalls, noisy, 50))).not.toEqual(note.early('stars'));
  });

  test('does not compare by a frame of another number of classes or tiles', () => {
    const frame = frameOf({ step: 500, recall: new Float32Array(4 * 3).fill(0.5) }, 3);
    expect(noteOf(stateOf(frame))).toEqual(note.before(4));
    const fewer = frameOf({ step: 500, recall: new Float32Array(2 * 5).fill(0.5) }, 5, 2);
    expect(noteOf(stateOf(fewer, noisy, { transport: playing }))).toEqual(note.early('stars'));
  });
});

test('the note before the rules have loaded is the one that they would choose at the start', () => {
  for (const state of [
    stateOf(undefined),
    stateOn(someRecalls, noisy, 0),
    stateOn(someRecalls, noisy, 0, { transport: playing }),
  ]) {
    expect(firstNoteOf(state)).toEqual(noteOf(state));
  }
  expect(firstNoteOf(stateOn(someRecalls, noisy, 300, { transport: playing }))).toEqual(note.early('stars'));
});

test('given points are equally large only if there are as many of each, whatever factor is set', () => {
  const recalls = [0.8, 0.85, 0.95, 0.9].map((share) => [share, share, share]);
  // Training points 101, 82 and 46 of penguins, and 34 of each iris.
  const noteOn = (inputs: Inputs) => noteOf(stateOn(recalls, { ...inputs, imbalance: 1 }));
  expect(noteOn(initialInputs('penguins', penguins)).lead).not.toBe(noteWords.equal(4).lead);
  expect(noteOn(initialInputs('iris', iris))).toMatchObject(noteWords.equal(4));
});

describe('the note while models train', () => {
  test('names no number that is about to change: neither shares nor steps but the last', () => {
    const { body } = noteOf(stateOn(someRecalls, noisy, 300, { transport: playing }));
    expect(body).not.toContain('%');
    expect(body.match(/\d+/g)).toEqual(['600']);
  });

  test('says where the run ends, or that it does not', () => {
    expect(noteOf(stateOn(someRecalls, { ...noisy, until: 1200 }, 300, { transport: playing }))).toEqual(
      note.falling('stars', '1,200'),
    );
    const constant = { ...noisy, schedule: 'constant' } as const;
    expect(noteOf(stateOn(someRecalls, constant, 300, { transport: playing }))).toEqual(note.constant('stars', true));
    expect(
      noteOf(stateOn(someRecalls, { ...clean, schedule: 'constant' }, 300, { transport: playing })).body,
    ).not.toContain('wrong');
  });
});

describe('the note on what was just set', () => {
  const trained = [
    { loss: 'softmax' as const, volume: undefined },
    { loss: 'softmax' as const, volume: 100 },
  ];
  const pinned = withTiles({ scheme: 'none' }, { scheme: 'class-balanced', volume: 500 });

  test('says that it acts from the next step on, until a step is taken with it', () => {
    const frame = frameOf({ step: 500, trained }, 5, 2);
    expect(noteOf(stateOf(frame, pinned))).toEqual(note.changed);
    const after = frameOf({ ...frame, trained: [trained[0]!, { loss: 'softmax', volume: 500 }] }, 5, 2);
    expect(noteOf(stateOf(after, pinned))).not.toEqual(note.changed);
  });

  test('says at the end of a run that it acts in the next', () => {
    expect(noteOf(stateOf(frameOf({ step: 600, trained }, 5, 2), pinned))).toEqual(note.changedAtEnd);
  });

  test('does not say so of a beta that no scheme uses', () => {
    const tiles = withTiles({ scheme: 'none' }, { scheme: 'ldam' });
    for (const volume of [100, 1000]) {
      const { lead } = noteOf(stateOn([flat(0.8), flat(0.95)], { ...tiles, volume }));
      expect(lead).toBe('LDAM margins is ahead on this seed.');
    }
  });
});

describe('the note on equal weights', () => {
  test.each([1, 119, 500])('says at step %d that all four are one where the classes are equally large', (step) => {
    expect(noteOf(stateOn(someRecalls, initialInputs('balanced'), step))).toMatchObject(note.equal(4));
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
    ['of which one has margins', { tiles: [{ scheme: 'none' }, { scheme: 'ldam' }] }, false],
    ['of which one draws', { tiles: [{ scheme: 'none' }, { scheme: 'class-balanced-sampling' }] }, false],
  ])('is only there where tiles really minimise the same: two %s', (_, some, isEqual) => {
    const tiles: readonly Tile[] = [{ scheme: 'none' }, { scheme: 'inverse-frequency' }];
    const shown = noteOf(stateOn([flat(0.9), flat(0.95)], { ...initialInputs('balanced'), tiles, ...some }));
    if (isEqual) expect(shown).toMatchObject(note.equal(2));
    else expect(shown).not.toMatchObject(note.equal(2));
  });

  test('is not shown where one class is half as large as another', () => {
    const inputs = { ...initialInputs('balanced'), imbalance: 2 };
    expect(noteOf(stateOn(someRecalls, inputs))).not.toMatchObject(note.equal(4));
  });
});

describe('the note on a beta without effect', () => {
  test.each([
    [1, '0', '1'],
    [2, '0.5', '2'],
  ])('says at N = %d that at β = %s nothing happens, as early as the first step', (volume, beta, text) => {
    expect(noteOf(stateOn(someRecalls, { ...noisy, volume }, 1))).toMatchObject(note.saturated(beta, text));
    expect(noteOf(stateOn(someRecalls, { ...noisy, volume }))).toMatchObject(note.saturated(beta, text));
  });

  test.each([10, 100, 1000, Infinity])('is not shown at N = %d, which some class does not saturate', (volume) => {
    expect(noteOf(stateOn(someRecalls, { ...noisy, volume })).lead).not.toContain('nothing happens');
  });

  test('is not shown where no tile has the common beta', () => {
    for (const tile of [{ scheme: 'class-balanced', volume: 500 }, { scheme: 'ldam' }] as const) {
      const inputs = { ...withTiles({ scheme: 'none' }, tile), volume: 1 };
      expect(noteOf(stateOn([flat(0.9), flat(0.95)], inputs)).lead).not.toContain('nothing happens');
    }
  });

  test('is not shown where equal classes give equal weights, which is another reason', () => {
    const tiles: readonly Tile[] = [{ scheme: 'class-balanced' }, { scheme: 'ldam' }];
    const inputs = { ...initialInputs('balanced'), volume: 2, tiles };
    expect(noteOf(stateOn([flat(0.9), flat(0.95)], inputs)).lead).not.toContain('nothing happens');
  });
});

test('the note on one scheme tells what it reaches and offers to add another', () => {
  expect(noteOf(stateOn([flat(0.92)], withTiles({ scheme: 'ldam' })))).toMatchObject(
    note.alone('600', percent('92.0')),
  );
});

describe('what a note claims is true', () => {
  const pairs = fc.array(fc.tuple(validTile, fc.array(reals(0, 1), { minLength: 5, maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  });
  const cases = fc.record({
    pairs,
    volume: fc.constantFrom(1, 10, 100, 1000, Infinity),
    scene: fc.constantFrom('noisy-pinwheel', 'clean-pinwheel', 'five-blobs', 'balanced'),
    noise: fc.constantFrom(0, 0.05, 0.3),
    step: fc.integer({ min: 0, max: 1000 }),
  });

  test('of who is ahead, and every share in it, is what the maps show; it names no scheme that is not there', () => {
    fc.assert(
      fc.property(cases, ({ pairs: given, volume, scene, noise, step }) => {
        const inputs = { ...initialInputs(scene), volume, noise, tiles: given.map(([tile]) => tile) };
        const recalls = given.map(([, own]) => own);
        const { lead, body } = noteOf(stateOn(recalls, inputs, step));
        const text = `${lead} ${body}`;
        const mean = (own: readonly number[]) => own.reduce((sum, share) => sum + share, 0) / own.length;
        const onMaps = new Set([...recalls.flat(), ...recalls.map(mean)].map(percentText));
        for (const [share] of text.matchAll(/\d+\.\d\u00a0%/g)) expect(onMaps).toContain(share.replace('\u00a0', ' '));
        const present = new Set(inputs.tiles.map(({ scheme }) => words.schemes[scheme].name));
        for (const { name } of Object.values(words.schemes)) if (!present.has(name)) expect(text).not.toContain(name);
        if (lead.endsWith('is ahead on this seed.')) {
          const best = percentText(Math.max(...recalls.map(mean))).replace(' ', '\u00a0');
          expect(body).toContain(`it reaches ${best}`);
        }
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        expect(lead.length).toBeGreaterThan(5);
        expect(body.length).toBeGreaterThan(20);
      }),
      { numRuns: 300 },
    );
  });

  test('never is that labels are wrong where all are right, or that none is where some are', () => {
    fc.assert(
      fc.property(cases, ({ pairs: given, volume, scene, noise, step }) => {
        const inputs = { ...initialInputs(scene), volume, noise, tiles: given.map(([tile]) => tile) };
        const { labelled, right } = selectLabelCounts(inputs);
        const { body } = noteOf(
          stateOn(
            given.map(([, own]) => own),
            inputs,
            step,
          ),
        );
        const areRight = labelled.every((count, index) => right[index] === count);
        if (areRight) expect(body).not.toMatch(/wrong labels/);
        else expect(body).not.toContain('No label of the tail is wrong');
      }),
      { numRuns: 150 },
    );
  });

  test('says of weights nothing where no tile has weights', () => {
    const tiles: readonly Tile[] = [{ scheme: 'none' }, { scheme: 'ldam' }, { scheme: 'logit-adjustment' }];
    for (const scene of ['noisy-pinwheel', 'clean-pinwheel', 'balanced'] as const) {
      for (const recalls of [
        [flat(0.95), flat(0.8), flat(0.7)],
        [flat(0.8), flat(0.95), flat(0.7)],
        [flat(0.8), flat(0.8), flat(0.8)],
      ]) {
        const { lead, body } = noteOf(stateOn(recalls, { ...initialInputs(scene), tiles }));
        expect(`${lead} ${body}`).not.toMatch(/weights|weighs|its full weight/);
      }
    }
  });
});
