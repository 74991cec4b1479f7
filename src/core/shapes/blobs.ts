import { onGrid, standardNormal } from '../random.ts';
import type { Point } from './point.ts';
import { logNormal, type Shape } from './shape.ts';

/**
 * Normal clouds around given centres.
 *
 * @param centres - Centre of each class; [C].
 * @param sigma - Standard deviation in each direction.
 */
function clouds(centres: readonly Point[], sigma: number, extent: number): Shape {
  // Beyond 6 deviations of a centre lies 1.5e-8 of its class.
  const halfSide = Math.max(...centres.map(([x, y]) => Math.hypot(x, y))) + 6 * sigma;
  return {
    classes: centres.length,
    extent,
    support: { kind: 'square', halfSide, columns: Math.ceil((2 * halfSide) / (0.5 * sigma)) },
    sample(index, random) {
      const [x, y] = centres[index]!;
      return [onGrid(x + sigma * standardNormal(random)), onGrid(y + sigma * standardNormal(random))];
    },
    logDensity(index, x, y) {
      const centre = centres[index]!;
      return logNormal(x - centre[0], sigma) + logNormal(y - centre[1], sigma);
    },
  };
}

/** C clouds with their centres on the unit circle; they overlap more the more there are. */
export function blobs(classes: number): Shape {
  const centres = Array.from({ length: classes }, (_, index): Point => {
    const angle = (2 * Math.PI * index) / classes;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return clouds(centres, 0.3, 1.75);
}

/** Two clouds that overlap, 0.9 apart: the picture of the paper's Figure 1. */
export function twoBlobs(): Shape {
  return clouds(
    [
      [-0.45, 0],
      [0.45, 0],
    ],
    0.3,
    1.3,
  );
}
