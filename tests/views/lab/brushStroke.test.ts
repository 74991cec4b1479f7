import { describe, expect, test } from 'vitest';
import { editedPoints } from '../../../src/core/edits.ts';
import { editsOf, type HandEdit } from '../../../src/core/handEdits.ts';
import { type Brush, beginStroke, type EditedSet, nearestPoint } from '../../../src/views/lab/brush/brushStroke.ts';

const counts = [3, 1];
const drawn = {
  points: Float32Array.of(0, 0, 1, 0, 2, 0, 0, 1),
  labels: Uint8Array.of(0, 0, 0, 1),
  classes: Uint8Array.of(0, 0, 0, 1),
};
const setOf = (edits: readonly HandEdit[]): EditedSet => ({
  points: editedPoints(drawn, editsOf(edits, counts), 2).points,
  edits,
  counts,
});
const points: Brush = {
  tool: 'points',
  label: 1,
  radius: 0.3,
  reach: 0.1,
  slack: 0.05,
  spacing: 0.25,
  halfWidth: 3,
  halfHeight: 2,
};
const eraser: Brush = { ...points, tool: 'eraser' };

/** The edits after a stroke through some places. */
function after(brush: Brush, places: readonly (readonly [number, number])[], before: readonly HandEdit[] = []) {
  const [[x, y], ...rest] = places as [readonly [number, number], ...(readonly [number, number])[]];
  const begun = beginStroke({ x, y }, brush, setOf(before));
  let { edits } = begun;
  for (const [right, up] of rest) edits = begun.stroke.move({ x: right, y: up }, setOf(edits));
  return begun.stroke.lift(setOf(edits));
}

describe('a stroke', () => {
  test('beside all points adds one, and more along its way, at equal distances', () => {
    expect(after(points, [[0.5, 0.5]])).toEqual([{ kind: 'add', label: 1, x: 0.5, y: 0.5 }]);
    // 0.6 to the right is two distances of 0.25, in whatever pieces it comes.
    const along = [0.5, 0.75, 1].map((x) => ({ kind: 'add', label: 1, x, y: 0.5 }));
    expect(
      after(points, [
        [0.5, 0.5],
        [1.1, 0.5],
      ]),
    ).toEqual(along);
    expect(
      after(points, [
        [0.5, 0.5],
        [0.7, 0.5],
        [0.9, 0.5],
        [1.1, 0.5],
      ]),
    ).toEqual(along);
  });

  test('on a point moves it, by as much as the pointer moves', () => {
    const moved = after(points, [
      [1.08, 0],
      [1.2, 0.2],
      [1.58, -0.5],
    ]);
    expect(moved).toEqual([{ kind: 'move', of: { class: 0, place: 1 }, x: 1.5, y: -0.5 }]);
    // Again, and the point has one edit.
    expect(
      after(
        points,
        [
          [1.5, -0.5],
          [1, 1.5],
        ],
        moved,
      ),
    ).toEqual([{ kind: 'move', of: { class: 0, place: 1 }, x: 1, y: 1.5 }]);
  });

  test('on a point that does not move adds one there, so that points can be added among others', () => {
    expect(
      after(points, [
        [1.02, 0],
        [1.04, 0.02],
      ]),
    ).toEqual([{ kind: 'add', label: 1, x: 1.02, y: 0 }]);
  });

  test('on an added point moves that one, which stays added', () => {
    const added: HandEdit[] = [{ kind: 'add', label: 0, x: 0.5, y: 0.5 }];
    expect(
      after(
        points,
        [
          [0.5, 0.5],
          [0.5, 0.8],
        ],
        added,
      ),
    ).toEqual([{ kind: 'add', label: 0, x: 0.5, y: 0.8 }]);
  });

  test('beside the map adds nothing, and a point that is dragged there stays on its border', () => {
    const out = after(points, [
      [0.5, 0.5],
      [0.5, 2.2],
      [2.5, 2.2],
      [2.5, 2.1],
    ]);
    expect(out.length).toBeGreaterThan(5);
    for (const edit of out) expect(edit).toMatchObject({ kind: 'add', x: 0.5 });
    expect(
      after(points, [
        [1, 0],
        [9, 9],
      ]),
    ).toEqual([{ kind: 'move', of: { class: 0, place: 1 }, x: 3, y: 2 }]);
  });

  test('of the eraser takes all points within its radius along the whole way, added ones without a trace', () => {
    const added: HandEdit[] = [{ kind: 'add', label: 1, x: 1.5, y: 0.2 }];
    const erased = (place: number) => ({ kind: 'erase', of: { class: 0, place } });
    expect(after(eraser, [[1, 0.31]])).toEqual([]);
    expect(after(eraser, [[1, 0.29]])).toEqual([erased(1)]);
    // In one leap over both points on the way.
    expect(
      after(
        eraser,
        [
          [0.5, 0.1],
          [3, 0.1],
        ],
        added,
      ),
    ).toEqual([erased(1), erased(2)]);
  });

  test('of the eraser beside all points changes nothing at all', () => {
    const set = setOf([]);
    const { stroke, edits } = beginStroke({ x: 5, y: 5 }, eraser, set);
    expect(edits).toBe(set.edits);
    expect(stroke.move({ x: 6, y: 6 }, set)).toBe(set.edits);
  });
});

test('the nearest point of an edited set is found with where it comes from, of two in one place the later one', () => {
  const edits: HandEdit[] = [
    { kind: 'erase', of: { class: 0, place: 0 } },
    { kind: 'add', label: 0, x: 1, y: 0 },
  ];
  expect(nearestPoint({ x: 1, y: 0.5 }, setOf(edits))).toEqual({
    x: 1,
    y: 0,
    index: 3,
    origin: { added: 1 },
    distance: 0.5,
  });
  expect(nearestPoint({ x: 0, y: 0.5 }, setOf(edits))).toMatchObject({ origin: { class: 1, place: 0 }, distance: 0.5 });
  const all = (
    [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
    ] as const
  ).map(([index, place]) => ({ kind: 'erase', of: { class: index, place } }) as const);
  expect(nearestPoint({ x: 0, y: 0 }, setOf(all))).toBeUndefined();
});
