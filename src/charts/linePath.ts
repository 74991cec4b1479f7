/** A place in pixels. */
export type Point = readonly [x: number, y: number];

/**
 * SVG path of straight segments through points, in pixels with three decimals.
 *
 * @param points - In order; an undefined one interrupts the line.
 * @returns "" of no points. A point between two interruptions is a segment of no length, which a round line cap shows.
 *
 * @remarks
 * As `line` of d3-shape draws it. That module and d3-path cannot be split: all of d3's curves and arcs, 4 kB
 * compressed, would be in the script that the page starts with.
 */
export function linePath(points: Iterable<Point | undefined>): string {
  let path = '';
  let length = 0;
  const end = () => {
    if (length === 1) path += 'Z';
    length = 0;
  };
  for (const point of points) {
    if (point === undefined) end();
    else {
      path += `${length === 0 ? 'M' : 'L'}${thousandth(point[0])},${thousandth(point[1])}`;
      length += 1;
    }
  }
  end();
  return path;
}

function thousandth(pixels: number): number {
  return Math.round(1000 * pixels) / 1000;
}
