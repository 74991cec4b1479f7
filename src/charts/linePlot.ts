import { type Axis, type Scale, scaleOf } from './axis.ts';
import type { ChartSize } from './useSize.ts';

/** Where a chart of curves draws them, in its pixels, and how values become places. */
export interface LinePlot {
  readonly size: ChartSize;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly x: Scale;
  readonly y: Scale;
}

/**
 * Lays out a chart of curves.
 *
 * @param labelWidth - Room at the right for the names of the curves, in pixels.
 */
export function linePlot(size: ChartSize, labelWidth: number, xAxis: Axis, yAxis: Axis): LinePlot {
  const [left, right] = [50, size.width - labelWidth];
  const [top, bottom] = [22, size.height - 34];
  return {
    ...{ size, left, right, top, bottom, xAxis, yAxis },
    x: scaleOf(xAxis, [left, right]),
    y: scaleOf(yAxis, [bottom, top]),
  };
}

/** Pixels of a value on the y axis, not so far off that browsers draw it wrongly. */
export function drawableY({ y }: Pick<LinePlot, 'y'>, value: number): number {
  return Math.max(-1e4, Math.min(1e4, y(value)));
}
