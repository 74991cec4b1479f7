import { onGrid, standardNormal } from '../random.ts';
import { logNormal, logSumExp, type Shape } from './shape.ts';

/**
 * Concentric rings, the head innermost: radius 0.25 + 0.9 c / (C − 1) plus a normal deviate of 0.4
 * sigma, angle uniform.
 *
 * A deviate below −radius lands on the far side of the centre; the density counts both ways to a point.
 */
export function rings(classes: number): Shape {
  const sigma = 0.4 * Math.min(0.2, 0.6 / (classes - 1));
  const middle = (index: number) => 0.25 + (0.9 * index) / (classes - 1);
  // Beyond 6 deviations of the outermost ring lies 1e-9 of it.
  const outer = middle(classes - 1) + 6 * sigma;
  return {
    classes,
    extent: 1.5,
    // The density is the same at every angle: one sector is enough.
    support: { kind: 'annulus', inner: 0, outer, rings: Math.ceil(outer / (0.5 * sigma)), sectors: 1 },
    sample(index, random) {
      const radius = middle(index) + sigma * standardNormal(random);
      const angle = 2 * Math.PI * random();
      return [onGrid(radius * Math.cos(angle)), onGrid(radius * Math.sin(angle))];
    },
    logDensity(index, x, y) {
      const radius = Math.max(Math.hypot(x, y), 1e-12);
      const bothWays = [logNormal(radius - middle(index), sigma), logNormal(-radius - middle(index), sigma)];
      return logSumExp(bothWays) - Math.log(2 * Math.PI * radius);
    },
  };
}
