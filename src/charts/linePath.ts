import { pathRound } from 'd3';

/** A place in pixels. */
export type Point = readonly [x: number, y: number];

/**
 * SVG path of straight segments through points, in pixels with three decimals.
 *
 * @param points - In order; an undefined one interrupts the line.
 * @returns "" of no points. A point between two interruptions is a segment of no length, which a round line cap shows.
 *
 * @remarks
 * As `line` of d3-shape draws it. That module cannot be split: all of its curves, 3 kB compressed, would be in the
 * script that the page starts with.
 */
export function linePath(points: Iterable<Point | undefined>): string {
  const path = pathRound(3);
  let length = 0;
  const end = () => {
    if (length === 1) path.closePath();
    length = 0;
  };
  for (const point of points) {
    if (point === undefined) {
      end();
      continue;
    }
    if (length === 0) path.moveTo(...(point as [number, number]));
    else path.lineTo(...(point as [number, number]));
    length += 1;
  }
  end();
  return path.toString();
}
