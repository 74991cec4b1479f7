import { describe, expect, test } from 'vitest';
import { mostRows } from '../../../src/core/points/pointSet.ts';
import { createTableReader } from '../../../src/core/points/tableReader.ts';
import { tableOf } from './tables.ts';

function problemOf(lines: readonly (readonly string[])[]) {
  const reader = createTableReader('comma');
  for (const [index, fields] of lines.entries()) {
    const problem = reader.add(fields, index + 1);
    if (problem) return problem;
  }
  const result = reader.finish();
  return result.kind === 'rejected' ? result.problem : undefined;
}

describe('a table', () => {
  test('has the names of its header, and without one none', () => {
    const named = tableOf('bill (mm),depth,species\n39.1,18.7,Adelie\n50,15,Gentoo');
    expect(named.columns.map(({ header }) => header)).toEqual(['bill (mm)', 'depth', 'species']);
    expect([named.headerLine, [...named.lines]]).toEqual([1, [2, 3]]);
    const plain = tableOf('39.1,18.7,Adelie\n50,15,Gentoo');
    expect(plain.columns.map(({ header }) => header)).toEqual([undefined, undefined, undefined]);
    expect([plain.headerLine, [...plain.lines]]).toEqual([undefined, [1, 2]]);
  });

  test('holds numbers where at least half of the fields are numbers, with NaN for the others', () => {
    const [x, y, label] = tableOf('1,NA,a\n2,5,b\nthree,6,a').columns;
    expect([...x!.numbers!]).toEqual([1, 2, Number.NaN]);
    expect(x!.fault).toEqual({ kind: 'not-a-number', row: 2, value: 'three' });
    expect([...y!.numbers!]).toEqual([Number.NaN, 5, 6]);
    expect(y!.fault).toBeUndefined();
    expect(label!.numbers).toBeUndefined();
    expect([label!.labels!.names, [...label!.labels!.indices]]).toEqual([
      ['a', 'b'],
      [0, 1, 0],
    ]);
  });

  test('knows the lines of its rows where lines are empty', () => {
    expect([...tableOf('\n1,2,a\n\n3,4,b').lines]).toEqual([2, 4]);
  });

  test('shows its first six rows', () => {
    const table = tableOf(Array.from({ length: 9 }, (_, row) => `${row},${row * row},c${row % 2}`).join('\n'));
    expect(table.first).toEqual([0, 1, 2, 3, 4, 5].map((row) => [`${row}`, `${row * row}`, `c${row % 2}`]));
  });

  test('takes a decimal comma where the separator is another sign', () => {
    const reader = createTableReader('separated');
    for (const [index, row] of [
      ['0,5', '1,5', 'a'],
      ['2,25', '3', 'b'],
    ].entries())
      reader.add(row, index + 1);
    const result = reader.finish();
    expect(result.kind === 'read' && result.table.columns.slice(0, 2).map(({ numbers }) => [...numbers!])).toEqual([
      [0.5, 2.25],
      [1.5, 3],
    ]);
  });
});

describe('a text is refused', () => {
  test('if it is empty', () => {
    expect(problemOf([])).toEqual({ kind: 'nothing' });
    expect(problemOf([['', ''], [' ']])).toEqual({ kind: 'nothing' });
  });

  test('if it has fewer than three columns, or fewer than two of numbers', () => {
    expect(
      problemOf([
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toEqual({ kind: 'too-few-columns', line: 1, value: '1, 2', columns: 2 });
    expect(
      problemOf([
        ['1', 'b', 'c'],
        ['3', 'e', 'f'],
      ]),
    ).toMatchObject({ kind: 'no-numbers', columns: 1 });
  });

  test('if a line has another number of fields, with the line', () => {
    expect(
      problemOf([
        ['1', '2', 'a'],
        ['3', '4'],
        ['5', '6', 'b'],
      ]),
    ).toEqual({
      ...{ kind: 'ragged', line: 2, value: '3, 4', columns: 2, expected: 3 },
    });
  });

  test('if a field is longer than a thousand characters', () => {
    const long = 'x'.repeat(1001);
    expect(
      problemOf([
        ['1', '2', 'a'],
        ['3', '4', long],
      ]),
    ).toMatchObject({ kind: 'long-field', line: 2, length: 1001 });
  });

  test('if it has more than 200 columns', () => {
    expect(problemOf([new Array<string>(201).fill('1')])).toMatchObject({ kind: 'too-many-columns', columns: 201 });
    expect(problemOf([new Array<string>(200).fill('1')])).toBeUndefined();
  });

  test('from the line of row 20,001 on, header or not', () => {
    expect(mostRows).toBe(20_000);
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [`${row}`, '1', `c${row % 2}`]);
    expect(problemOf(rows(20_000))).toBeUndefined();
    expect(problemOf([['x', 'y', 'label'], ...rows(20_000)])).toBeUndefined();
    expect(problemOf(rows(20_001))).toMatchObject({ kind: 'too-many-rows', line: 20_001 });
    expect(problemOf([['x', 'y', 'label'], ...rows(20_001)])).toMatchObject({ kind: 'too-many-rows', line: 20_002 });
  });
});
