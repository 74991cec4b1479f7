import { blockPoints } from './kernel.ts';

/** Label of a place in a block where there is no sample; it is no class. */
const noSample = 255;

/** Blocks that hold a number of points. */
export function blocksOf(count: number): number {
  return Math.ceil(count / blockPoints);
}

/**
 * Writes points into blocks of a row of x and a row of y each. Places beyond the last point repeat it, so that they
 * hold nothing from before.
 *
 * @param points - [≥ begin + count, 2].
 * @param to - [blocks, 2, 64].
 */
export function writePoints(points: Float32Array, begin: number, count: number, to: Float32Array): void {
  const last = begin + count - 1;
  for (let at = 0, point = begin; at < to.length; at += blockPoints) {
    for (const end = at + blockPoints; at < end; at += 1, point += 1) {
      const own = 2 * Math.min(point, last);
      to[at] = points[own]!;
      to[at + blockPoints] = points[own + 1]!;
    }
  }
}

/**
 * Writes labels into blocks, and `noSample` beyond the last.
 *
 * @param to - [blocks, 64].
 */
export function writeLabels(labels: Uint8Array, to: Int32Array): void {
  to.fill(noSample);
  to.set(labels);
}
