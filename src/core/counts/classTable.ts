import { wholeLabel } from './readCount.ts';

/** Classes and their samples, as the reader gave them. */
export interface ClassTable {
  /** Name of each class, each one once; `undefined` where only counts were given. [C]. */
  readonly names: readonly string[] | undefined;
  /**
   * Samples of each class; whole numbers in [0, 2^53 − 1], at least one above 0. [C], C ≥ 1.
   *
   * In the order of the input, unless the names are the labels 0 to C − 1: then class i is the one named i, as code
   * indexes it. Counted labels stand in the order of their first appearance, or by value if all are whole numbers.
   */
  readonly counts: readonly number[];
}

/** A table of more classes is refused: no page could show it, and a list so long is a column of labels. */
export const mostClasses = 50_000;

/** A field of more characters is refused: it is neither a name nor a number. */
export const longestField = 1000;

/**
 * The table with its classes in the order of their labels, if their names are the numbers 0 to C − 1 in any order: a
 * `Counter` lists the commonest class first, and code would take the position for the label.
 *
 * @returns The same table if there are no such names.
 */
export function byLabel(table: ClassTable): ClassTable {
  const { names, counts } = table;
  if (!names) return table;
  const ordered = new Array<number | undefined>(counts.length).fill(undefined);
  for (const [index, name] of names.entries()) {
    const label = wholeLabel(name);
    if (label === undefined || label < 0 || label >= counts.length || ordered[label] !== undefined) return table;
    ordered[label] = counts[index]!;
  }
  return { names: ordered.map((_, label) => String(label)), counts: ordered.map((count) => count!) };
}

/** How the classes of a table are numbered, by their names: by their indices, by other whole numbers, or not at all. */
export type Numbering = 'unnamed' | 'numbered' | 'otherNumbers' | 'words';

/**
 * How the classes of a table are numbered.
 *
 * @returns `numbered` if class i is named i, and `otherNumbers` if all names are whole numbers, but not these.
 */
export function numberingOf({ names }: Pick<ClassTable, 'names'>): Numbering {
  if (!names) return 'unnamed';
  if (!names.every((name) => wholeLabel(name) !== undefined)) return 'words';
  return names.every((name, index) => name === String(index)) ? 'numbered' : 'otherNumbers';
}
