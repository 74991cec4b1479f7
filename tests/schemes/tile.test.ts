import { describe, expect, test } from 'vitest';
import { drawsAt, headStepsAt, weightsAt } from '../../src/protocol/problem.ts';
import type { Formula } from '../../src/schemes/scheme.ts';
import { type SchemeName, schemeNames, schemeOf } from '../../src/schemes/schemes.ts';
import {
  clampedTile,
  countsFor,
  type ForAll,
  firstTiles,
  mostTiles,
  objectiveOf,
  settingsOf,
  type Tile,
  withOwn,
  withScheme,
  withVolumes,
} from '../../src/schemes/tile.ts';
import { schemes as schemeWords } from '../../src/words/en/schemes.ts';
import { schemeTexts } from '../../src/words/en/schemeTexts.ts';
import { largestRelativeError } from '../core/relativeError.ts';
import { fc, reals, sampleCounts } from '../core/seededProperties.ts';
import { tileFaults, validTile } from './validTiles.ts';

const counts = [160, 40, 10];
const all: ForAll = { volume: 20, loss: 'softmax', gamma: 1, schedule: 'cosine', until: 600 };

/** Numbers in the same ratios that sum to 3, the number of classes. */
const summingToThree = (numbers: readonly number[]) => {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.map((number) => (3 * number) / sum);
};
/** 1 / E_n at N = 20, as the paper prints it: (1 − β) / (1 − β^n) with β = 0.95. */
const balanced = summingToThree(counts.map((n) => (1 - 0.95) / (1 - 0.95 ** n)));

function expectClose(actual: readonly number[] | undefined, expected: readonly number[]): void {
  expect(largestRelativeError(actual!, expected)).toBeLessThan(1e-10);
}

describe('what a tile’s model minimises', () => {
  test.each<[SchemeName, readonly number[]]>([
    ['none', [1, 1, 1]],
    ['inverse-frequency', summingToThree([1 / 160, 1 / 40, 1 / 10])],
    ['inverse-square-root', summingToThree([1 / Math.sqrt(160), 1 / Math.sqrt(40), 1 / Math.sqrt(10)])],
    ['class-balanced', balanced],
    ['logit-adjustment', [1, 1, 1]],
    ['ldam', [1, 1, 1]],
    ['deferred', balanced],
    ['class-balanced-sampling', [1, 1, 1]],
    ['post-hoc-adjustment', [1, 1, 1]],
    ['tau-normalised', [1, 1, 1]],
    ['retrained-head', [1, 1, 1]],
    ['class-volumes', balanced],
  ])('of %s has its weights, which sum to the number of classes', (scheme, weights) => {
    expectClose(objectiveOf({ scheme }, all, counts).weights, weights);
  });

  test('of logit adjustment adds tau times the logarithm of each share, to the loss and not to the weights', () => {
    const { offsets, margins, before, rates } = objectiveOf({ scheme: 'logit-adjustment', own: 1.5 }, all, counts);
    expectClose(offsets, [1.5 * Math.log(160 / 210), 1.5 * Math.log(40 / 210), 1.5 * Math.log(10 / 210)]);
    expect([margins, before, rates]).toEqual([undefined, undefined, undefined]);
  });

  test('of LDAM takes a margin from the own class that falls like the fourth root, the largest from the rarest', () => {
    // (10 / 160)^(1/4) = 1/2 and (10 / 40)^(1/4) = 1/√2.
    expectClose(objectiveOf({ scheme: 'ldam', own: 4 }, all, counts).margins, [2, 4 / Math.SQRT2, 4]);
    expectClose(objectiveOf({ scheme: 'ldam' }, all, counts).margins, [0.25, 0.5 / Math.SQRT2, 0.5]);
  });

  test('of deferred weights counts every sample the same up to step T, and by the effective number from the next on', () => {
    const objective = objectiveOf({ scheme: 'deferred', own: 120 }, all, counts);
    expect(weightsAt(objective, 1)).toEqual([1, 1, 1]);
    expect(weightsAt(objective, 120)).toEqual([1, 1, 1]);
    expectClose(weightsAt(objective, 121), balanced);
    expect(objectiveOf({ scheme: 'deferred' }, all, counts).before!.steps).toBe(200);
    expectClose(weightsAt(objectiveOf({ scheme: 'deferred', own: 0 }, all, counts), 1), balanced);
  });

  test('of balanced sampling draws n / (C n_c) times, so that each class is drawn as often', () => {
    const { rates } = objectiveOf({ scheme: 'class-balanced-sampling' }, all, counts);
    expectClose(rates, [210 / (3 * 160), 210 / (3 * 40), 210 / (3 * 10)]);
    expectClose(
      rates!.map((rate, index) => rate * counts[index]!),
      [70, 70, 70],
    );
  });

  test('of what acts after training is that of no re-weighting, whatever tau is', () => {
    const plain = objectiveOf({ scheme: 'none' }, all, counts);
    const { after: offsetsOnly, ...postHoc } = objectiveOf({ scheme: 'post-hoc-adjustment', own: 1.5 }, all, counts);
    expectClose(offsetsOnly!.offsets, [
      -1.5 * Math.log(160 / 210),
      -1.5 * Math.log(40 / 210),
      -1.5 * Math.log(10 / 210),
    ]);
    const { after: normsOnly, ...normalised } = objectiveOf({ scheme: 'tau-normalised' }, all, counts);
    expect(normsOnly).toEqual({ normPower: 0.5 });
    expect([postHoc, normalised]).toEqual([plain, plain]);
  });

  test('of a retrained head draws as balanced sampling does, from the step after T on, and nothing before', () => {
    const objective = objectiveOf({ scheme: 'retrained-head', own: 120 }, all, counts);
    expect(drawsAt(objective, 120)).toBeUndefined();
    expectClose(drawsAt(objective, 121), [210 / (3 * 160), 210 / (3 * 40), 210 / (3 * 10)]);
    expect([1, 120, 121, 600].map((step) => headStepsAt(objective, step))).toEqual([0, 0, 1, 480]);
    expect(objectiveOf({ scheme: 'retrained-head' }, all, counts).retrain).toEqual({ after: 300 });
    const sampled = objectiveOf({ scheme: 'class-balanced-sampling' }, all, counts);
    expect([drawsAt(sampled, 1), headStepsAt(sampled, 600)]).toEqual([sampled.rates, 0]);
  });

  test('of N by class has 1 / E_n with the class’s own N, and that of the tile where it has none', () => {
    // N = 5, 20 and ∞, so that E_n = 5 (1 − 0.8^160), (1 − 0.95^40) / 0.05 and 10.
    const tile: Tile = { scheme: 'class-volumes', volumes: [5, undefined, Infinity] };
    const effective = [5 * (1 - 0.8 ** 160), (1 - 0.95 ** 40) / 0.05, 10];
    expectClose(objectiveOf(tile, all, counts).weights, summingToThree(effective.map((n) => 1 / n)));
    expectClose(
      objectiveOf({ ...tile, volume: 1 }, all, counts).weights,
      summingToThree([1 / effective[0]!, 1, 1 / 10]),
    );
    // A fourth class is none of these.
    const beyond = objectiveOf({ ...tile, volumes: [5, undefined, Infinity, 7] }, all, counts);
    expect(beyond).toEqual(objectiveOf(tile, all, counts));
  });

  test('is the same for all schemes where classes are equally large, but for margins and chance', () => {
    const equal = [50, 50, 50];
    for (const scheme of schemeNames) {
      const objective = objectiveOf({ scheme }, all, equal);
      expectClose(objective.weights, [1, 1, 1]);
      expect(new Set(objective.offsets ?? [0]).size).toBe(1);
      expect(new Set(objective.margins ?? [0]).size).toBe(1);
      expectClose(objective.rates ?? [1, 1, 1], [1, 1, 1]);
    }
  });

  test('has a number for each class, none of them NaN, whatever the tile and the counts', () => {
    const given = fc.array(fc.oneof(sampleCounts, fc.constant(0)), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(validTile, given, (tile, some) => {
        const { weights, offsets, margins, before, rates } = objectiveOf(tile, all, some);
        for (const row of [weights, offsets, margins, before?.weights, rates]) {
          if (row === undefined) continue;
          expect(row.length).toBe(some.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

describe('a pin', () => {
  test('of N takes the place of that of all, in weights and in what the frame says it was trained with', () => {
    const pinned = objectiveOf({ scheme: 'class-balanced', volume: 1 }, all, counts);
    expect(pinned).toMatchObject({ volume: 1, weights: [1, 1, 1] });
    expect(objectiveOf({ scheme: 'class-balanced' }, all, counts).volume).toBe(20);
  });

  test('of N means nothing to a scheme without beta, whose weights were made with no N at all', () => {
    for (const scheme of schemeNames) {
      const objective = objectiveOf({ scheme, volume: 5 }, all, counts);
      if (schemeOf(scheme).usesVolume) expect(objective.volume).toBe(5);
      else {
        expect(objective).not.toHaveProperty('volume');
        expect(objective).toEqual(objectiveOf({ scheme }, all, counts));
      }
    }
  });

  test('of the loss takes the place of that of all, with the gamma of all or its own', () => {
    const focal: ForAll = { ...all, loss: 'focal', gamma: 2 };
    expect(settingsOf({ scheme: 'none' }, focal).loss).toEqual({ kind: 'focal', gamma: 2 });
    expect(settingsOf({ scheme: 'none', gamma: 0.5 }, focal).loss).toEqual({ kind: 'focal', gamma: 0.5 });
    expect(settingsOf({ scheme: 'none', loss: 'sigmoid', gamma: 0.5 }, focal).loss).toEqual({ kind: 'sigmoid' });
    expect(settingsOf({ scheme: 'none', loss: 'focal' }, all).loss).toEqual({ kind: 'focal', gamma: 1 });
  });

  test.each(['sigmoid', 'focal'] as const)(
    'is not needed where softmax is: those schemes ignore %s for all',
    (loss) => {
      const softmaxOnly = schemeNames.filter(
        (scheme) => settingsOf({ scheme }, { ...all, loss }).loss.kind === 'softmax',
      );
      expect(softmaxOnly).toEqual(['logit-adjustment', 'ldam', 'post-hoc-adjustment']);
    },
  );

  test('of the own number is left out where it is the initial one, so that there is one tile for each setting', () => {
    expect(withOwn({ scheme: 'ldam', own: 3 }, 0.5)).toEqual({ scheme: 'ldam' });
    expect(withOwn({ scheme: 'ldam' }, 3)).toEqual({ scheme: 'ldam', own: 3 });
  });

  test('of the own number that is a share of the run is left out where it is that share, and kept where the run is not known', () => {
    expect(withOwn({ scheme: 'deferred', own: 90 }, 200, 600)).toEqual({ scheme: 'deferred' });
    expect(withOwn({ scheme: 'deferred', own: 90 }, 200, 900)).toEqual({ scheme: 'deferred', own: 200 });
    expect(withOwn({ scheme: 'deferred', own: 90 }, 200)).toEqual({ scheme: 'deferred', own: 200 });
  });

  test.each([
    ['cosine', 600, 200],
    ['cosine', 1500, 500],
    ['cosine', 100, 30],
    ['constant', 1500, 200],
  ] as const)(
    'of deferred re-weighting is a third of the run unless it is set: %s, %d steps',
    (schedule, until, steps) => {
      expect(objectiveOf({ scheme: 'deferred' }, { ...all, schedule, until }, counts).before!.steps).toBe(steps);
      expect(objectiveOf({ scheme: 'deferred', own: 7 }, { ...all, schedule, until }, counts).before!.steps).toBe(7);
    },
  );

  test('of the own number is whole where it counts steps, and any number where it does not', () => {
    expect(withOwn({ scheme: 'deferred' }, 120.4)).toEqual({ scheme: 'deferred', own: 120 });
    expect(withOwn({ scheme: 'deferred', own: 120 }, 199.6)).toEqual({ scheme: 'deferred', own: 200 });
    expect(withOwn({ scheme: 'ldam' }, 0.53)).toEqual({ scheme: 'ldam', own: 0.53 });
    expect(clampedTile({ scheme: 'deferred', own: 3999.7 })).toEqual({ scheme: 'deferred', own: 4000 });
  });

  test('that is out of bounds is moved into them, and a tile within them stays itself', () => {
    const anyNumber = fc.double({ noNaN: true });
    const wild = fc.tuple(validTile, anyNumber, anyNumber, anyNumber).map(([tile, volume, gamma, own]) => ({
      ...tile,
      ...(tile.volume !== undefined && { volume }),
      ...(tile.volumes && { volumes: tile.volumes.map((one) => one && volume) }),
      ...(tile.gamma !== undefined && { gamma }),
      ...(tile.own !== undefined && { own }),
    }));
    fc.assert(
      fc.property(validTile, wild, (tile, other) => {
        expect(clampedTile(tile)).toBe(tile);
        expect(tileFaults(clampedTile(other))).toEqual([]);
      }),
    );
  });
});

describe('a tile that gets another scheme', () => {
  test('keeps the pins that the new scheme supports', () => {
    const tile: Tile = { scheme: 'class-balanced', volume: 50, loss: 'focal', gamma: 2 };
    expect(withScheme(tile, 'deferred')).toEqual({ ...tile, scheme: 'deferred' });
    expect(withScheme(tile, 'none')).toEqual({ scheme: 'none', loss: 'focal', gamma: 2 });
    expect(withScheme(tile, 'ldam')).toEqual({ scheme: 'ldam' });
  });

  test('keeps N of single classes for as long as classes may differ in it', () => {
    const tile: Tile = { scheme: 'class-volumes', volume: 50, volumes: [undefined, 7] };
    expect(withScheme(tile, 'class-volumes')).toEqual(tile);
    expect(withScheme(tile, 'class-balanced')).toEqual({ scheme: 'class-balanced', volume: 50 });
    expect(withVolumes(tile, [3, undefined, undefined])).toEqual({ ...tile, volumes: [3] });
    expect(withVolumes(tile, [undefined])).toEqual({ scheme: 'class-volumes', volume: 50 });
  });

  test('has the default number of the new scheme: that of the old one means something else', () => {
    expect(withScheme({ scheme: 'ldam', own: 3 }, 'logit-adjustment')).toEqual({ scheme: 'logit-adjustment' });
    expect(withScheme({ scheme: 'deferred', own: 3, volume: 7 }, 'class-balanced')).toEqual({
      scheme: 'class-balanced',
      volume: 7,
    });
  });

  test('has pins of the old tile and no others, and every one that the new scheme can have', () => {
    fc.assert(
      fc.property(validTile, fc.constantFrom(...schemeNames), (tile, scheme) => {
        const next = withScheme(tile, scheme);
        expect(next.scheme).toBe(scheme);
        expect(next).not.toHaveProperty('own');
        expect(tileFaults(next)).toEqual([]);
        for (const name of ['volume', 'loss', 'gamma'] as const) {
          // Written without the code under test: a pin may be missing only where it would be a fault.
          if (name in next) expect(next[name]).toBe(tile[name]);
          else if (name in tile) expect(tileFaults({ ...next, [name]: tile[name] })).toEqual([`${scheme} ${name}`]);
        }
      }),
    );
  });
});

describe('what a sample counts for', () => {
  test('is its weight, times how often it is drawn', () => {
    const loss = { kind: 'softmax' } as const;
    expect(countsFor({ loss, weights: [1, 2, 3] })).toEqual([1, 2, 3]);
    expect(countsFor({ loss, weights: [1, 2, 3], rates: [0.5, 1, 4] })).toEqual([0.5, 2, 12]);
  });

  test('is what the last steps are taken with where weights are deferred', () => {
    expectClose(countsFor(objectiveOf({ scheme: 'deferred', own: 2000 }, all, counts)), balanced);
  });
});

describe('every scheme', () => {
  /** All letters, numbers and signs of a formula, in their order. */
  const signsOf = (formula: Formula): string[] =>
    formula.flatMap((part): string[] => {
      if (typeof part === 'string') return [part];
      if ('over' in part) return [...signsOf(part.over), ...signsOf(part.under)];
      if ('root' in part) return ['√', ...signsOf(part.root)];
      if ('power' in part) return [...signsOf(part.base), ...signsOf(part.power)];
      if ('word' in part) return [part.word];
      return [part.base, part.index];
    });

  test.each(schemeNames)('has an explanation, a source and a formula of its own: %s', (name) => {
    const { formula, own } = schemeOf(name);
    const en = schemeWords[name];
    for (const text of [en.name, en.line, en.sub]) expect(text.length).toBeGreaterThan(0);
    for (const text of Object.values(schemeTexts[name])) expect(text).toMatch(/^\p{Lu}.{30,}\.$/u);
    expect(signsOf(formula).filter((sign) => sign.trim() !== '').length).toBeGreaterThan(2);
    const twins = schemeNames.filter((other) => signsOf(schemeOf(other).formula).join() === signsOf(formula).join());
    expect(twins).toEqual([name]);
    // A number of its own has a name, and a text for where it stands.
    expect(en.own !== undefined && en.ownIs?.('7').includes('7') === true).toBe(own !== undefined);
  });

  test('has unique names', () => {
    for (const key of ['name', 'line'] as const) {
      expect(new Set(schemeNames.map((name) => schemeWords[name][key])).size).toBe(schemeNames.length);
    }
  });

  test.each([100, 600, 1050, 4000])(
    'has an initial number within its bounds, on a step of its slider, in runs of %d steps',
    (horizon) => {
      for (const name of schemeNames) {
        const { own } = schemeOf(name);
        if (!own) continue;
        const initial = own.initial(horizon);
        expect(initial).toBeGreaterThanOrEqual(own.min);
        expect(initial).toBeLessThanOrEqual(own.max);
        const steps = (initial - own.min) / own.step;
        expect(Math.abs(steps - Math.round(steps)), name).toBeLessThan(1e-9);
      }
    },
  );

  test('reads N exactly if it says so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemeNames), reals(2, 50), (name, volume) => {
        const weightsOf = (asked: number) => objectiveOf({ scheme: name }, { ...all, volume: asked }, counts).weights;
        const isRead = weightsOf(volume).some((weight, index) => weight !== weightsOf(volume + 100)[index]);
        expect(isRead).toBe(schemeOf(name).usesVolume);
      }),
    );
  });
});

test('the lab opens with no more tiles than there may be', () => {
  expect(firstTiles.length).toBeLessThanOrEqual(mostTiles);
});
