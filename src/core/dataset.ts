import { longTailCounts } from './longTail.ts';
import { randomStream } from './random.ts';
import { duplicatesOf } from './shapes/duplicates.ts';
import type { Shape } from './shapes/shape.ts';
import { type ShapeName, shapes } from './shapes/shapes.ts';

/** Everything that determines a training set and its test set, bit for bit. */
export interface DatasetSpec {
  readonly shape: ShapeName;
  readonly classes: number;
  readonly imbalance: number;
  readonly largest: number;
  /** Share of training labels redrawn uniformly from all classes; [0, 1]. */
  readonly noise: number;
  /** Prototypes a class, or absent for fresh samples. */
  readonly prototypes?: number | undefined;
  readonly seed: number;
}

/** Labelled points; parallel arrays over the samples, head class first. */
export interface LabelledPoints {
  /** Coordinates x, y; [n, 2]. */
  readonly points: Float32Array;
  /** Label that a model is given; [n]. */
  readonly labels: Uint8Array;
  /** Class that the point was really drawn from; [n]. Differs from its label where the label is noise. */
  readonly classes: Uint8Array;
}

/** Test points of each class. */
export const testPointsPerClass = 400;

/** The distribution that a spec's points are drawn from. */
export function shapeOf({ shape, classes, prototypes, seed }: DatasetSpec): Shape {
  const made = shapes[shape].make(classes);
  return prototypes === undefined ? made : duplicatesOf(made, prototypes, seed);
}

/**
 * Long-tailed training set with label noise.
 *
 * Every class and the noise have random streams of their own: a smaller imbalance adds points and keeps those that were
 * there, and more noise redraws more labels and keeps those that were redrawn.
 *
 * @returns `longTailCounts` points of each class. A redrawn label is uniform over all classes and may be the true one.
 */
export function trainingSet(spec: DatasetSpec): LabelledPoints {
  const drawn = draw(spec, longTailCounts(spec), 'training');
  const labels = drawn.classes.slice();
  const streams = Array.from({ length: spec.classes }, (_, index) => randomStream(spec.seed, `noise/${index}`));
  for (let i = 0; i < labels.length; i += 1) {
    const random = streams[drawn.classes[i]!]!;
    const isRedrawn = random() < spec.noise;
    const redrawn = Math.floor(random() * spec.classes);
    if (isRedrawn) labels[i] = redrawn;
  }
  return { ...drawn, labels };
}

/**
 * Fresh test set of the same distribution: balanced, {@link testPointsPerClass} points a class, and
 * without label noise.
 */
export function testSet(spec: DatasetSpec): LabelledPoints {
  return draw(spec, new Array<number>(spec.classes).fill(testPointsPerClass), 'test');
}

function draw(spec: DatasetSpec, counts: readonly number[], purpose: string): LabelledPoints {
  const shape = shapeOf(spec);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const points = new Float32Array(2 * total);
  const classes = new Uint8Array(total);
  let at = 0;
  counts.forEach((count, index) => {
    const random = randomStream(spec.seed, `${purpose}/${index}`);
    for (let i = 0; i < count; i += 1, at += 1) {
      const [x, y] = shape.sample(index, random);
      points[2 * at] = x;
      points[2 * at + 1] = y;
      classes[at] = index;
    }
  });
  return { points, labels: classes, classes };
}

/** How many labels name each class, and how many of those are right. */
export interface LabelCounts {
  /** Samples labelled as each class: the counts that a re-weighting scheme sees; [C]. */
  readonly labelled: readonly number[];
  /** Those among them that really are of the class; [C]. */
  readonly right: readonly number[];
}

/** Counts the labels of a set with `classes` classes. */
export function labelCounts({ labels, classes: truth }: LabelledPoints, classes: number): LabelCounts {
  const labelled = new Array<number>(classes).fill(0);
  const right = new Array<number>(classes).fill(0);
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i]!;
    labelled[label] = labelled[label]! + 1;
    if (truth[i] === label) right[label] = right[label]! + 1;
  }
  return { labelled, right };
}
