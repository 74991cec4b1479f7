import { describe, expect, test } from 'vitest';
import { boxVolume, cellCovering, discCovering } from '../../../src/core/covering/covering.ts';
import { openCovering, startSurvey, surveyThrows } from '../../../src/core/covering/survey.ts';
import { effectiveNumber } from '../../../src/core/effectiveNumber.ts';
import { randomStream } from '../../../src/core/random.ts';

/** Runs the experiment as the page does, with its own streams. */
function survey(kind: 'cells' | 'discs', volume: number, runs: number, throws: readonly number[]) {
  const running = startSurvey((run) => openCovering(kind, volume, 7, `survey/${run}`), runs, throws);
  running.advance(Infinity);
  return running.result();
}

describe('the mean of 200 runs lies within 3 standard errors of E_n', () => {
  test.each([
    ['cells', 1],
    ['cells', 2],
    ['cells', 10],
    ['cells', 100],
    ['cells', 1000],
    ['discs', 2],
    ['discs', 10],
    ['discs', 100],
    ['discs', 1000],
  ] as const)('of %s in a box of volume %i', (kind, volume) => {
    // Not at the first few throws into a large box: a collision is then so rare that 200 runs do
    // not estimate the spread.
    const throws = [volume / 2, volume, 2 * volume, 3 * volume].map(Math.ceil);
    const { runs, mean, error } = survey(kind, volume, 200, throws);
    expect(runs).toBe(200);
    throws.forEach((n, index) => {
      const formula = effectiveNumber(n, volume);
      // A full box is full in every run: the only error is that of rounding.
      expect(Math.abs(mean[index]! - formula), `n = ${n}: ${mean[index]} against ${formula}`).toBeLessThanOrEqual(
        3 * error[index]! + 1e-9 * volume,
      );
    });
  });

  test('and would not if the box were a fifth larger or smaller', () => {
    for (const kind of ['cells', 'discs'] as const) {
      const { mean, error } = survey(kind, 100, 200, [100]);
      for (const wrong of [80, 120]) {
        expect(Math.abs(mean[0]! - effectiveNumber(100, wrong))).toBeGreaterThan(3 * error[0]!);
      }
    }
  });
});

describe('what discs that overlap in part do not share with the proof', () => {
  const { mean, error } = survey('discs', 100, 200, [100]);
  const cells = survey('cells', 100, 200, [100]);

  test('is not the mean', () => {
    expect(Math.abs(mean[0]! - cells.mean[0]!)).toBeLessThan(3 * Math.hypot(error[0]!, cells.error[0]!));
  });

  test('but the outcome of single throws: most overlap in part, and few fall wholly inside, although a third is covered', () => {
    const covering = discCovering(100, randomStream(1, 'test'), 32);
    const ends = Array.from({ length: 60 }, () => covering.throwOne()).slice(40);
    expect(ends.filter(({ outcome }) => outcome === 'partly').length).toBeGreaterThan(10);
    const paper = cellCovering(100, randomStream(1, 'test'));
    expect(Array.from({ length: 60 }, () => paper.throwOne()).some(({ outcome }) => outcome === 'partly')).toBe(false);
  });
});

describe('a box of cells', () => {
  test('of volume 1 is full after one throw and stays so', () => {
    const covering = cellCovering(1, randomStream(1, 'test'));
    const ends = [1, 2, 3].map(() => covering.throwOne());
    expect(ends.map(({ added }) => added)).toEqual([1, 0, 0]);
    expect(ends.map(({ outcome }) => outcome)).toEqual(['outside', 'inside', 'inside']);
  });

  test('adds a unit exactly when a cell is hit that has not been hit before', () => {
    const covering = cellCovering(50, randomStream(3, 'test'));
    const seen = new Set<unknown>();
    for (let n = 0; n < 300; n += 1) {
      const { hit, added } = covering.throwOne();
      expect(added).toBe(seen.has(hit) ? 0 : 1);
      seen.add(hit);
      expect(hit).toBeGreaterThanOrEqual(0);
      expect(hit).toBeLessThan(50);
    }
    expect(seen.size).toBeGreaterThan(45);
  });

  test.each([0, 0.5, 2.5, Number.NaN, Infinity])('cannot have a volume of %f', (volume) => {
    expect(() => cellCovering(volume, Math.random)).toThrow(
      `invalid volume of a box of cells; not a whole number ≥ 1: ${volume}`,
    );
  });
});

describe('a box of discs', () => {
  test('is covered by one unit after the first throw, to what the pixels allow, wherever it falls', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { added, outcome } = discCovering(4, randomStream(seed, 'test'), 32).throwOne();
      expect(Math.abs(added - 1)).toBeLessThan(0.02);
      expect(outcome).toBe('outside');
    }
  });

  test('is full at last, to the last pixel, and no fuller', () => {
    const covering = discCovering(3, randomStream(5, 'test'), 16);
    let covered = 0;
    for (let n = 0; n < 400; n += 1) covered += covering.throwOne().added;
    expect(covered).toBeCloseTo(3, 9);
    expect(covering.throwOne()).toMatchObject({ added: 0, outcome: 'inside' });
  });

  test.each([1, 1.9, Number.NaN, Infinity])('cannot have a volume of %f', (volume) => {
    expect(() => discCovering(volume, Math.random, 16)).toThrow(
      `invalid volume of a box of discs; not in [2, ∞): ${volume}`,
    );
  });
});

test.each([
  [1, 1],
  [1.4, 1],
  [5.6, 6],
  [100, 100],
  [1e6, 10_000],
  [Infinity, 10_000],
])('a volume of %f has a box of %i', (volume, box) => {
  expect(boxVolume(volume)).toBe(box);
});

describe('a survey', () => {
  test('says the same however many samples are thrown at a time', () => {
    const throws = [0, 1, 5, 20];
    const whole = survey('cells', 10, 7, throws);
    const running = startSurvey((run) => openCovering('cells', 10, 7, `survey/${run}`), 7, throws);
    for (let turn = 0; turn < 200; turn += 1) running.advance(3);
    expect(running.result()).toEqual(whole);
    expect(whole.runs).toBe(7);
    expect(whole.mean[0]).toBe(0);
    expect(whole.mean[1]).toBe(1);
  });

  test('counts no run that is not complete', () => {
    const running = startSurvey((run) => openCovering('cells', 10, 7, `survey/${run}`), 7, [20]);
    running.advance(59);
    expect(running.result().runs).toBe(2);
  });

  test('gives the middle nine tenths: 5 and 95 of 0 to 100', () => {
    let run = -1;
    const ramp = () => {
      run += 1;
      const value = (37 * run) % 101;
      return { volume: 100, throwOne: () => ({ added: value, outcome: 'outside' as const, hit: 0 }) };
    };
    const running = startSurvey(ramp, 101, [1]);
    running.advance(Infinity);
    const { mean, low, high, error } = running.result();
    expect([mean[0], low[0], high[0]]).toEqual([50, 5, 95]);
    // Σ (k − 50)² = 85,850 over 101 values.
    expect(error[0]).toBeCloseTo(Math.sqrt(85_850 / 100 / 101), 12);
  });

  test.each([
    [0, 10, [0]],
    [3, 10, [0, 1, 2, 3]],
    [10, 4, [0, 3, 5, 8, 10]],
  ])('up to %i throws in at most %i steps looks at %j', (most, steps, throws) => {
    expect(surveyThrows(most, steps)).toEqual(throws);
  });
});
