import { describe, expect, test } from 'vitest';
import { suggestedColumns } from '../../../src/core/points/columnChoice.ts';
import { pointsIn } from '../../../src/core/points/pointsIn.ts';
import type { ChoiceProblem } from '../../../src/core/points/pointsProblem.ts';
import { pointsOf, tableOf } from './tables.ts';

const found = (text: string, choice = {}) => pointsIn(tableOf(text), { ...suggestedColumns(tableOf(text)), ...choice });

describe('points in a table', () => {
  test('have the commonest class first, and of equally common ones the one that came first', () => {
    const set = pointsOf('1,2,u\n3,4,v\n5,6,v\n7,8,w\n9,9,w\n0,0,v\n2,2,u');
    expect(set.classNames).toEqual(['v', 'u', 'w']);
    expect([...set.labels]).toEqual([1, 0, 0, 2, 2, 0, 1]);
    expect([...set.x]).toEqual([1, 3, 5, 7, 9, 0, 2]);
  });

  test('leave out rows without a value or a label, and say their lines', () => {
    const read = found('x,y,label\n1,2,a\nNA,4,b\n5,,b\n6,1,\n7,8,a\n9,1,b\n2,3,b');
    expect(read).toMatchObject({ kind: 'read', withoutValue: [3, 4, 5], counts: [2, 2] });
    expect(read.kind === 'read' && [...read.set.x]).toEqual([1, 7, 9, 2]);
  });

  test('leave out the rarest classes beyond ten, and those of a single point, by name', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      Array.from({ length: 20 - index }, (__, row) => `${row}.5,${index},class ${index}`),
    ).flat();
    const read = found([...rows, '1,1,lonely'].join('\n'));
    expect(read).toMatchObject({
      counts: [20, 19, 18, 17, 16, 15, 14, 13, 12, 11],
      rare: [
        { name: 'class 10', count: 10 },
        { name: 'class 11', count: 9 },
      ],
      single: [{ name: 'lonely', count: 1 }],
    });
    expect(read.kind === 'read' && read.set.labels.length).toBe(155);
  });

  test('are those of the columns that the reader chooses', () => {
    const text = 'a,b,c,kind\n1,2,3,u\n4,5,6,v\n7,8,10,u\n1,1,1,v';
    const read = found(text, { x: 2, y: 0 });
    expect(read.kind === 'read' && [...read.set.x, ...read.set.y]).toEqual([3, 6, 10, 1, 1, 4, 7, 1]);
    expect(read.kind === 'read' && read.set.axes).toEqual([
      { name: 'c', unit: undefined },
      { name: 'a', unit: undefined },
    ]);
  });

  test.each<[string, string, object, ChoiceProblem]>([
    [
      'a field that is no number',
      'x,y,label\n1,2,a\n3,oops,b\n5,6,a\n7,8,b',
      {},
      { kind: 'not-a-number', column: 'y', line: 3, value: 'oops' },
    ],
    [
      'a number without end',
      '1,2,a\n1e999,4,b\n5,6,a\n7,8,b',
      {},
      { kind: 'too-large', column: '1', line: 2, value: '1e999' },
    ],
    [
      'a column without differences',
      'x,y,label\n1,2,a\n3,2,b\n5,2,a\n7,2,b',
      {},
      { kind: 'constant', column: 'y', line: 2, value: '2' },
    ],
    [
      'one class',
      'x,y,label\n1,2,a\n3,4,a',
      { label: 2 },
      { kind: 'too-few-classes', column: 'label', classes: 1, line: 2, value: 'a' },
    ],
    [
      'labels that never repeat',
      'x,y,label\n1,2,a\n3,4,b',
      {},
      { kind: 'too-few-classes', column: 'label', classes: 0, line: 2, value: 'a, b' },
    ],
    ['no labels', '.1,.2,.3\n.4,.5,.6', {}, { kind: 'no-labels', line: 1, value: '.1, .2, .3' }],
    [
      'one column for both axes',
      'x,y,label\n1,2,a\n3,4,b\n5,6,a\n7,8,b',
      { y: 0 },
      { kind: 'same-column', column: 'x', line: 2, value: '1, 2, a' },
    ],
  ])('are refused with %s, by line, column and value', (_, text, choice, problem) => {
    expect(found(text, choice)).toEqual({ kind: 'rejected', problem });
  });
});
