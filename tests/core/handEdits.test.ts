import { describe, expect, test } from 'vitest';
import { trainingSet } from '../../src/core/dataset.ts';
import { editedPoints } from '../../src/core/edits.ts';
import { readEdits, writeEdits } from '../../src/core/editText.ts';
import {
  editCounts,
  editsOf,
  type HandEdit,
  originsOf,
  withAdded,
  withErased,
  withMoved,
} from '../../src/core/handEdits.ts';
import { randomStream } from '../../src/core/random.ts';
import { scenes, specOf } from '../../src/core/scenes.ts';

const counts = [20, 9, 4];
const drawn = trainingSet({ ...specOf({ ...scenes['five-blobs'], classes: 3, noise: 0 }, 3, counts) });
const after = (edits: readonly HandEdit[]) => editedPoints(drawn, editsOf(edits, counts), 3);

/** Edits as a reader makes them, one after another, with the set that each should leave, kept as plain rows. */
function someEdits(seed: number, number: number): { edits: HandEdit[]; rows: number[][] } {
  const random = randomStream(seed, 'edits');
  const whole = (end: number) => Math.floor(random() * end);
  let edits: HandEdit[] = [];
  let rows = Array.from(drawn.labels, (label, at) => [drawn.points[2 * at]!, drawn.points[2 * at + 1]!, label]);
  for (let made = 0; made < number; made += 1) {
    const [x, y] = [(whole(400) - 200) / 100, (whole(400) - 200) / 100];
    const at = whole(rows.length);
    const kind = rows.length === 0 ? 0 : whole(3);
    if (kind === 0) {
      const label = whole(3);
      edits = withAdded(edits, label, x, y);
      rows = [...rows, [Math.fround(x), Math.fround(y), label]];
    } else if (kind === 1) {
      edits = withMoved(edits, originsOf(edits, counts)[at]!, x, y);
      rows = rows.with(at, [Math.fround(x), Math.fround(y), rows[at]![2]!]);
    } else {
      edits = withErased(edits, [originsOf(edits, counts)[at]!]);
      rows = rows.toSpliced(at, 1);
    }
  }
  return { edits, rows };
}

describe('edits by hand', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('leave the points that plain rows have after 500 of them, seed %d', (seed) => {
    const { edits, rows } = someEdits(seed, 500);
    const { points, labels, classes } = after(edits);
    expect(Array.from(labels, (label, at) => [points[2 * at]!, points[2 * at + 1]!, label])).toEqual(rows);
    expect(classes).toEqual(labels);
    expect(originsOf(edits, counts).length).toBe(rows.length);
  });

  test('are read as they are written', () => {
    const { edits } = someEdits(9, 300);
    const text = writeEdits(edits);
    expect(readEdits(text.split(','))).toEqual({ edits, unreadable: [] });
    expect(writeEdits(readEdits(text.split(',')).edits)).toBe(text);
    expect(writeEdits([{ kind: 'add', label: 1, x: 0.25, y: -1.1 }])).toBe('aB25:-110');
    expect(writeEdits([{ kind: 'move', of: { class: 0, place: 12 }, x: 0.3, y: 0.4 }])).toBe('mA12:30:40');
    expect(writeEdits([{ kind: 'erase', of: { class: 2, place: 3 } }])).toBe('eC3');
  });

  test.each([
    '',
    'a',
    'aB',
    'aB1',
    'aK1:1',
    'ab1:1',
    'aB1:1:1',
    'eC',
    'eC3:1:1',
    'mA12',
    'mA:1:1',
    'aB5001:0',
    'aB1.5:2',
  ])('"%s" is none', (text) => {
    expect(readEdits([text])).toEqual({ edits: [], unreadable: [text] });
  });

  test('a second one of the same drawn point is not read', () => {
    expect(readEdits(['eC3', 'mC3:1:1', 'eC2']).unreadable).toEqual(['mC3:1:1']);
  });

  test('stay with their points when classes get more or fewer of them', () => {
    const edits = readEdits(['eA19', 'eB0', 'mC1:5:5', 'aA0:0']).edits;
    // The last point of A is not drawn now, and those of B and C begin at 10 and 15.
    expect(editsOf(edits, [10, 5, 4])).toEqual([
      { kind: 'remove', index: 10 },
      { kind: 'move', index: 16, x: 0.05, y: 0.05 },
      { kind: 'add', label: 0, x: 0, y: 0 },
    ]);
    expect(editsOf(edits, [20, 5])).toEqual([
      { kind: 'remove', index: 19 },
      { kind: 'remove', index: 20 },
      { kind: 'add', label: 0, x: 0, y: 0 },
    ]);
    expect(originsOf(edits, [10, 5, 4]).length).toBe(19 - 1 + 1);
    expect(editCounts(edits, counts)).toEqual({ add: 1, move: 1, erase: 2, absent: 0 });
    expect(editCounts(edits, [10, 5, 4])).toEqual({ add: 1, move: 1, erase: 1, absent: 1 });
  });

  test('of an added point leave no trace once it is erased, and of a drawn one a single edit', () => {
    let edits = withAdded([], 1, 1, 1);
    const added = () => originsOf(edits, counts).at(-1)!;
    edits = withMoved(edits, added(), 2, 2);
    expect(edits).toEqual([{ kind: 'add', label: 1, x: 2, y: 2 }]);
    edits = withErased(edits, [added()]);
    expect(edits).toEqual([]);
    const first = originsOf([], counts)[0]!;
    edits = withMoved(withMoved([], first, 1, 1), first, 0.004, -0.004);
    expect(edits).toEqual([{ kind: 'move', of: { class: 0, place: 0 }, x: 0, y: 0 }]);
    expect(withErased(edits, [first])).toEqual([{ kind: 'erase', of: { class: 0, place: 0 } }]);
  });
});
