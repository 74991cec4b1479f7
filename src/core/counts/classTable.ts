/** Classes and their samples, as the reader gave them. */
export interface ClassTable {
  /** Name of each class, each one once; `undefined` where only counts were given. [C]. */
  readonly names: readonly string[] | undefined;
  /**
   * Samples of each class; whole numbers in [0, 2^53 − 1], at least one above 0. [C], C ≥ 1.
   *
   * In the order of the input. Counted labels stand in the order of their first appearance, or by value if all are whole numbers.
   */
  readonly counts: readonly number[];
}

/** A table of more classes is refused: no page could show it, and a list so long is a column of labels. */
export const mostClasses = 50_000;

/** A field of more characters is refused: it is no name and no number. */
export const longestField = 1000;
