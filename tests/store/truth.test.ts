import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/core/dataset.ts';
import type { Truth } from '../../src/protocol/truthMessages.ts';
import { type Inputs, initialInputs, sceneOf } from '../../src/store/parameters.ts';
import { selectDrawnSpec, selectSpec, selectTrainingPrior } from '../../src/store/selectors.ts';
import { isSameTruth, selectTruth } from '../../src/store/truth.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { validInputs } from './validInputs.ts';

const pinwheel = initialInputs('noisy-pinwheel');
const duplicates = initialInputs('duplicates');
const truthOf = (inputs: Inputs): Truth => ({
  spec: selectDrawnSpec(inputs),
  view: undefined,
  balanced: [1, 0.5],
  training: [1, 0.5],
});

describe('the truth about two data sets', () => {
  test.each<[string, Inputs, Partial<Inputs>, boolean]>([
    ['another noise', pinwheel, { noise: 0.4 }, true],
    ['another seed', pinwheel, { seed: 8 }, true],
    ['another noise, drawn from prototypes', duplicates, { noise: 0.4 }, true],
    ['another seed, drawn from prototypes', duplicates, { seed: 8 }, false],
    ['another number of classes', pinwheel, { classes: 4 }, false],
    ['another imbalance', pinwheel, { imbalance: 2 }, false],
    ['another size of the head, which rounds class sizes otherwise', pinwheel, { largest: 51 }, false],
    ['another shape', pinwheel, { scene: 'five-blobs' }, false],
    ['prototypes or none', { ...duplicates, noise: 0 }, { scene: 'clean-pinwheel' }, false],
    ['other models', pinwheel, { volume: 5, loss: 'focal', width: 8, tiles: [{ scheme: 'ldam' }] }, true],
  ])('with %s is as same as it should be, seen from either', (_, from, to, isSame) => {
    const [one, other] = [selectSpec(from), selectSpec({ ...from, ...to })];
    expect(isSameTruth(one, other)).toBe(isSame);
    expect(isSameTruth(other, one)).toBe(isSame);
  });

  test('is never the same of given points: there is none', () => {
    const source = { kind: 'points', points: Float32Array.of(0, 1), labels: Uint8Array.of(0) } as const;
    const given = { source, classes: 5, seed: 1 };
    expect(isSameTruth(given, given)).toBe(false);
    expect(isSameTruth(given, selectSpec(pinwheel))).toBe(false);
  });

  test('is another once points are added or removed, and the same where they are moved or relabelled', () => {
    const drawn = selectSpec(pinwheel);
    const rarest = { kind: 'add', x: 0, y: 0, label: 4 } as const;
    expect(isSameTruth(drawn, { ...drawn, edits: [rarest] })).toBe(false);
    expect(isSameTruth(drawn, { ...drawn, edits: [{ kind: 'remove', index: 0 }] })).toBe(false);
    const moved = { kind: 'move', index: 0, x: 0, y: 0 } as const;
    const relabelled = { kind: 'relabel', index: 1, label: 4 } as const;
    expect(isSameTruth(drawn, { ...drawn, edits: [moved, relabelled] })).toBe(true);
  });

  test('that is considered the same has the same densities and the same shares of classes, whatever else differs', () => {
    fc.assert(
      fc.property(
        validInputs,
        fc.nat(999_999),
        reals(0, 0.5),
        reals(-1.5, 1.5),
        reals(-1.5, 1.5),
        (inputs, seed, noise, x, y) => {
          const others = { ...inputs, seed, noise };
          const [one, other] = [selectSpec(inputs), selectSpec(others)];
          if (!isSameTruth(one, other)) {
            // Recomputed only if needed: only prototypes depend on the seed.
            expect(sceneOf(inputs)).toHaveProperty('prototypes');
            return;
          }
          for (let index = 0; index < inputs.classes; index += 1) {
            expect(shapeOf(other)!.logDensity(index, x, y)).toBe(shapeOf(one)!.logDensity(index, x, y));
          }
          expect(selectTrainingPrior(others)).toEqual(selectTrainingPrior(inputs));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('the truth of the present data is the one that is known, if it is theirs', () => {
  fc.assert(
    fc.property(validInputs, validInputs, (inputs, others) => {
      const truth = truthOf(inputs);
      expect(selectTruth({ truth, inputs })).toBe(truth);
      expect(selectTruth({ truth: undefined, inputs })).toBeUndefined();
      if (inputs.imbalance !== others.imbalance) expect(selectTruth({ truth, inputs: others })).toBeUndefined();
    }),
  );
});
