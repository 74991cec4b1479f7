import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suggestedRange, summaryOf } from '../../../src/core/counts/analysis.ts';
import {
  changesOn,
  kindOfSet,
  neighbourTrial,
  placeboError,
  volumesToTry,
} from '../../../src/core/counts/kindOfSet.ts';
import { gridSets, jointSets } from '../../../src/core/counts/measuredSets.ts';

const countsOf = (name: string): number[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../public/class-counts/${name}.json`), 'utf8')).counts;

const setOf = (name: string) => gridSets.find((set) => set.name === name)!;

const changeOn = (name: string, volume: number) => changesOn(setOf(name)).find((change) => change.volume === volume)!;

/** The values to try for some counts. */
function triesOf(counts: readonly number[]) {
  const summary = summaryOf(counts);
  return volumesToTry(suggestedRange(summary)!, kindOfSet(summary));
}

describe('the measured sets', () => {
  test('have the sizes of the counts that the project ships', () => {
    for (const { name, classes, most, least } of [...gridSets, ...jointSets]) {
      expect(summaryOf(countsOf(name)), name).toMatchObject({ classes, most, least });
    }
  });

  // Table 2 of the paper: unweighted softmax and sigmoid, and the best class-balanced error, at factors 200 to 10.
  test.each([
    [
      'cifar10-lt',
      [34.32, 29.64, 25.19, 17.77, 13.61],
      [34.51, 29.55, 23.84, 16.4, 12.97],
      [31.11, 25.43, 20.73, 15.64, 12.51],
    ],
    [
      'cifar100-lt',
      [65.16, 61.68, 56.15, 48.86, 44.29],
      [64.39, 61.22, 55.85, 48.57, 44.73],
      [63.77, 60.4, 54.68, 47.41, 42.01],
    ],
  ])('of %s agree with Table 2, which was typed apart', (family, softmax, sigmoid, best) => {
    const sets = [200, 100, 50, 20, 10].map((factor) => setOf(`${family}-${factor}`));
    expect(sets.map(({ errors }) => errors[0]![0])).toEqual(softmax);
    expect(sets.map(({ errors }) => errors[1]![0])).toEqual(sigmoid);
    expect(sets.map(({ errors }) => Math.min(...errors.flatMap((row) => row.slice(1))))).toEqual(best);
  });

  test('say how much error large beta brought where many classes have few samples', () => {
    // Softmax at 200: 68.88 − 65.16, 71.84 − 65.16; focal 1 at .99: 68.33 − 64.38; and so on.
    expect(changeOn('cifar100-lt-200', 100).least).toBeCloseTo(0.82, 9);
    expect(changeOn('cifar100-lt-200', 100).most).toBeCloseTo(4.86, 9);
    expect(changeOn('cifar100-lt-200', 1000).least).toBeCloseTo(6.68, 9);
    expect(changeOn('cifar100-lt-200', 1000).most).toBeCloseTo(10.66, 9);
    expect(changeOn('cifar100-lt-100', 1000).least).toBeCloseTo(2.39, 9);
    expect(changeOn('cifar100-lt-100', 1000).most).toBeCloseTo(5.65, 9);
    expect(changeOn('cifar20-lt-200', 1000).most).toBeCloseTo(5.38, 9);
  });

  test('differ by up to 2.3 points where the weights are equal', () => {
    // CIFAR-20 at 50, focal 2, beta = .9: 50.16 without, 47.88 with weights that are equal within half a per cent.
    expect(placeboError()).toBeCloseTo(2.28, 9);
  });
});

describe('the nearest measured set', () => {
  test.each(gridSets.map(({ name }) => [name]))('of %s is that set', (name) => {
    expect(kindOfSet(summaryOf(countsOf(name)))).toMatchObject({ set: { name }, isSame: true });
  });

  test('of 50 classes with 300 down to 4 samples is CIFAR-100 at 100, and of the same kind', () => {
    expect(kindOfSet({ classes: 52, empty: 2, most: 300, least: 4 })).toMatchObject({
      set: { name: 'cifar100-lt-100' },
      isSame: true,
    });
  });

  test.each([['imagenet-lt'], ['places-lt'], ['lvis-v1-images'], ['lvis-v1-instances']])(
    'of %s is of another kind',
    (name) => {
      expect(kindOfSet(summaryOf(countsOf(name))).isSame).toBe(false);
    },
  );
});

describe('the values to try', () => {
  test.each([
    ['cifar100-lt-200', [10], [100, 1000]],
    ['cifar100-lt-100', [10, 100], [1000]],
    ['cifar100-lt-50', [10, 100], [1000]],
    ['cifar20-lt-200', [100], [10, 1000]],
    ['cifar10-lt-100', [100, 1000, 10_000], []],
  ])('for %s are without those that had more error', (name, tried, harmful) => {
    expect(triesOf(countsOf(name))).toEqual({ tried, harmful });
  });

  test('are all of the range where no such set was measured', () => {
    expect(triesOf(countsOf('imagenet-lt')).harmful).toEqual([]);
  });

  test('are some for every measured set, so that the range alone is never offered in their place', () => {
    for (const { name } of gridSets) expect(triesOf(countsOf(name)).tried.length, name).toBeGreaterThan(0);
  });

  test('predicted from the nearest other set are right in 32 of 37 cases, and miss the harm on CIFAR-100 at 200', () => {
    expect(neighbourTrial()).toEqual({ kept: 33, keptBetter: 29, out: 4, outWorse: 3 });
  });
});
