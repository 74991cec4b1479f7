import { onGrid, standardNormal } from '../random.ts';
import { logNormal, type Shape } from './shape.ts';

const inner = 0.15;
const twist = 1.6;

/**
 * Curved arms around the origin, one a class.
 *
 * Along an arm t is uniform in [0, 1]; the radius is 0.15 + t, the angle 2πc/C + 1.6 t + normal · spread(t), with
 * spread(t) = 0.5 sigma / (0.3 + t). In polar coordinates the density is a wrapped normal of the angle, over r.
 */
export function pinwheel(classes: number): Shape {
  const sigma = Math.min(0.3, 1.5 / classes);
  const spread = (t: number) => (0.5 * sigma) / (0.3 + t);
  const middle = (index: number, t: number) => (2 * Math.PI * index) / classes + twist * t;
  return {
    classes,
    extent: 1.42,
    support: { kind: 'annulus', inner, outer: inner + 1, rings: 20, sectors: 10 * classes },
    sample(index, random) {
      const t = random();
      const angle = middle(index, t) + spread(t) * standardNormal(random);
      return [onGrid((inner + t) * Math.cos(angle)), onGrid((inner + t) * Math.sin(angle))];
    },
    logDensity(index, x, y) {
      const radius = Math.hypot(x, y);
      // Samples are rounded to a grid, which may carry one over the rim.
      const beyond = Math.abs(radius - inner - 0.5) - 0.5;
      if (beyond > 1e-4) return -Infinity;
      const t = Math.min(1, Math.max(0, radius - inner));
      const turns = (Math.atan2(y, x) - middle(index, t)) / (2 * Math.PI);
      const nearest = 2 * Math.PI * (turns - Math.round(turns));
      const width = spread(t);
      // A turn more than the nearest: ((a + 2π)² − a²) / 2 = 2π (π + a). The spread is at most 0.5, so that one more
      // turn either way leaves out less than exp(−100).
      const turn = (angle: number) => Math.exp((-2 * Math.PI * (Math.PI + angle)) / width ** 2);
      return logNormal(nearest, width) + Math.log1p(turn(nearest) + turn(-nearest)) - Math.log(radius);
    },
  };
}
