import { describe, expect, test } from 'vitest';
import { bayesBoundaries } from '../../src/canvas/bayesField.ts';
import { gridPoints, type MapWindow } from '../../src/protocol/problem.ts';
import { fc, reals } from '../core/seededProperties.ts';

const view: MapWindow = { columns: 41, rows: 31, halfWidth: 2, halfHeight: 1.5 };

/** Log densities over the view, of one function of the place a class; [rows · columns, C]. */
function densities(logs: readonly ((x: number, y: number) => number)[]): Float32Array {
  const points = gridPoints(view);
  return Float32Array.from({ length: (points.length / 2) * logs.length }, (_, at) => {
    const point = Math.floor(at / logs.length);
    return logs[at % logs.length]!(points[2 * point]!, points[2 * point + 1]!);
  });
}

/** Logarithm of a round normal density, but for a constant that all classes share. */
const normal =
  (atX: number, atY: number, deviation = 0.5) =>
  (x: number, y: number) =>
    -((x - atX) ** 2 + (y - atY) ** 2) / (2 * deviation ** 2);
const within = (holds: (x: number, y: number) => boolean) => (x: number, y: number) => (holds(x, y) ? 0 : -Infinity);

/** Both ends of each segment. */
function endsOf(segments: ArrayLike<number>): [x: number, y: number][] {
  return Array.from({ length: segments.length / 2 }, (_, i) => [segments[2 * i]!, segments[2 * i + 1]!]);
}

describe('the boundary of the Bayes rule', () => {
  test('between two normals of one width and one prior is the line half-way, from edge to edge', () => {
    const ends = endsOf(bayesBoundaries(densities([normal(-0.6, 0), normal(1, 0)]), [0.5, 0.5], view));
    // (−0.6 + 1) / 2
    for (const [x] of ends) expect(x).toBeCloseTo(0.2, 5);
    const heights = ends.map(([, y]) => y);
    expect(Math.min(...heights)).toBeCloseTo(-1.5, 5);
    expect(Math.max(...heights)).toBeCloseTo(1.5, 5);
  });

  test('is shifted towards the rarer class by σ² log(π_a / π_b) over the distance, at every angle', () => {
    const cases = fc.record({ angle: reals(0, 2 * Math.PI), half: reals(0.3, 0.8), prior: reals(0.1, 0.9) });
    fc.assert(
      fc.property(cases, ({ angle, half, prior }) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const logs = densities([normal(-half * cos, -half * sin), normal(half * cos, half * sin)]);
        const ends = endsOf(bayesBoundaries(logs, [prior, 1 - prior], view));
        const shift = (0.5 ** 2 * Math.log(prior / (1 - prior))) / (2 * half);
        expect(ends.length).toBeGreaterThan(0);
        for (const [x, y] of ends) expect(x * cos + y * sin).toBeCloseTo(shift, 4);
      }),
      { numRuns: 50 },
    );
  });

  test('does not depend on the scale of the prior, so that counts will do', () => {
    const logs = densities([normal(-0.5, 0), normal(0.5, 0.3), normal(0, -1, 0.3)]);
    const shares = bayesBoundaries(logs, [0.8, 0.15, 0.05], view);
    const counts = bayesBoundaries(logs, [800, 150, 50], view);
    expect(counts.length).toBe(shares.length);
    counts.forEach((place, at) => {
      expect(place).toBeCloseTo(shares[at]!, 4);
    });
  });

  test('lies where two of three classes are equally likely, and more so than the third', () => {
    const logs = [normal(-1, 0), normal(1, 0), normal(0, 1)];
    const ends = endsOf(bayesBoundaries(densities(logs), [1 / 3, 1 / 3, 1 / 3], view));
    for (const [x, y] of ends) {
      const scores = logs.map((log) => log(x, y)).sort((a, b) => b - a);
      expect(scores[0]! - scores[1]!).toBeLessThan(0.02);
    }
    // Each pair meets somewhere, the first two only below the point at which all three do, (0, 0).
    expect(ends.some(([x, y]) => Math.abs(x) < 1e-6 && y < -1)).toBe(true);
    expect(ends.every(([x, y]) => Math.abs(x) > 1e-3 || y < 0.1)).toBe(true);
  });

  test('leaves out a class whose prior is 0, as if it were not there', () => {
    const with3 = densities([normal(-0.6, 0), normal(1, 0), normal(0.2, 0, 0.2)]);
    const with2 = densities([normal(-0.6, 0), normal(1, 0)]);
    const segments = bayesBoundaries(with3, [0.5, 0.5, 0], view);
    expect(segments.length).toBeGreaterThan(0);
    expect(segments).toEqual(bayesBoundaries(with2, [0.5, 0.5], view));
  });

  test('does not exist where all densities are 0: two separate classes have no boundary between them', () => {
    const apart = densities([within((x) => x < -0.5), within((x) => x > 0.5)]);
    expect(bayesBoundaries(apart, [0.5, 0.5], view)).toEqual(new Float32Array());
  });

  test('is where classes touch, and ends where all densities are 0', () => {
    const touching = densities([
      within((x, y) => x < 0.01 && Math.abs(y) < 0.76),
      within((x, y) => x > 0.01 && Math.abs(y) < 0.76),
    ]);
    const ends = endsOf(bayesBoundaries(touching, [0.9, 0.1], view));
    expect(ends.length).toBeGreaterThan(10);
    for (const [x, y] of ends) {
      expect(Math.abs(x - 0.01)).toBeLessThan(0.1);
      expect(Math.abs(y)).toBeLessThan(0.76);
    }
  });

  test('does not exist where only one class has a density', () => {
    expect(bayesBoundaries(densities([normal(0, 0), normal(9, 0)]), [0.5, 0.5], view).length).toBe(0);
  });
});
