import { describe, expect, test } from 'vitest';
import { type Inputs, initialInputs } from '../../../../src/store/parameters.ts';
import { patched } from '../../../../src/store/patched.ts';
import { isNearInverse, isSaturated } from '../../../../src/views/lab/notes/nextSteps.ts';
import { noteOf } from '../../../../src/views/lab/notes/noteOf.ts';
import { isAsTried, triedBetween } from '../../../../src/views/lab/notes/tried.ts';
import { fc, reals } from '../../../core/seededProperties.ts';
import { validInputs } from '../../../store/validInputs.ts';
import { clean, flat, headAndTail, measured, noisy, stateOn } from './noteState.ts';

const open = new Set<keyof Inputs>();
const some = [flat(0.8), flat(0.85), flat(0.95), flat(0.9)];

describe('what a note offers to try', () => {
  test('at a β without effect is one that has some', () => {
    const note = noteOf(stateOn(some, { ...noisy, volume: 2 }));
    expect(note.next).toEqual({ label: 'β = 0.99', changes: { volume: 100 } });
    expect(note.question).toBe('small-beta');
    // Where every class has 400 samples or more, .99 has none either.
    const large: Inputs = { ...clean, largest: 2000, imbalance: 5, volume: 2 };
    expect(noteOf(stateOn(some, large)).next).toEqual({ label: 'β = 0.999', changes: { volume: 1000 } });
  });

  test('where classes are equally large is a tail', () => {
    const note = noteOf(stateOn(some, initialInputs('balanced')));
    expect(note.next).toEqual({ label: 'imbalance 100', changes: { imbalance: 100 } });
  });

  test('of one scheme is another beside it', () => {
    const note = noteOf(stateOn([flat(0.9)], { ...noisy, tiles: [{ scheme: 'ldam' }] }));
    expect(note.next).toEqual({
      label: 'beside No re-weighting',
      changes: { tiles: [{ scheme: 'ldam' }, { scheme: 'none' }] },
    });
  });

  test('where labels are right and more is better are wrong ones, and where they are wrong right ones', () => {
    const runs = {
      measured: { scene: 'clean-pinwheel' as const, runs: measured('inverse-frequency', 'none', [3, 3]) },
    };
    const better = noteOf(stateOn([flat(0.8), flat(0.95), flat(0.9), flat(0.93)], clean, 600, runs));
    expect(better.lead).toBe('Here more is better.');
    expect(better.next).toEqual({ label: 'label noise 5 %', changes: { noise: 0.05 } });
    const keeping = [headAndTail(0.99, 0.71, 0.918), headAndTail(0.84, 0.82, 0.889), headAndTail(0.98, 0.84, 0.942)];
    const both = noteOf(stateOn([...keeping, flat(0.939)]));
    expect(both.lead).toBe('Look at the stars.');
    expect(both.next!.changes).toEqual({ noise: 0 });
  });

  test('of near-duplicates is their number of prototypes as N, until that is set', () => {
    const inputs = initialInputs('duplicates');
    const note = noteOf(stateOn(some, inputs));
    expect(note.next).toEqual({ label: 'β = 0.98, N = 50 prototypes', changes: { volume: 50 } });
    expect(noteOf(stateOn(some, { ...inputs, volume: 50 })).next).toBe(undefined);
  });

  test('of any note changes the inputs, leads to no other bounds, and is undone to the very inputs before', () => {
    const cases = fc.record({
      inputs: validInputs,
      recalls: fc.array(fc.array(reals(0, 1), { minLength: 10, maxLength: 10 }), { minLength: 6, maxLength: 6 }),
      step: fc.integer({ min: 0, max: 1000 }),
      frozen: fc.boolean(),
    });
    let offers = 0;
    fc.assert(
      fc.property(cases, ({ inputs, recalls, step, frozen }) => {
        const own = recalls.slice(0, inputs.tiles.length).map((recall) => recall.slice(0, inputs.classes));
        const state = stateOn(own, inputs, step);
        const marks = inputs.tiles.map((_, index) => (frozen && index === 0 ? 1 : undefined));
        const { next } = noteOf({ ...state, frame: { ...state.frame!, frozen: marks } });
        if (!next) return;
        offers += 1;
        const after = patched(inputs, next.changes, open);
        expect(after).not.toBe(inputs);
        // As it is offered, and not moved into some bounds.
        expect(after).toMatchObject(next.changes);
        const tried = triedBetween(inputs, after);
        expect(isAsTried(tried, after)).toBe(true);
        expect(patched(after, tried.before, open)).toEqual(inputs);
        expect(next.label.length).toBeGreaterThan(3);
      }),
      { numRuns: 300 },
    );
    expect(offers).toBeGreaterThan(30);
  });
});

test('what was changed since it was tried is not taken back', () => {
  const tried = triedBetween(noisy, { ...noisy, volume: 7 });
  expect(tried.before).toEqual({ volume: 100 });
  expect(isAsTried(tried, { ...noisy, volume: 7, learningRate: 0.1 })).toBe(true);
  expect(isAsTried(tried, { ...noisy, volume: 8 })).toBe(false);
});

test('a β is without effect or almost inverse frequency by its weights alone', () => {
  // E_n of 10 and 1,000 samples: 1 and 1 at N = 1; 9.56 and 100 at N = 100, of 10 and 1,000 at N = ∞.
  expect([1, 2, 100].map((volume) => isSaturated([1000, 10], volume))).toEqual([true, true, false]);
  expect([100, 1000, 1e6, Infinity].map((volume) => isNearInverse([1000, 10], volume))).toEqual([
    ...[false, false, true, true],
  ]);
  // Absent classes have no weight.
  expect(isSaturated([1000, 0], 100)).toBe(true);
});
