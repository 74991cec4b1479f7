import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bestOfMany } from '../../../src/core/seeds/bestOfMany.ts';
import { dunnettQuantile } from '../../../src/core/seeds/dunnett.ts';

/** Made by NumPy and SciPy, see "about" in it. */
interface Plane {
  readonly accuracies: readonly (readonly number[])[];
  readonly margin: number;
  readonly best: number;
  readonly candidates: readonly number[];
}

const plane: Plane = JSON.parse(readFileSync(join(import.meta.dirname, '../../reference/planeSeeds.json'), 'utf8'));

describe('bestOfMany', () => {
  test('margin and candidates of a trained plane are what NumPy and SciPy say', () => {
    const found = bestOfMany(plane.accuracies)!;
    expect(found.best).toBe(plane.best);
    expect(Math.abs(found.margin / plane.margin - 1)).toBeLessThan(1e-4);
    expect(found.mayBeBest.flatMap((may, cell) => (may ? [cell] : []))).toEqual(plane.candidates);
  });

  test('takes out what makes a seed hard for all: the margin is that of the rest', () => {
    const rest = [
      [0.1, 0.2, 0.3],
      [0.1, 0.25, 0.25],
    ];
    const shifted = [rest[0]!, rest[1]!.map((value) => value + 0.4)];
    expect(bestOfMany(shifted)!.margin).toBeCloseTo(bestOfMany(rest)!.margin, 12);
    // Residuals are ±0.025 · (0, −1, 1) / 1: s² = 4 · 0.025² / (2 · 1), margin = d √(2 s² / 2).
    const variance = (4 * 0.025 ** 2) / 2;
    expect(bestOfMany(rest)!.margin).toBeCloseTo(dunnettQuantile(2, 2, 0.95) * Math.sqrt(variance), 12);
  });

  test('leaves out a setting that diverged on a seed, and compares the others as if it were not there', () => {
    const found = bestOfMany([
      [0.9, undefined, 0.8],
      [0.91, 0.99, 0.82],
      [0.9, 0.99, 0.79],
    ])!;
    const without = bestOfMany([
      [0.9, 0.8],
      [0.91, 0.82],
      [0.9, 0.79],
    ])!;
    expect(found.means[1]).toBeUndefined();
    expect(found.mayBeBest[1]).toBe(false);
    expect(found.margin).toBe(without.margin);
    expect(found.best).toBe(0);
  });

  test.each([
    ['one seed', [[0.1, 0.2]]],
    ['no seed', []],
    ['one setting', [[0.1], [0.2]]],
    [
      'one setting that did not diverge',
      [
        [0.1, undefined],
        [0.2, 0.3],
      ],
    ],
  ])('says nothing of %s', (_, values) => {
    expect(bestOfMany(values)).toBeUndefined();
  });

  test('of seeds with different numbers of settings throws', () => {
    expect(() => bestOfMany([[0.1, 0.2], [0.1]])).toThrow(
      new RangeError('invalid number of settings; not 2 in each seed: 1'),
    );
  });
});
