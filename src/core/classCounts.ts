import type { DataSource, DatasetSpec } from './datasetSpec.ts';
import { assertEdits } from './edits.ts';

/**
 * Training points that really are of each class, edits included. Label noise does not change them.
 *
 * @returns How often `trainingSet(spec)` has each class, without drawing it; [C].
 * @throws RangeError if the edits are out of range.
 */
export function classCounts({ source, classes, edits = [] }: DatasetSpec): number[] {
  const drawn = drawnCounts(source, classes);
  const samples = drawn.reduce((sum, count) => sum + count, 0);
  assertEdits(edits, samples, classes);
  const counts = [...drawn];
  for (const edit of edits) {
    if (edit.kind === 'add') counts[edit.label] = counts[edit.label]! + 1;
    if (edit.kind === 'remove') {
      const index = source.kind === 'points' ? source.labels[edit.index]! : classAt(drawn, edit.index);
      counts[index] = counts[index]! - 1;
    }
  }
  return counts;
}

/** Training points of each class before edits; [C]. */
export function drawnCounts(source: DataSource, classes: number): readonly number[] {
  if (source.kind === 'shape') return source.counts;
  const counts = new Array<number>(classes).fill(0);
  for (const label of source.labels) counts[label] = counts[label]! + 1;
  return counts;
}

/** Class of the point at a place of a set that is drawn class after class. */
function classAt(counts: readonly number[], place: number): number {
  let end = 0;
  return counts.findIndex((count) => {
    end += count;
    return place < end;
  });
}
