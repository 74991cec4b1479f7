import type { Shape } from '../shapes/shape.ts';

/**
 * Log density of every class at some points. A prior's logarithm added to each gives the log odds
 * that the Bayes rule compares.
 *
 * @param points - Coordinates x, y; [m, 2].
 * @returns By point, then class; [m, C], per unit area. −∞ where a class has density 0.
 */
export function logDensities(shape: Shape, points: Float32Array): Float32Array {
  const { classes } = shape;
  const count = points.length / 2;
  const logs = new Float32Array(count * classes);
  for (let i = 0; i < count; i += 1) {
    for (let c = 0; c < classes; c += 1)
      logs[i * classes + c] = shape.logDensity(c, points[2 * i]!, points[2 * i + 1]!);
  }
  return logs;
}
