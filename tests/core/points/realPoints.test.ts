import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PointsFile, pointsFileSet } from '../../../src/core/points/pointsFile.ts';

const fileOf = (name: string): PointsFile =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../public/points/${name}.json`), 'utf8'));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the penguins', () => {
  const file = fileOf('penguins');
  const set = pointsFileSet(file);

  test('are the 342 of 344 with bill measurements, of the species that palmerpenguins counts', () => {
    expect(file.rows.length).toBe(342);
    expect(set.classNames).toEqual(['Adelie', 'Gentoo', 'Chinstrap']);
    expect([0, 1, 2].map((index) => set.labels.filter((label) => label === index).length)).toEqual([151, 123, 68]);
  });

  test('have the means that the documentation of palmerpenguins prints: 43.92 mm long, 17.15 mm deep', () => {
    expect(mean([...set.x])).toBeCloseTo(43.92193, 5);
    expect(mean([...set.y])).toBeCloseTo(17.15117, 5);
    expect([Math.min(...set.x), Math.max(...set.x)]).toEqual([32.1, 59.6]);
    expect([Math.min(...set.y), Math.max(...set.y)]).toEqual([13.1, 21.5]);
  });

  test('say their source, licence and units', () => {
    expect(file.licence).toContain('CC0');
    expect(file.source).toContain('PLoS ONE');
    expect(set.axes).toEqual([
      { name: 'bill length', unit: 'mm' },
      { name: 'bill depth', unit: 'mm' },
    ]);
  });
});

describe('the irises', () => {
  const file = fileOf('iris');
  const set = pointsFileSet(file);

  test('are Fisher’s 150, fifty of each species', () => {
    expect(set.classNames).toEqual(['setosa', 'versicolor', 'virginica']);
    expect([0, 1, 2].map((index) => set.labels.filter((label) => label === index).length)).toEqual([50, 50, 50]);
  });

  test('have Fisher’s values in flowers 35 and 38, which many copies have not', () => {
    // Fisher's Table I: petals of 1.5 × 0.2 and 1.4 × 0.1 cm. The copy of UCI has 1.5 × 0.1 twice.
    expect([file.rows[34], file.rows[37]]).toEqual([
      [1.5, 0.2, 0],
      [1.4, 0.1, 0],
    ]);
  });

  test('have the means of R’s data set iris: 3.758 and 1.199333 cm', () => {
    expect(mean([...set.x])).toBeCloseTo(3.758, 6);
    expect(mean([...set.y])).toBeCloseTo(1.199333, 6);
  });

  test('say their source, licence and units', () => {
    expect(file.licence).toContain('public domain');
    expect(file.source).toContain('Fisher (1936)');
    expect(set.axes).toEqual([
      { name: 'petal length', unit: 'cm' },
      { name: 'petal width', unit: 'cm' },
    ]);
  });
});
