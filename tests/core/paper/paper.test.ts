import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gridSets, gridVolumes, measuredLosses } from '../../../src/core/counts/measuredSets.ts';
import {
  againstSigmoid,
  balanceShare,
  blindChoice,
  chanceOf,
  extremes,
  largeScaleGains,
  lossDifference,
  luckOfLeast,
  softmaxAt,
  volumeEffects,
  winners,
  worstRun,
} from '../../../src/core/paper/claims.ts';
import {
  bandOf,
  meanGain,
  namedImbalance,
  noiseOf,
  outcomeOf,
  paperClasses,
  paperCounts,
  paperImbalances,
  paperRuns,
  paperSet,
} from '../../../src/core/paper/gains.ts';
import type { NoiseBand } from '../../../src/core/paper/noiseBands.ts';
import {
  largeSets,
  table2,
  table2Chosen,
  table2Imbalances,
  table3,
  table3Sets,
} from '../../../src/core/paper/tables.ts';

const file = JSON.parse(readFileSync('public/paper-results.json', 'utf8'));
const rowNames = ['SM', 'SGM', 'Focal_0.5', 'Focal_1.0', 'Focal_2.0'];
const betas = ['', '_0.9', '_0.99', '_0.999', '_0.9999'];

describe('the paper’s numbers are those of the file', () => {
  test('all 375 errors of figures 8 to 10', () => {
    let compared = 0;
    for (const [classes, figure] of [
      [10, 'figure8_cifar10'],
      [20, 'figure9_cifar20'],
      [100, 'figure10_cifar100'],
    ] as const) {
      for (const imbalance of paperImbalances) {
        const { errors } = paperSet(classes, imbalance);
        rowNames.forEach((row, loss) => {
          betas.forEach((beta, at) => {
            expect(errors[loss]![at]).toBe(file[figure][imbalance][file.rows.indexOf(row + beta)]);
            compared += 1;
          });
        });
      }
    }
    expect(compared).toBe(375);
  });

  test('tables 2 and 3', () => {
    expect(table2Imbalances).toEqual(file.table2.imbalance);
    const names = ['Softmax', 'Sigmoid', 'Focal_0.5', 'Focal_1.0', 'Focal_2.0', 'ClassBalanced'];
    table2.forEach(({ loss, cifar10, cifar100 }, row) => {
      expect(loss).toBe(row < 5 ? row : undefined);
      expect(file.table2.errors[names[row]!]).toEqual({ cifar10, cifar100 });
    });
    for (const set of ['cifar10', 'cifar100'] as const) {
      expect(
        table2Chosen[set].map(({ loss, volume }) => rowNames[loss] + (volume === undefined ? '' : betas[1 + volume]!)),
      ).toEqual(file.table2.best[set]);
    }
    const rows = table3.map(({ layers, isBalanced, input, errors }) => [
      `ResNet-${layers}`,
      ...(isBalanced ? ['CB Focal', 0.999, 0.5] : ['Softmax', null, null]),
      input,
      ...errors.flat(),
    ]);
    expect(rows).toEqual(file.table3.rows);
  });
});

test('counts of the grid are those of the class counts', () => {
  for (const set of gridSets) {
    const { counts } = JSON.parse(readFileSync(`public/class-counts/${set.name}.json`, 'utf8'));
    expect(paperCounts(set)).toEqual(counts);
    expect(paperImbalances).toContain(namedImbalance(set));
  }
  expect(() => paperSet(10, 30)).toThrow('invalid data set; not of the paper: 10 classes, imbalance 30');
});

test('the large sets are as their class counts', () => {
  for (const name of table3Sets) {
    const { counts } = JSON.parse(readFileSync(`public/class-counts/${name}.json`, 'utf8'));
    const { classes, images, most, least, thirteen } = largeSets[name];
    expect([classes, images]).toEqual([counts.length, counts.reduce((sum: number, count: number) => sum + count, 0)]);
    expect([most, least]).toEqual([Math.max(...counts), Math.min(...counts)]);
    const sorted = counts.toSorted((a: number, b: number) => b - a);
    const ranks = Array.from({ length: 13 }, (_, part) => Math.round((part * (classes - 1)) / 12));
    expect(thirteen).toEqual(ranks.map((rank) => sorted[rank]));
  }
});

describe('chance', () => {
  test('is up to 0.70 points on 10 classes and 1.44 on 20; 100 classes borrow the former', () => {
    expect(paperClasses.map(noiseOf)).toEqual([0.7, 1.44, 0.7]);
    const [ten, twenty] = [chanceOf(10)!, chanceOf(20)!];
    expect([ten.pairs, twenty.pairs]).toEqual([15, 10]);
    expect(ten.rms).toBeCloseTo(0.369, 3);
    expect(twenty.rms).toBeCloseTo(0.747, 3);
    for (const { largest } of [ten, twenty]) {
      expect(namedImbalance(largest.set)).toBe(20);
      expect(measuredLosses[largest.loss]).toBe('focal 1');
      expect(gridVolumes[largest.volume]).toBe(10);
    }
    expect(chanceOf(100)).toBeUndefined();
  });

  test('tells 111 runs that gain from 132 within noise and 57 that lose', () => {
    const outcomes = paperClasses.flatMap((classes) =>
      paperRuns(classes).map(({ gain }) => outcomeOf(gain, noiseOf(classes))),
    );
    const count = (which: string) => outcomes.filter((outcome) => outcome === which).length;
    expect([count('gains'), count('within'), count('loses')]).toEqual([111, 132, 57]);
    expect(outcomeOf(0.7, 0.7)).toBe('within');
    const fixed = (noise: number) =>
      ['gains', 'within', 'loses'].map(
        (which) => paperClasses.flatMap(paperRuns).filter(({ gain }) => outcomeOf(gain, noise) === which).length,
      );
    expect(fixed(0.7)).toEqual([120, 120, 60]);
    expect(fixed(2.28)).toEqual([44, 221, 35]);
  });
});

test('a large β hurts where classes are many and small', () => {
  expect(softmaxAt(10, 200, 3)).toEqual({ before: 34.32, after: 31.11, gain: 3.21 });
  expect(softmaxAt(20, 200, 3)).toMatchObject({ before: 57.9, after: 68.8 });
  expect(softmaxAt(100, 200, 3)).toMatchObject({ before: 65.16, after: 74.53 });
  const worst = worstRun();
  expect([worst.set.name, worst.loss, worst.volume, worst.gain]).toEqual(['cifar100-lt-200', 1, 3, -12.43]);
  const effects = volumeEffects();
  expect(effects[3]!.gaining).toEqual([25, 12, 5]);
  expect(effects.map(({ mean }) => Math.round(100 * mean) / 100)).toEqual([0.15, 0.73, 0.08, -0.86]);
});

describe('other bands', () => {
  const outcomes = (band: NoiseBand) => {
    const all = paperClasses.flatMap((classes) =>
      paperRuns(classes).map(({ gain }) => outcomeOf(gain, bandOf(band, classes))),
    );
    return (['gains', 'within', 'loses'] as const).map((kind) => all.filter((outcome) => outcome === kind).length);
  };

  test('are ±0.70 and ±2.28 for all, and count runs as the design has them', () => {
    expect(paperClasses.map((classes) => bandOf('narrow', classes))).toEqual([0.7, 0.7, 0.7]);
    expect(paperClasses.map((classes) => bandOf('wide', classes))).toEqual([2.28, 2.28, 2.28]);
    expect(outcomes('own')).toEqual([111, 132, 57]);
    expect(outcomes('narrow')).toEqual([120, 120, 60]);
    expect(outcomes('wide')).toEqual([44, 221, 35]);
  });
});

test('the best and the worst mean of five losses', () => {
  const { best, worst } = extremes();
  expect(best.gain).toBeCloseTo(2.91, 2);
  expect(worst.gain).toBeCloseTo(-11.21, 2);
});

test('counts say where it bends, and not which way', () => {
  expect(balanceShare(paperSet(100, 200), 1)).toBeCloseTo(0.71, 2);
  expect(balanceShare(paperSet(10, 200), 2)).toBeCloseTo(0.7, 2);
  expect(meanGain(paperSet(100, 200), 1)).toBeCloseTo(-3.37, 2);
  expect(meanGain(paperSet(10, 200), 2)).toBeCloseTo(2.8, 2);
});

test('every winner of Table 2 is the least test error of its column', () => {
  const all = winners();
  expect(all.map(({ isLeast }) => isLeast)).toEqual(new Array(10).fill(true));
  expect(all.map(({ overPlain }) => overPlain)).toEqual([3.21, 4.12, 2.55, 0.76, 0.46, 0.61, 0.82, 1, 0.64, 2.21]);
  const deviation = chanceOf(10)!.rms / Math.SQRT2;
  expect(luckOfLeast(20, deviation)).toBeCloseTo(0.49, 2);
  expect(luckOfLeast(5, deviation)).toBeCloseTo(0.3, 2);
  // Known means of the largest of 1, 2 and 3 standard normals.
  expect(luckOfLeast(1, 1)).toBeCloseTo(0, 6);
  expect(luckOfLeast(2, 1)).toBeCloseTo(1 / Math.sqrt(Math.PI), 5);
  expect(luckOfLeast(3, 1)).toBeCloseTo(1.5 / Math.sqrt(Math.PI), 5);
});

test('chosen without looking it still gains', () => {
  const { means, gains } = blindChoice();
  expect(means.map((mean) => Math.round(100 * mean) / 100)).toEqual([1.96, 2.53, 0.72]);
  expect(gains.length).toBe(75);
  expect(gains.filter((gain) => gain < 0).length).toBe(3);
  expect(Math.min(...gains)).toBe(-0.32);
});

test('γ shows no difference', () => {
  const rounded = (value: number) => Math.round(100 * value) / 100;
  expect(
    againstSigmoid().map(({ loss, mean, error }) => [measuredLosses[loss], rounded(mean), rounded(error)]),
  ).toEqual([
    ['focal 0.5', -0.17, 0.1],
    ['focal 1', -0.11, 0.11],
    ['focal 2', 0.28, 0.18],
    ['softmax', 0.38, 0.16],
  ]);
  const { mean, error } = lossDifference(4, 3);
  expect([rounded(mean), rounded(error)]).toEqual([0.39, 0.14]);
});

test('Table 3 gains about as much where weights hardly differ', () => {
  expect(table3Sets).toEqual(['inaturalist-2017', 'inaturalist-2018', 'ilsvrc-2012']);
  expect(largeScaleGains()).toEqual([
    [3.46, 3.98, 1.21],
    [3.51, 3.35, 1.08],
    [3.36, 3.4, 0.81],
  ]);
});
