import type { Edit } from './edits.ts';
import type { LabelledPoints } from './labelledPoints.ts';
import type { ShapeName } from './shapes/shapes.ts';

/** Points that are drawn from a distribution whose densities are known. */
export interface ShapeSource {
  readonly kind: 'shape';
  readonly shape: ShapeName;
  /** Prototypes a class, or absent for fresh samples. */
  readonly prototypes?: number | undefined;
  /** Training points of each class, such as a long tail's; [C], whole, ≥ 0. */
  readonly counts: readonly number[];
  /** Share of training labels redrawn uniformly from all classes; [0, 1]. */
  readonly noise: number;
}

/**
 * Points that are given, from a distribution that is not known: there is no Bayes rule of them, and no more test points
 * can be drawn. Every seed has the same points.
 */
export interface PointsSource {
  readonly kind: 'points';
  /** Tells where the points come from, so that a run is known by a short text; with the seed and the counts. */
  readonly key?: string | undefined;
  /** Coordinates x, y of the training points; [n, 2], finite. */
  readonly points: Float32Array;
  /** Their labels, which are taken as right; [n], each in [0, C). */
  readonly labels: Uint8Array;
  /** Share of training labels redrawn uniformly from all classes; [0, 1]. None if left out. */
  readonly noise?: number | undefined;
  /** Test points, if there are any. */
  readonly test?: Pick<LabelledPoints, 'points' | 'labels'> | undefined;
}

/** Where the points of a data set come from. */
export type DataSource = ShapeSource | PointsSource;

/** Everything that determines a training set and its test set, bit for bit. */
export interface DatasetSpec<Source extends DataSource = DataSource> {
  readonly source: Source;
  /** C. */
  readonly classes: number;
  /**
   * Changes of single points of the training set, made last. The test set is as it is without them, and so are the
   * densities and the extent.
   */
  readonly edits?: readonly Edit[] | undefined;
  readonly seed: number;
}

/** Whether the distribution that a data set is drawn from is known: its densities, and so its Bayes rule. */
export function hasKnownDensities(spec: DatasetSpec): spec is DatasetSpec<ShapeSource> {
  return spec.source.kind === 'shape';
}
