import type { LabelledPoints } from './labelledPoints.ts';

/** A change of one point of a training set. `index` is its place in the set as drawn, before any edit. */
export type Edit =
  /** A point more, which really is of the class that its label names. */
  | { readonly kind: 'add'; readonly x: number; readonly y: number; readonly label: number }
  | { readonly kind: 'move'; readonly index: number; readonly x: number; readonly y: number }
  /** Another label, which is wrong unless it names the class that the point was drawn from. */
  | { readonly kind: 'relabel'; readonly index: number; readonly label: number }
  | { readonly kind: 'remove'; readonly index: number };

/** Edits that a point which has one of some kind cannot have as well. */
const exclusions = {
  move: ['move', 'remove'],
  relabel: ['relabel', 'remove'],
  remove: ['move', 'relabel', 'remove'],
} as const satisfies Record<Exclude<Edit['kind'], 'add'>, readonly Edit['kind'][]>;

/**
 * A training set after edits.
 *
 * A point is moved once at most and relabelled once at most, and a removed one neither. The order of edits therefore
 * does not matter, except that added points have the order in which they are added.
 *
 * @param drawn - The set as drawn; n points. It is not written.
 * @param classes - C.
 * @returns The points that are left, in the order of `drawn`, and then those that are added. A moved or relabelled
 * point keeps its true class.
 * @throws RangeError if an edit is out of range, or a point is edited twice, see {@link assertEdits}.
 */
export function editedPoints(drawn: LabelledPoints, edits: readonly Edit[], classes: number): LabelledPoints {
  assertEdits(edits, drawn.labels.length, classes);
  const points = Array.from(drawn.points);
  const labels = Array.from(drawn.labels);
  const truths = Array.from(drawn.classes);
  const removed = new Set<number>();
  for (const edit of edits) {
    if (edit.kind === 'remove') removed.add(edit.index);
    else if (edit.kind === 'relabel') labels[edit.index] = edit.label;
    else {
      const at = edit.kind === 'move' ? edit.index : labels.length;
      [points[2 * at], points[2 * at + 1]] = [edit.x, edit.y];
      if (edit.kind === 'add') labels[at] = truths[at] = edit.label;
    }
  }
  const isLeft = (_: number, index: number) => !removed.has(index);
  return {
    points: Float32Array.from(points.filter((_, index) => !removed.has(index >> 1))),
    labels: Uint8Array.from(labels.filter(isLeft)),
    classes: Uint8Array.from(truths.filter(isLeft)),
  };
}

/**
 * Refuses edits that cannot be made.
 *
 * @param count - n, points of the set as drawn.
 * @param classes - C.
 * @throws RangeError if an index is not in [0, n), a label not in [0, C), a coordinate not finite as a float32, or if
 * two edits of one point contradict or repeat each other.
 */
export function assertEdits(edits: readonly Edit[], count: number, classes: number): void {
  const edited = new Set<string>();
  for (const edit of edits) {
    const { kind } = edit;
    if (kind !== 'add') {
      const { index } = edit;
      assertWhole('index', kind, index, count);
      const other = exclusions[kind].find((excluded) => edited.has(`${excluded} ${index}`));
      if (other) throw new RangeError(`invalid index of a point to ${kind}; already one to ${other}: ${index}`);
      edited.add(`${kind} ${index}`);
    }
    if ('label' in edit) assertWhole('label', kind, edit.label, classes);
    if ('x' in edit) {
      const wrong = [edit.x, edit.y].find((coordinate) => !Number.isFinite(Math.fround(coordinate)));
      if (wrong !== undefined) {
        throw new RangeError(`invalid coordinate of a point to ${kind}; not finite as a float32: ${wrong}`);
      }
    }
  }
}

function assertWhole(part: 'index' | 'label', kind: Edit['kind'], value: number, end: number): void {
  if (!(Number.isInteger(value) && value >= 0 && value < end)) {
    throw new RangeError(`invalid ${part} of a point to ${kind}; not a whole number in [0, ${end}): ${value}`);
  }
}
