import type { DatasetSpec, PointsSource } from '../datasetSpec.ts';
import type { GivenScene, GivenSceneName } from '../scenes.ts';
import type { PointsAxis } from './pointSet.ts';

/** How given points are divided into training and test points, and made rarer. */
export interface GivenSetting {
  /** Points of the head class over those of the rarest; ≥ 1. 1 takes all that there are of each class. */
  readonly imbalance: number;
  /** Share of training labels redrawn uniformly from all classes; [0, 1]. */
  readonly noise: number;
  readonly seed: number;
  /** Training points of each class, instead of the long tail's; [C]. No class has more than there are. */
  readonly sizes: readonly number[] | undefined;
}

/** An axis of the maps of given points. A coordinate u of the plane is `middle + half · u` in the axis' unit. */
export interface ScaledAxis extends PointsAxis {
  /** Of the least and the greatest value. */
  readonly middle: number;
  /** Half their distance; > 0. */
  readonly half: number;
}

/** Where points come from, and under which terms. */
export interface PointsOrigin {
  readonly source: string;
  readonly link: string;
  readonly licence: string;
}

/**
 * Points that were read, centred and scaled so that they fill the square [−1, 1]². Their distribution is not known: a
 * share of them is kept for testing.
 */
export interface GivenData {
  readonly name: GivenSceneName;
  /** Tells these points from all others that the page has read; text. */
  readonly key: string;
  readonly title: string;
  /** `undefined` for points of the reader's own. */
  readonly origin: PointsOrigin | undefined;
  /** What the controls of the data start from, and their bounds. */
  readonly scene: GivenScene;
  readonly axes: readonly [ScaledAxis, ScaledAxis];
  /** Head first; [C]. */
  readonly classNames: readonly string[];
  /** Points of each class, for training and testing; [C]. */
  readonly counts: readonly number[];
  /** Half the side of the square that holds all of them with some room. */
  readonly extent: number;
  /** Training and test points of a seed. */
  specOf(setting: GivenSetting): DatasetSpec<PointsSource>;
}
