/** One axis of given points. */
export interface PointsAxis {
  /** What is measured, such as "bill length". */
  readonly name: string;
  /** In which unit, if that is said. */
  readonly unit: string | undefined;
}

/** Points with labels, as they were measured; parallel arrays over the points. */
export interface PointSet {
  /** In the unit of the first axis; [n], finite, not all equal. */
  readonly x: Float64Array;
  /** In the unit of the second axis; [n], finite, not all equal. */
  readonly y: Float64Array;
  /** Class of each; [n], each in [0, C). */
  readonly labels: Uint8Array;
  /** The commonest class first, and of equally common ones the one that came first; [C], 2 to 10. */
  readonly classNames: readonly string[];
  readonly axes: readonly [PointsAxis, PointsAxis];
}

/** Fewest and most classes that given points may have. */
export const classesOfPoints = { min: 2, max: 10 } as const;

/** Rows that given points may have at most. */
export const mostRows = 20_000;

/** Fewest points of a class: one to train on and one to test on. */
export const fewestOfClass = 2;

/** A class with its points. */
export interface CountedClass {
  readonly name: string;
  readonly count: number;
}

/**
 * Sorts classes from head to tail and leaves out those that cannot be shown.
 *
 * @param counted - In the order in which they come in the data.
 * @returns `kept`: at most 10 classes, the commonest first, by index in `counted`. `rare`: those beyond them, and
 * `single`: those of too few points to be trained on and tested.
 */
export function headFirst(counted: readonly CountedClass[]): {
  readonly kept: readonly number[];
  readonly rare: readonly CountedClass[];
  readonly single: readonly CountedClass[];
} {
  const enough = Array.from(counted, (_, index) => index)
    .filter((index) => counted[index]!.count >= fewestOfClass)
    // Sorting is stable, so equally common classes keep their order.
    .sort((one, other) => counted[other]!.count - counted[one]!.count);
  return {
    kept: enough.slice(0, classesOfPoints.max),
    rare: enough.slice(classesOfPoints.max).map((index) => counted[index]!),
    single: counted.filter(({ count }) => count < fewestOfClass),
  };
}
