import { type ClassTable, numberingOf } from './classTable.ts';

/** A background class: what a detector or a segmentation model must tell the classes from. */
export interface Background {
  /** Samples of it, in the units of the loss: anchors or pixels; whole, ≥ 0. No class at 0. */
  readonly count: number;
  /** Whether it is label 0 or the last label; where counts are sorted by size it stands by its size instead. */
  readonly at: 'first' | 'last';
  readonly name: string;
}

/**
 * A table with a background class besides its classes.
 *
 * @param isSorted - Whether the counts are sorted by size, the largest first.
 * @returns The same table without a background. The class has a name if the others have, and another one than they;
 * names that are the labels 0 to C − 1 are left out.
 */
export function withBackground(table: ClassTable, background: Background, isSorted: boolean): ClassTable {
  const { names, counts } = table;
  const { count, at } = background;
  if (count === 0) return table;
  const bySize = counts.findIndex((other) => other < count);
  const index = isSorted ? (bySize === -1 ? counts.length : bySize) : at === 'first' ? 0 : counts.length;
  // Names that are the labels themselves say nothing, and would be wrong beside another class.
  const own = numberingOf(table) === 'numbered' ? undefined : names;
  return {
    names: own?.toSpliced(index, 0, freeName(background.name, new Set(own))),
    counts: counts.toSpliced(index, 0, count),
  };
}

/** The name, with a number behind it if it is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}
