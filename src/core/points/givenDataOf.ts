import { longTailCounts } from '../longTail.ts';
import { type Random, randomStream } from '../random.ts';
import type { GivenData, GivenSetting, ScaledAxis } from './givenData.ts';
import type { PointSet, PointsAxis } from './pointSet.ts';

/** One point in so many of each class is kept for testing. */
const testEvery = 3;
/** Room around the points, as a share of how far they reach. */
const margin = 0.08;

/** Test points of a class: a third, rounded down, and one at least. */
export function testPointsOf(count: number): number {
  return Math.max(1, Math.floor(count / testEvery));
}

/**
 * Given points as the lab trains on them.
 *
 * - Each axis is centred and scaled by itself: its least value is −1, its greatest 1.
 * - The split is stratified: of each class a third is kept for testing, drawn by the seed. Test points are neither made
 *   rarer nor given wrong labels.
 * - The training points of each class stand in an order that the seed draws, and the first so many are taken: a higher
 *   count adds points and keeps those that were there.
 *
 * @param imbalance - The imbalance factor that the scene opens with.
 */
export function givenDataOf(
  set: PointSet,
  { imbalance, ...named }: Pick<GivenData, 'name' | 'key' | 'title' | 'origin'> & Pick<GivenSetting, 'imbalance'>,
): GivenData {
  const axes = [scaledAxis(set.axes[0], set.x), scaledAxis(set.axes[1], set.y)] as const;
  const members = set.classNames.map((_, index) => indicesOf(set.labels, index));
  const tests = members.map((all) => testPointsOf(all.length));
  const available = members.map((all, index) => all.length - tests[index]!);
  const [classes, largest] = [members.length, available[0]!];

  /** The points of each class in the order of a seed. It is kept for as long as only the counts change. */
  let known: { readonly seed: number; readonly orders: readonly (readonly number[])[] } | undefined;
  function ordersOf(seed: number) {
    if (known?.seed !== seed) {
      known = { seed, orders: members.map((all, index) => shuffled(all, randomStream(seed, `split/${index}`))) };
    }
    return known.orders;
  }

  /** The points at these indices, class after class. */
  function taken(orders: readonly (readonly number[])[]) {
    const total = orders.reduce((sum, order) => sum + order.length, 0);
    const [points, labels] = [new Float32Array(2 * total), new Uint8Array(total)];
    let place = 0;
    orders.forEach((order, index) => {
      for (const at of order) {
        points[2 * place] = onAxis(axes[0], set.x[at]!);
        points[2 * place + 1] = onAxis(axes[1], set.y[at]!);
        labels[place] = index;
        place += 1;
      }
    });
    return { points, labels };
  }

  return {
    ...named,
    scene: { classes, imbalance, largest, noise: 0, available },
    axes,
    classNames: set.classNames,
    counts: members.map((all) => all.length),
    extent: 1 + margin,
    specOf({ imbalance: factor, noise, seed, sizes }) {
      const orders = ordersOf(seed);
      const wanted = sizes ?? longTailCounts({ classes, largest, imbalance: factor });
      const { points, labels } = taken(
        orders.map((order, index) => {
          const from = tests[index]!;
          return order.slice(from, from + Math.min(wanted[index]!, available[index]!));
        }),
      );
      const test = taken(orders.map((order, index) => order.slice(0, tests[index])));
      return { source: { kind: 'points', key: named.key, points, labels, noise, test }, classes, seed };
    },
  };
}

function scaledAxis(axis: PointsAxis, values: Float64Array): ScaledAxis {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  // Halved first: the sum of two of the largest numbers is infinite. Half of the smallest number is 0.
  return { ...axis, middle: least / 2 + most / 2, half: Math.max(Number.MIN_VALUE, most / 2 - least / 2) };
}

/** The coordinate in the plane, in [−1, 1] for a value between the least and the greatest. */
function onAxis({ middle, half }: ScaledAxis, value: number): number {
  return (value - middle) / half;
}

function indicesOf(labels: Uint8Array, wanted: number): number[] {
  const indices: number[] = [];
  labels.forEach((label, index) => {
    if (label === wanted) indices.push(index);
  });
  return indices;
}

/** The items in an order of equal chances (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
