import type { Edit } from './edits.ts';

/**
 * A drawn point, by the class that it is drawn from and its place among the points of that class. It stays the same
 * point when classes get more or fewer points.
 */
export interface DrawnPoint {
  readonly class: number;
  readonly place: number;
}

/** A change of one training point that a reader made, in any order but for one edit a drawn point. */
export type HandEdit =
  | { readonly kind: 'add'; readonly label: number; readonly x: number; readonly y: number }
  | { readonly kind: 'move'; readonly of: DrawnPoint; readonly x: number; readonly y: number }
  | { readonly kind: 'erase'; readonly of: DrawnPoint };

/** Largest distance of an edited point from either axis, in units of the data. */
export const mostDistance = 50;

/** A coordinate in whole hundredths of a unit, so that a text of it is exact. */
export function hundredths(coordinate: number): number {
  const rounded = Math.round(100 * Math.min(mostDistance, Math.max(-mostDistance, coordinate))) / 100;
  // No −0, whose text is "0".
  return rounded + 0;
}

/**
 * The edits of a training set that is drawn class after class.
 *
 * @param counts - Points drawn of each class; [C].
 * @returns Edits as `editedPoints` takes them. Left out is what is of no class, and of a point that is not drawn.
 */
export function editsOf(edits: readonly HandEdit[], counts: readonly number[]): Edit[] {
  const starts = startsOf(counts);
  return edits.flatMap((edit): Edit[] => {
    if (edit.kind === 'add') return edit.label < counts.length ? [edit] : [];
    const { of } = edit;
    if (!(of.class < counts.length && of.place < counts[of.class]!)) return [];
    const index = starts[of.class]! + of.place;
    return [edit.kind === 'move' ? { kind: 'move', index, x: edit.x, y: edit.y } : { kind: 'remove', index }];
  });
}

/** Where a point of the edited set comes from: it is drawn, or added by the edit at an index of the list. */
export type PointOrigin = DrawnPoint | { readonly added: number };

/**
 * Origins of the points of an edited set, in the order in which `editedPoints` returns them.
 *
 * @param counts - Points drawn of each class; [C].
 * @returns [n].
 */
export function originsOf(edits: readonly HandEdit[], counts: readonly number[]): PointOrigin[] {
  const erased = counts.map(() => new Set<number>());
  for (const edit of edits) if (edit.kind === 'erase') erased[edit.of.class]?.add(edit.of.place);
  const drawn: PointOrigin[] = [];
  counts.forEach((count, index) => {
    for (let place = 0; place < count; place += 1) if (!erased[index]!.has(place)) drawn.push({ class: index, place });
  });
  const added = edits.flatMap((edit, index) =>
    edit.kind === 'add' && edit.label < counts.length ? [{ added: index }] : [],
  );
  return drawn.concat(added);
}

/** The edits, and a point more, of the class that its label names. Coordinates are rounded to hundredths. */
export function withAdded(edits: readonly HandEdit[], label: number, x: number, y: number): HandEdit[] {
  return [...edits, { kind: 'add', label, x: hundredths(x), y: hundredths(y) }];
}

/** The edits with a point elsewhere: an added one is added there, a drawn one moved once, however often it was. */
export function withMoved(edits: readonly HandEdit[], origin: PointOrigin, x: number, y: number): HandEdit[] {
  const place = { x: hundredths(x), y: hundredths(y) };
  if ('added' in origin) {
    return edits.map((edit, index) => (index === origin.added && edit.kind === 'add' ? { ...edit, ...place } : edit));
  }
  const moved: HandEdit = { kind: 'move', of: origin, ...place };
  const before = edits.findIndex((edit) => isOf(edit, origin));
  return before < 0 ? [...edits, moved] : edits.with(before, moved);
}

/** The edits without some points of the edited set: added ones are as if they had never been, drawn ones erased. */
export function withErased(edits: readonly HandEdit[], origins: readonly PointOrigin[]): HandEdit[] {
  const drawn = origins.filter((origin): origin is DrawnPoint => !('added' in origin));
  const added = new Set(origins.flatMap((origin) => ('added' in origin ? [origin.added] : [])));
  const keys = new Set(drawn.map(keyOf));
  const others = edits.filter((edit, index) => !added.has(index) && !(edit.kind !== 'add' && keys.has(keyOf(edit.of))));
  return [...others, ...drawn.map((of): HandEdit => ({ kind: 'erase', of }))];
}

/** Numbers of points that are added, moved and erased, and of edits of points that are not there. */
export interface EditCounts extends Record<HandEdit['kind'], number> {
  readonly absent: number;
}

/**
 * Counts edits.
 *
 * @param drawn - Points drawn of each class; [C].
 */
export function editCounts(edits: readonly HandEdit[], drawn: readonly number[]): EditCounts {
  const counts = { add: 0, move: 0, erase: 0 };
  for (const { kind } of editsOf(edits, drawn))
    counts[kind === 'remove' ? 'erase' : kind === 'move' ? 'move' : 'add'] += 1;
  return { ...counts, absent: edits.length - counts.add - counts.move - counts.erase };
}

function isOf(edit: HandEdit, point: DrawnPoint): boolean {
  return edit.kind !== 'add' && keyOf(edit.of) === keyOf(point);
}

function keyOf(point: DrawnPoint): string {
  return `${point.class} ${point.place}`;
}

function startsOf(counts: readonly number[]): number[] {
  let start = 0;
  return counts.map((count) => {
    start += count;
    return start - count;
  });
}
