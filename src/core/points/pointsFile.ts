import type { PointsOrigin } from './givenData.ts';
import { headFirst, type PointSet, type PointsAxis } from './pointSet.ts';

/** A file of `public/points/`. */
export interface PointsFile extends PointsOrigin {
  readonly name: string;
  readonly axes: readonly [PointsAxis, PointsAxis];
  /** Names of the classes; [C]. */
  readonly classes: readonly string[];
  /** x, y and the index of the class of each point. */
  readonly rows: readonly (readonly [x: number, y: number, index: number])[];
}

/** The points of a file, with the commonest class first. */
export function pointsFileSet({ axes, classes, rows }: Pick<PointsFile, 'axes' | 'classes' | 'rows'>): PointSet {
  const counted = classes.map((name, index) => ({ name, count: rows.filter((row) => row[2] === index).length }));
  const { kept } = headFirst(counted);
  return {
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
    labels: Uint8Array.from(rows, ([, , index]) => kept.indexOf(index)),
    classNames: kept.map((index) => classes[index]!),
    axes,
  };
}
