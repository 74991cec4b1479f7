import { linePath, type Point } from './linePath.ts';

/**
 * Leaves out points of a line that the line passes anyway, from left to right: a smooth curve
 * sampled at every other pixel needs a third of its points, and the prerendered page holds dozens of curves.
 *
 * @param points - The line, x increasing; [K]. What is kept are the same objects, the first and the last included.
 * @param tolerance - How far above or below the simplified line a point that was left out may lie, in pixels.
 */
export function simplifyLine(points: readonly Point[], tolerance = 0.03): Point[] {
  if (points.length < 3) return [...points];
  const kept = [points[0]!];
  // The slopes at which a segment from the last kept point passes all points since then within the tolerance.
  let [lowest, highest] = [-Infinity, Infinity];
  for (let index = 1; index < points.length; index += 1) {
    const [x, y] = points[index]!;
    let [x0, y0] = kept.at(-1)!;
    const slope = (y - y0) / (x - x0);
    if (!(slope >= lowest && slope <= highest)) {
      kept.push(points[index - 1]!);
      [lowest, highest] = [-Infinity, Infinity];
      [x0, y0] = kept.at(-1)!;
    }
    lowest = Math.max(lowest, (y - tolerance - y0) / (x - x0));
    highest = Math.min(highest, (y + tolerance - y0) / (x - x0));
  }
  kept.push(points.at(-1)!);
  return kept;
}

/** The path of a simplified line, in parts where it has points that are undefined. */
export function simplifiedPath(points: Iterable<Point | undefined>): string {
  const parts: Point[][] = [[]];
  for (const point of points) {
    if (point) parts.at(-1)!.push(point);
    else parts.push([]);
  }
  return parts.map((part) => linePath(simplifyLine(part))).join('');
}
