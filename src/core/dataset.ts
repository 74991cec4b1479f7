import { assertCounts } from './assertCounts.ts';
import type { DatasetSpec, PointsSource, ShapeSource } from './datasetSpec.ts';
import { editedPoints } from './edits.ts';
import type { LabelledPoints } from './labelledPoints.ts';
import { randomStream } from './random.ts';
import { duplicatesOf } from './shapes/duplicates.ts';
import type { Shape } from './shapes/shape.ts';
import { shapes } from './shapes/shapes.ts';

/** Test points of each class that is drawn. */
export const testPointsPerClass = 400;

/** The distribution that a spec's points are drawn from; `undefined` where points are given. */
export function shapeOf(spec: DatasetSpec<ShapeSource>): Shape;
export function shapeOf(spec: DatasetSpec): Shape | undefined;
export function shapeOf({ source, classes, seed }: DatasetSpec): Shape | undefined {
  if (source.kind === 'points') return undefined;
  const made = shapes[source.shape].make(classes);
  return source.prototypes === undefined ? made : duplicatesOf(made, source.prototypes, seed);
}

/**
 * Training set: drawn, the head class first, or as it is given; then with label noise, then edited.
 *
 * Every class and the noise have random streams of their own: a higher count adds points and keeps those that were
 * there, and more noise redraws more labels and keeps those that were redrawn.
 *
 * @returns As many points of each class as the source counts, more or less what edits add and remove. A redrawn label
 * is uniform over all classes and may be the true one.
 * @throws RangeError if the counts, the given points or the edits are out of range.
 */
export function trainingSet({ source, classes, edits, seed }: DatasetSpec): LabelledPoints {
  const right =
    source.kind === 'points'
      ? givenPoints(source, classes)
      : draw({ source, classes, seed }, source.counts, 'training');
  const drawn = source.noise ? withNoise(right, source.noise, classes, seed) : right;
  return edits === undefined ? drawn : editedPoints(drawn, edits, classes);
}

function withNoise(drawn: LabelledPoints, noise: number, classes: number, seed: number): LabelledPoints {
  const labels = drawn.classes.slice();
  const streams = Array.from({ length: classes }, (_, index) => randomStream(seed, `noise/${index}`));
  for (let i = 0; i < labels.length; i += 1) {
    const random = streams[drawn.classes[i]!]!;
    const isRedrawn = random() < noise;
    const redrawn = Math.floor(random() * classes);
    if (isRedrawn) labels[i] = redrawn;
  }
  return { ...drawn, labels };
}

/**
 * Test set. Where points are drawn: fresh ones of the same distribution, balanced, {@link testPointsPerClass} a class,
 * and without label noise. Where points are given: the test points that are given with them.
 *
 * @returns `undefined` where points are given without test points.
 * @throws RangeError if the given points are out of range.
 */
export function testSet(spec: DatasetSpec<ShapeSource>): LabelledPoints;
export function testSet(spec: DatasetSpec): LabelledPoints | undefined;
export function testSet({ source, classes, seed }: DatasetSpec): LabelledPoints | undefined {
  if (source.kind === 'points') return source.test && givenPoints(source.test, classes);
  return draw({ source, classes, seed }, new Array<number>(classes).fill(testPointsPerClass), 'test');
}

function draw(spec: DatasetSpec<ShapeSource>, counts: readonly number[], purpose: string): LabelledPoints {
  if (counts.length !== spec.classes) {
    throw new RangeError(`invalid class counts; not one for each of ${spec.classes} classes: ${counts.length}`);
  }
  assertCounts(counts);
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

function givenPoints({ points, labels }: Pick<PointsSource, 'points' | 'labels'>, classes: number): LabelledPoints {
  if (points.length !== 2 * labels.length) {
    throw new RangeError(`invalid points; not two coordinates for each of ${labels.length} labels: ${points.length}`);
  }
  for (const coordinate of points) {
    if (!Number.isFinite(coordinate)) throw new RangeError(`invalid coordinate of a point; not finite: ${coordinate}`);
  }
  for (const label of labels) {
    if (label >= classes) throw new RangeError(`invalid label of a point; not in [0, ${classes}): ${label}`);
  }
  return { points, labels, classes: labels };
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
