import { describe, expect, test } from 'vitest';
import { mostClasses } from '../../../src/core/counts/classTable.ts';
import type { CountsResult } from '../../../src/core/counts/countsReading.ts';
import type { ReadAs, RowForm } from '../../../src/core/counts/layout.ts';
import { createTally } from '../../../src/core/counts/tally.ts';

function tallied(rows: readonly (readonly string[])[], as: ReadAs = 'auto', form: RowForm = 'comma'): CountsResult {
  const tally = createTally(as, form);
  rows.some((row, index) => tally.add(row, index + 1));
  return tally.finish();
}

/** One value a row. */
function column(values: readonly (string | number)[]): string[][] {
  return values.map((value) => [String(value)]);
}

function readingOf(result: CountsResult) {
  if (result.kind !== 'read') throw new Error(`rejected: ${JSON.stringify(result.problem)}`);
  return result;
}

describe('a column of whole numbers', () => {
  test('is labels if it holds all values from 0 on, and each twice on average', () => {
    const { table, reading } = readingOf(tallied(column([2, 0, 1, 1, 0, 0])));
    expect(table).toEqual({ names: ['0', '1', '2'], counts: [3, 2, 1] });
    expect(reading).toMatchObject({ as: 'labels', isAutomatic: true, isOtherPossible: true, rows: 6 });
  });

  test('is labels if it holds all values from 1 on', () => {
    expect(readingOf(tallied(column([1, 2, 2, 1]))).table).toEqual({ names: ['1', '2'], counts: [2, 2] });
  });

  test.each([
    ['a value is missing between', [0, 2, 2, 0]],
    ['it begins with 2', [2, 3, 2, 3]],
    ['there are fewer than two rows a value', [0, 1, 2, 2, 1]],
    ['there is one value', [1, 1, 1, 1]],
  ])('is counts if %s', (_, values) => {
    const { table, reading } = readingOf(tallied(column(values)));
    expect(table).toEqual({ names: undefined, counts: values });
    expect(reading).toMatchObject({ as: 'counts', isOtherPossible: true });
  });

  test('is the counts of ImageNet: 895 of 1,000 are 1300', () => {
    const counts = Array.from({ length: 1000 }, (_, i) => (i < 895 ? 1300 : 732 + i - 895));
    expect(readingOf(tallied(column(counts))).table).toEqual({ names: undefined, counts });
  });

  test('is labels, whatever the values, if it is longer than any list of classes', () => {
    const tally = createTally('auto', 'comma');
    for (let i = 0; i <= mostClasses; i += 1) expect(tally.add([i % 2 ? '5' : '70'], i + 1)).toBeUndefined();
    const { table, reading } = readingOf(tally.finish());
    expect(table).toEqual({ names: ['5', '70'], counts: [25_000, 25_001] });
    expect(reading).toMatchObject({ as: 'labels', isOtherPossible: false });
  });

  test('is what the reader says', () => {
    const values = [0, 1, 1, 0];
    expect(readingOf(tallied(column(values), 'counts')).table).toEqual({ names: undefined, counts: values });
    expect(readingOf(tallied(column([7, 7, -1]), 'labels')).table).toEqual({ names: ['-1', '7'], counts: [1, 2] });
    expect(readingOf(tallied(column(values), 'counts')).reading).toMatchObject({
      isAutomatic: false,
      isOtherPossible: true,
    });
  });

  test('counts 1 and 1.0 as one label, and 007 apart from 7', () => {
    expect(readingOf(tallied(column(['1', '1.0', '0']), 'labels')).table).toEqual({
      names: ['0', '1'],
      counts: [1, 2],
    });
    expect(readingOf(tallied(column(['7', '007', '7']), 'labels')).table).toEqual({
      names: ['7', '007'],
      counts: [2, 1],
    });
  });
});

describe('a column of words', () => {
  test('is labels, in the order of their first appearance', () => {
    expect(readingOf(tallied(column(['dog', 'cat', 'dog']))).table).toEqual({ names: ['dog', 'cat'], counts: [2, 1] });
  });

  test('is refused if no word repeats and nobody says that they are labels', () => {
    expect(tallied(column(['dog', 'cat']))).toEqual({
      kind: 'rejected',
      problem: { kind: 'only-text', line: 1, value: 'dog' },
    });
    expect(readingOf(tallied(column(['dog', 'cat']), 'labels')).table.counts).toEqual([1, 1]);
  });

  test('loses its header, but not a first label that occurs again or is no header word', () => {
    expect(readingOf(tallied(column(['class_name', 'dog', 'cat', 'dog']))).table.names).toEqual(['dog', 'cat']);
    expect(readingOf(tallied(column(['class', 'dog', 'class', 'dog']))).table.names).toEqual(['class', 'dog']);
    expect(readingOf(tallied(column(['n', 'y', 'y']))).table).toEqual({ names: ['n', 'y'], counts: [1, 2] });
  });
});

describe('columns', () => {
  test('are taken by their headers', () => {
    const rows = [
      ['id', 'class', 'split', 'num_images'],
      ['0', 'cat', 'train', '10'],
      ['1', 'dog', 'train', '5'],
    ];
    const { table, reading } = readingOf(tallied(rows));
    expect(table).toEqual({ names: ['cat', 'dog'], counts: [10, 5] });
    expect(reading).toMatchObject({
      as: 'counts',
      layout: 'columns',
      column: { position: 4, header: 'num_images' },
      nameColumn: { position: 2, header: 'class' },
      headerLine: 1,
    });
  });

  test.each(['count', 'Counts', 'n', 'num', 'images', '# samples', 'frequency', 'Total', 'trainCount'])(
    'hold the counts below “%s”, though another has whole numbers too',
    (title) => {
      const rows = [
        ['species', 'year', title],
        ['cat', '1990', '10'],
        ['dog', '1991', '5'],
      ];
      expect(readingOf(tallied(rows)).table).toEqual({ names: ['cat', 'dog'], counts: [10, 5] });
    },
  );

  test.each(['label', 'class', 'Category', 'target', 'species', 'y', 'class_id'])(
    'hold the labels below “%s” if no column counts',
    (title) => {
      const rows = [['file', 'width', title], ...['3', '3', '5'].map((label, i) => [`${i}.png`, `0.${i}5`, label])];
      const { table, reading } = readingOf(tallied(rows));
      expect(table).toEqual({ names: ['3', '5'], counts: [2, 1] });
      expect(reading).toMatchObject({ as: 'labels', column: { position: 3, header: title }, headerLine: 1 });
    },
  );

  test('without header hold the counts where the only whole numbers are, on either side of the names', () => {
    expect(
      readingOf(
        tallied([
          ['cat', '10'],
          ['dog', '5'],
        ]),
      ).table,
    ).toEqual({ names: ['cat', 'dog'], counts: [10, 5] });
    expect(
      readingOf(
        tallied([
          ['10', 'cat'],
          ['5', 'dog'],
        ]),
      ).table,
    ).toEqual({ names: ['cat', 'dog'], counts: [10, 5] });
  });

  test('of numbers alone are classes with counts if one numbers the classes, and a list if none does', () => {
    expect(
      readingOf(
        tallied([
          ['0', '90'],
          ['1', '40'],
        ]),
      ).table,
    ).toEqual({ names: ['0', '1'], counts: [90, 40] });
    expect(
      readingOf(
        tallied([
          ['90', '2'],
          ['40', '1'],
        ]),
      ).table,
    ).toEqual({ names: ['2', '1'], counts: [90, 40] });
    expect(
      readingOf(
        tallied([
          ['90', '70'],
          ['40', '20'],
        ]),
      ).table,
    ).toEqual({ names: undefined, counts: [90, 70, 40, 20] });
  });

  test('are refused if none or several may hold the counts', () => {
    const problem = { kind: 'no-column', line: 1, value: 'name, height, width', wanted: 'counts' };
    expect(
      tallied([
        ['name', 'height', 'width'],
        ['cat', '3', '4'],
        ['dog', '5', '6'],
      ]),
    ).toEqual({ kind: 'rejected', problem });
  });

  test('with a title for labels that never repeat are refused, and not counted one by one', () => {
    const problem = { kind: 'no-column', line: 1, value: 'class, train, test', wanted: 'counts' };
    const rows = [
      ['class', 'train', 'test'],
      ['cat', '10', '3'],
      ['dog', '5', '2'],
    ];
    expect(tallied(rows)).toEqual({ kind: 'rejected', problem });
    expect(readingOf(tallied([['class'], ['50'], ['30']])).reading.as).toBe('counts');
  });

  test('may run across: names on one line, counts on the next', () => {
    const { table, reading } = readingOf(
      tallied([
        ['cat', 'dog', 'bird'],
        ['3', '4', '5'],
      ]),
    );
    expect(table).toEqual({ names: ['cat', 'dog', 'bird'], counts: [3, 4, 5] });
    expect(reading.layout).toBe('across');
  });

  test('keep a name that is a formula as it is', () => {
    expect(
      readingOf(
        tallied([
          [`=cmd|' /C calc'!A0`, '5'],
          ['dog', '6'],
        ]),
      ).table.names,
    ).toEqual([`=cmd|' /C calc'!A0`, 'dog']);
  });

  test.each([
    ['a name twice', ['cat', '3'], { kind: 'repeated-name', line: 3, value: 'cat', firstLine: 1 }],
    ['a count that is a word', ['ant', 'x'], { kind: 'not-a-number', line: 3, value: 'x' }],
    ['no count', ['ant', ''], { kind: 'empty', line: 3, value: 'ant' }],
    ['no name', [' ', '3'], { kind: 'empty', line: 3, value: '3' }],
    ['three fields', ['ant', 'hill', '3'], { kind: 'ragged', line: 3, value: 'ant, hill, 3', columns: 3, expected: 2 }],
    ['one field', ['ant'], { kind: 'ragged', line: 3, value: 'ant', columns: 1, expected: 2 }],
    [
      'a long name',
      ['a'.repeat(1001), '3'],
      { kind: 'long-field', line: 3, value: `${'a'.repeat(60)}…`, length: 1001, limit: 1000 },
    ],
    ['NUL in a name', ['a\0', '3'], { kind: 'not-text', line: 3, value: 'a␀', sign: 'control-character' }],
  ])('with %s in a row are refused by line and value', (_, row, problem) => {
    expect(tallied([['cat', '10'], ['dog', '5'], row])).toEqual({ kind: 'rejected', problem });
  });
});

describe('words between spaces', () => {
  const spaced = (...lines: string[]) =>
    readingOf(
      tallied(
        lines.map((line) => line.split(' ')),
        'auto',
        'spaced',
      ),
    );

  test('end with the count or begin with it', () => {
    expect(spaced('golden retriever 100', 'cat 5').table).toEqual({
      names: ['golden retriever', 'cat'],
      counts: [100, 5],
    });
    expect(spaced('   120 n01440764', '    80 n02').table).toEqual({ names: ['n01440764', 'n02'], counts: [120, 80] });
  });

  test('begin with the count if they are indented, as those of uniq -c, though the names end with numbers', () => {
    expect(spaced('   120 class 1', '    80 class 2').table).toEqual({
      names: ['class 1', 'class 2'],
      counts: [120, 80],
    });
  });

  test('of pandas lose the numbers of the rows and the type below', () => {
    expect(spaced('  label  count', '0  cat  100', '1  dog  50').table).toEqual({
      names: ['cat', 'dog'],
      counts: [100, 50],
    });
    expect(spaced('cat 100', 'dog 50', 'Name: label, dtype: int64').table).toEqual({
      names: ['cat', 'dog'],
      counts: [100, 50],
    });
  });

  test('without counts are labels, spaces and all', () => {
    expect(spaced('golden retriever', 'tabby', 'golden  retriever').table).toEqual({
      names: ['golden retriever', 'tabby'],
      counts: [2, 1],
    });
  });
});

describe('the tally', () => {
  test('says at once what is wrong, says so again, and reads no further', () => {
    const tally = createTally('counts', 'comma');
    for (let line = 1; line <= 10_000; line += 1) expect(tally.add(['5'], line)).toBeUndefined();
    const problem = { kind: 'negative', line: 10_001, value: '-5' };
    expect(tally.add(['-5'], 10_001)).toEqual(problem);
    expect(tally.add(['7'], 10_002)).toEqual(problem);
    expect(tally.finish()).toEqual({ kind: 'rejected', problem });
  });

  test(`refuses the class after ${mostClasses}, with its line`, () => {
    const tally = createTally('auto', 'comma');
    let problem: unknown;
    for (let line = 1; line <= mostClasses + 5 && !problem; line += 1) problem = tally.add([`n${line}`, '1'], line);
    expect(problem).toEqual({
      kind: 'too-many-classes',
      line: mostClasses + 1,
      value: `n${mostClasses + 1}`,
      limit: mostClasses,
    });
  });

  test('refuses nothing, and counts that are all 0', () => {
    expect(tallied([])).toEqual({ kind: 'rejected', problem: { kind: 'nothing' } });
    expect(tallied([[''], ['', '']])).toEqual({ kind: 'rejected', problem: { kind: 'nothing' } });
    expect(tallied(column([0, 0]))).toEqual({ kind: 'rejected', problem: { kind: 'all-zero', classes: 2 } });
  });

  test('refuses “1,500” line by line, which is one number or two, and takes it with a space', () => {
    const problem = { kind: 'grouped', line: 1, value: '1,500' };
    expect(tallied([['1', '500'], ['1', '300'], ['980']])).toEqual({ kind: 'rejected', problem });
    expect(readingOf(tallied([['1', ' 500'], ['7', ' 300'], ['980']])).table.counts).toEqual([1, 500, 7, 300, 980]);
  });

  test.each([
    ['1,000,200', '1,000,200'],
    ['1,000', '1,000'],
    ['1,234,567', '1,234,567'],
    ['5,000,2,000,50', '5,000,2,000,50'],
    ['7200,1,050,20', '7200,1,050,20'],
  ])('asks what “%s” is, on a line of its own', (text, value) => {
    expect(tallied([text.split(',')])).toEqual({ kind: 'rejected', problem: { kind: 'grouped', line: 1, value } });
  });

  test('asks about a thousand in any line of a list, in commas or spaces', () => {
    const lines = [
      ['7200', '50'],
      ['30', '20'],
      ['2', '000', '50'],
    ];
    const problem = { kind: 'grouped', line: 3, value: '2,000,50' };
    expect(tallied(lines)).toEqual({ kind: 'rejected', problem });
    expect(tallied(lines, 'auto', 'spaced')).toEqual({ kind: 'rejected', problem });
  });

  test.each([
    ['100,50,20', [100, 50, 20]],
    ['5000,500,50', [5000, 500, 50]],
    ['1, 000, 200', [1, 0, 200]],
    ['980,870,760,650,540,430', [980, 870, 760, 650, 540, 430]],
  ])('takes “%s” for a list', (text, counts) => {
    expect(readingOf(tallied([text.split(',')])).table.counts).toEqual(counts);
  });
});

describe('names that are the labels 0 to C − 1', () => {
  const byLabels = { names: ['0', '1', '2'], counts: [30, 3000, 500] };

  test.each<[string, string[][], RowForm]>([
    [
      'a dict or Counter',
      [
        ['1', '3000'],
        ['2', '500'],
        ['0', '30'],
      ],
      'pairs',
    ],
    [
      'a CSV of label and count',
      [
        ['label', 'count'],
        ['1', '3000'],
        ['2', '500'],
        ['0', '30'],
      ],
      'comma',
    ],
    [
      'a CSV of count and label',
      [
        ['count', 'label'],
        ['3000', '1'],
        ['500', '2'],
        ['30', '0'],
      ],
      'comma',
    ],
    ['value_counts of pandas', [['label'], ['1', '3000'], ['2', '500'], ['0', '30']], 'spaced'],
    [
      'columns of numbers without header',
      [
        ['1', '3000'],
        ['2', '500'],
        ['0', '30'],
      ],
      'spaced',
    ],
    [
      'labels that were floats',
      [
        ['1.0', '3000'],
        ['2.0', '500'],
        ['0.0', '30'],
      ],
      'pairs',
    ],
  ])('order the classes of %s', (_, rows, form) => {
    expect(readingOf(tallied(rows, 'auto', form)).table).toEqual(byLabels);
  });

  test.each([
    ['a label is missing', ['1', '3', '0']],
    ['they begin with 1', ['2', '1', '3']],
    ['one has a zero in front', ['1', '02', '0']],
    ['one is a word', ['1', 'cat', '0']],
    ['one stands there twice as a number', ['1', '1.0', '0']],
  ])('are any others if %s: the order of the input stays', (_, names) => {
    const rows = names.map((name, index) => [name, String(10 * index + 5)]);
    expect(readingOf(tallied(rows, 'auto', 'pairs')).table).toEqual({ names, counts: [5, 15, 25] });
  });
});
