import { describe, expect, test } from 'vitest';
import { betaOf, effectiveNumber } from '../../src/core/effectiveNumber.ts';
import { formatNames } from '../../src/takeHome/formats.ts';
import { type TakeHome, weightsOf } from '../../src/takeHome/request.ts';
import { formats } from './englishFormats.ts';
import { hostileNames, longTailedCifar, requests } from './requests.ts';

describe.each(Object.entries(requests))('for %s', (_, request) => {
  const { names, counts, scheme, volume, source } = request;
  const weights = weightsOf(request);
  const effectiveNumbers = counts.map((count) => effectiveNumber(count, volume));

  test('JSON reads back as the same numbers and names', () => {
    const table = JSON.parse(formats.json.write(request));
    expect(Object.keys(table)).toEqual(['about', 'source', 'scheme', 'beta', 'N', 'classes']);
    expect([table.source, table.scheme, table.beta]).toEqual([source, scheme, betaOf(volume)]);
    expect(table.N).toBe(volume === Infinity ? null : volume);
    expect(table.classes).toEqual(
      counts.map((count, label) => ({
        ...(names ? { name: names[label] } : {}),
        count,
        effective_number: effectiveNumbers[label],
        weight: weights[label],
      })),
    );
  });

  test('CSV reads back as the same numbers and, but for an apostrophe before a formula, names', () => {
    const [header, ...rows] = csvRows(formats.csv.write(request));
    expect(header).toEqual(['class', ...(names ? ['name'] : []), 'count', 'effective_number', 'weight']);
    expect(rows).toHaveLength(counts.length);
    rows.forEach((row, label) => {
      const numbers = names ? row.toSpliced(1, 1) : row;
      expect(numbers.map(Number)).toEqual([label, counts[label], effectiveNumbers[label], weights[label]]);
      if (names) expect(row[1]!.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')).toBe(names[label]);
    });
  });
});

test('CSV gives a spreadsheet no formula', () => {
  const rows = csvRows(formats.csv.write(requests['hostile names and source']!));
  const cells = rows.slice(1).map((row) => row[1]!);
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  expect(cells[hostileNames.indexOf("=cmd|' /C calc'!A0")]).toBe("'=cmd|' /C calc'!A0");
  expect(cells[hostileNames.indexOf('-1, "2"')]).toBe(`'-1, "2"`);
  // A word with a hyphen or an equals sign inside is left alone.
  expect(formats.csv.write({ ...longTailedCifar, names: ['t-shirt', 'a=b'], counts: [2, 1] })).toMatch(
    /^0,t-shirt,2,/m,
  );
});

test('JSON and CSV of two classes are these lines', () => {
  // By inverse frequency 100 and 10 samples weigh 2/11 and 20/11; at N = ∞ the effective number is the count.
  const request = {
    names: ['a', 'b "c"'],
    counts: [100, 10],
    scheme: 'inverse-frequency',
    volume: Infinity,
    gamma: 2,
    source: 'pasted',
  } as const;
  const [head, tail] = weightsOf(request);
  expect(formats.csv.write(request)).toBe(
    `class,name,count,effective_number,weight\n0,a,100,100,${head}\n1,"b ""c""",10,10,${tail}\n`,
  );
  expect(formats.json.write(request)).toContain(
    `"source": "pasted",\n  "scheme": "inverse-frequency",\n  "beta": 1,\n  "N": null,\n  "classes": [\n` +
      `    {"name":"a","count":100,"effective_number":100,"weight":${head}},\n` +
      `    {"name":"b \\"c\\"","count":10,"effective_number":10,"weight":${tail}}\n  ]\n}\n`,
  );
});

describe.each(formatNames)('%s refuses', (name) => {
  test.each([
    [{ counts: [0, 0], names: undefined }, 'invalid class counts; none above 0'],
    [{ counts: [], names: undefined }, 'invalid class counts; none above 0'],
    [{ counts: [2.5, 1], names: undefined }, 'invalid class count; not a whole number ≥ 0: 2.5'],
    [{ names: ['a'] }, 'invalid number of class names; not 10, one a count: 1'],
    [{ volume: 0.5 }, 'invalid volume; not in [1, ∞]: 0.5'],
    [{ volume: 0.5, scheme: 'none' as const }, 'invalid volume; not in [1, ∞]: 0.5'],
    [{ gamma: -1 }, 'invalid gamma; not in [0, ∞): -1'],
    [{ gamma: Infinity }, 'invalid gamma; not in [0, ∞): Infinity'],
  ])('%j by name, rule and value', (change, message) => {
    expect(() => formats[name].write({ ...longTailedCifar, ...change })).toThrow(new RangeError(message));
  });
});

/** Cells of a CSV by RFC 4180, lines ending in \n. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('counts that are sorted by size', () => {
  const sorted: TakeHome = {
    names: undefined,
    counts: [30, 20, 10],
    scheme: 'class-balanced',
    volume: 100,
    gamma: 1,
    source: 'a published list',
    isSorted: true,
  };

  test('are declared as such in every file, since their index is no label', () => {
    for (const format of ['pytorch', 'tensorflow', 'jax', 'sklearn'] as const) {
      const text = formats[format].write(sorted);
      expect(text).toContain('a rank and NOT a label');
      expect(text).not.toContain("The index is the class's label");
      expect(formats[format].write({ ...sorted, isSorted: false })).toContain("The index is the class's label");
    }
    expect(formats.json.write(sorted)).toContain('NOT of labels');
    expect(formats.csv.write(sorted)).toMatch(/^rank,count/);
    expect(formats.csv.write({ ...sorted, isSorted: false })).toMatch(/^class,count/);
  });
});

test('labels that were counted from a column of numbers are numbers in the class_weight of scikit-learn', () => {
  const request: TakeHome = {
    names: ['1', '2', '10'],
    counts: [30, 20, 10],
    scheme: 'none',
    volume: 100,
    gamma: 1,
    source: 'labels',
  };
  expect(formats.sklearn.write(request)).toContain('dict(zip(map(int, NAMES), WEIGHTS))');
  expect(formats.sklearn.write({ ...request, names: ['1', '2', 'x'] })).toContain('dict(zip(NAMES, WEIGHTS))');
});

describe('names that are numbers', () => {
  const named = (names: readonly string[]) => ({ ...longTailedCifar, names, counts: [30, 3000, 500] });

  test('are said to be the labels if they are 0 to C − 1', () => {
    expect(formats.pytorch.write(named(['0', '1', '2']))).toContain('each is the label itself');
  });

  test.each([[['1', '2', '3']], [['0', '1', '3']], [['2', '1', '0']]])('are said not to be the labels: %j', (names) => {
    expect(formats.pytorch.write(named(names))).toContain('NOT the labels: a sample of the class NAMES[i]');
  });

  test('are names like others if one of them is a word', () => {
    expect(formats.pytorch.write(named(['a', '1', '2']))).toContain('make sure that your labels are numbered');
  });
});

test('each file says that labels begin at 0', () => {
  for (const format of ['pytorch', 'tensorflow', 'jax', 'sklearn'] as const) {
    expect(formats[format].write(longTailedCifar)).toContain('The first class is label 0.');
  }
  expect(JSON.parse(formats.json.write(longTailedCifar)).about).toContain('the first of which is 0');
});

test('each loss checks the shapes of what it is given', () => {
  for (const format of ['pytorch', 'jax'] as const) {
    expect(
      formats[format].write(longTailedCifar).match(/^ {4}check_shapes\(logits, labels, weights\)$/gm),
    ).toHaveLength(3);
  }
  expect(
    formats.tensorflow.write(longTailedCifar).match(/^ {4}labels, logits = sparse\(y_true, y_pred\)$/gm),
  ).toHaveLength(3);
});
