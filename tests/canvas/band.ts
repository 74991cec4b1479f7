import { logitsAt } from '../../src/core/logitsAt.ts';
import { gridPoints, type MapWindow } from '../../src/protocol/problem.ts';

/** A network whose class 1 is a straight band, and class 0 the rest of the plane. */
export interface Band {
  readonly network: { readonly widths: readonly number[]; readonly activation: 'tanh' };
  readonly parameters: Float64Array;
  /** How far a place lies outside of the band's edges; negative inside. */
  outside(x: number, y: number): number;
}

/**
 * A band of half width h around the line cos(angle) x + sin(angle) y = offset, by two hidden units. With
 * d for the distance from the line, z_1 = tanh(d / h + 1) − tanh(d / h − 1) − tanh(2) falls with |d| and
 * is 0 at |d| = h; z_0 = 0.
 */
export function band(angle: number, offset: number, halfWidth: number): Band {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const slopes = [cosine / halfWidth, sine / halfWidth] as const;
  const shift = -offset / halfWidth;
  return {
    network: { widths: [2, 2, 2], activation: 'tanh' },
    parameters: Float64Array.from([
      ...[slopes[0], slopes[0], slopes[1], slopes[1], shift + 1, shift - 1],
      ...[0, 1, 0, -1, 0, -Math.tanh(2)],
    ]),
    outside: (x, y) => Math.abs(cosine * x + sine * y - offset) - halfWidth,
  };
}

/** Its logits at the grid points of a view; [rows · columns, 2]. */
export function gridLogits({ network, parameters }: Band, view: MapWindow): Float32Array {
  return logitsAt(network, parameters, Float64Array.from(gridPoints(view)));
}
