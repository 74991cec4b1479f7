import { describe, expect, test } from 'vitest';
import type { PointsProblem } from '../../src/core/points/pointsProblem.ts';
import type { PointsTable } from '../../src/core/points/pointsTable.ts';
import type { CountsSource } from '../../src/protocol/countsMessages.ts';
import { answerReads } from '../../src/reader/answerReads.ts';
import { readTable } from '../../src/reader/readTable.ts';
import { foundIn } from '../core/points/tables.ts';
import { malformedPoints } from './malformedPoints.ts';

const read = async (source: CountsSource, sliceSize?: number) =>
  foundIn(await readTable(source, sliceSize ? { sliceSize } : {}));

/** A text as a file of bytes. */
const fileOf = (text: string): CountsSource => new Blob([text]);

describe('points are read', () => {
  const expected = [1.5, 3, 5, 7];
  test.each([
    ['commas', '1.5,2,a\n3,4,b\n5,6,a\n7,8,b'],
    ['tabs', '1.5\t2\ta\n3\t4\tb\n5\t6\ta\n7\t8\tb'],
    ['semicolons and decimal commas', '1,5;2;a\n3;4;b\n5;6;a\n7;8;b'],
    [
      'bars, as a Markdown table',
      '| x | y | label |\n|---|---|---|\n| 1.5 | 2 | a |\n| 3 | 4 | b |\n| 5 | 6 | a |\n| 7 | 8 | b |',
    ],
    ['spaces', '1.5  2 a\n3    4 b\n5 6 a\n7 8 b'],
    ['quotation marks', '"x","y","label"\n"1.5","2","a, b"\n"3","4","b"\n"5","6","a, b"\n"7","8","b"'],
    ['a byte order mark and line ends of Windows', '\ufeffx,y,label\r\n1.5,2,a\r\n3,4,b\r\n5,6,a\r\n7,8,b\r\n'],
  ])('between %s, from a text and from a file', async (_, text) => {
    for (const source of [text, fileOf(text)]) {
      const found = await read(source);
      expect(found.kind === 'read' && [...found.set.x]).toEqual(expected);
    }
  });

  test('whole, however the pieces are cut', async () => {
    const text = 'x,y,label\n1.5,2,"a\nb"\n3,4,c\n5,6,"a\nb"\n7,8,c\n';
    const whole = await read(text);
    expect(whole).toMatchObject({ kind: 'read', counts: [2, 2] });
    for (let size = 1; size < text.length; size += 1) expect(await read(text, size), `${size}`).toEqual(whole);
  });

  test('with the encoding of spreadsheets where a file is not UTF-8', async () => {
    const bytes = Uint8Array.from('1,2,\xe9l\xe8ve\n3,4,b\n5,6,\xe9l\xe8ve\n7,8,b', (sign) => sign.charCodeAt(0));
    const found = await read(new Blob([bytes]));
    expect(found.kind === 'read' && found.set.classNames).toEqual(['élève', 'b']);
  });
});

test('JSON is refused with the line that it begins in', async () => {
  expect(await readTable('\n[[1, 2, "a"]]')).toEqual({
    kind: 'rejected',
    problem: { kind: 'list', line: 2, value: '[[1, 2, "a"]]' },
  });
});

test('a file that cannot be read is refused with what the browser says', async () => {
  const broken = { size: 9, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
  expect(await readTable(broken)).toEqual({ kind: 'rejected', problem: { kind: 'unreadable-file', value: 'gone' } });
});

describe('1,000 malformed texts', () => {
  const texts = malformedPoints(1000);
  const placed = (problem: PointsProblem) => ('line' in problem ? problem.line : undefined);

  test('are read right, or refused with the line, the column and the value', async () => {
    let [named, taken] = [0, 0];
    for (const { sort, text, points, line, column, value } of texts) {
      const found = await read(text);
      const message = `${sort}: ${JSON.stringify(text.slice(0, 400))} ${JSON.stringify(found).slice(0, 300)}`;
      if (points !== undefined) {
        expect(found.kind === 'read' && found.set.labels.length, message).toBe(points);
        taken += 1;
      } else if (line !== undefined) {
        expect(found.kind, message).toBe('rejected');
        const { problem } = found as { problem: PointsProblem };
        expect(placed(problem), message).toBe(line);
        if (column !== undefined) expect(problem, message).toMatchObject({ column });
        if (value !== undefined) expect(problem, message).toMatchObject({ value });
        named += 1;
      } else if (found.kind === 'rejected') {
        const { problem } = found;
        if (problem.kind !== 'nothing') expect(placed(problem), message).toBeGreaterThanOrEqual(1);
      }
    }
    // 18 kinds: 56 texts of each of the first ten, two of which can be read, 55 of the others, one of which is noise.
    expect([named, taken]).toEqual([1000 - 2 * 56 - 55, 2 * 56]);
  });
});

test('the worker answers with the table, whose numbers are moved and not copied, or with the problem', async () => {
  const posted: unknown[][] = [];
  const answer = answerReads({ post: (...message) => posted.push(message), now: () => 0 });
  await answer({ kind: 'read-table', id: 3, source: '1,2,a\n3,4,b' });
  await answer({ kind: 'read-table', id: 4, source: '1,2' });
  const [[read, moved], [rejected]] = posted as [[{ table: PointsTable }, ArrayBuffer[]], [unknown]];
  expect(read).toMatchObject({ kind: 'read', id: 3, table: { headerLine: undefined } });
  // Lines, two columns of numbers, and three that may be labels.
  expect(moved.length).toBe(6);
  expect(moved).toContain(read.table.columns[1]!.numbers!.buffer);
  expect(rejected).toMatchObject({ kind: 'rejected', id: 4, problem: { kind: 'too-few-columns', line: 1 } });
});
