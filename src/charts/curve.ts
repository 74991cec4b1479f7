import type { Axis, Scale } from './axis.ts';
import { drawableY, type LinePlot } from './linePlot.ts';
import { simplifiedPath } from './simplifyLine.ts';

/** A curve. */
export interface Curve {
  readonly label: string;
  readonly style: 'main' | 'plain' | 'dashed' | 'faint' | 'measured' | 'long' | 'dotted' | 'dash-dotted' | 'thin';
  /** Its value at a place of the x axis, or nothing where it has none. */
  value(x: number): number | undefined;
}

/** A curve as it is drawn. */
export interface DrawnCurve {
  /** What the path depends on besides the curve. */
  readonly frame: string;
  readonly path: string;
  /** Where it ends on the right, inside the plot; a place of the y axis in pixels. */
  readonly end: number;
}

/** Curves that are drawn again as they were: most do not change while a slider moves. */
const known = new WeakMap<Curve, DrawnCurve>();

/**
 * Draws curves. A curve that is the same object is taken to have the same values.
 *
 * @param isWhole - Whether only whole places of the x axis have a value.
 */
export function drawCurves(curves: readonly Curve[], plot: LinePlot, isWhole: boolean): readonly DrawnCurve[] {
  const { xAxis, yAxis, x, left, right, top, bottom } = plot;
  const ends = [left, right, top, bottom];
  const frame = JSON.stringify([ends, xAxis.scale, xAxis.domain, yAxis.scale, yAxis.domain, isWhole]);
  let places: readonly number[] | undefined;
  return curves.map((curve) => {
    const before = known.get(curve);
    if (before?.frame === frame) return before;
    places ??= placesOf(x, xAxis, isWhole, right - left);
    const drawn = { frame, ...drawCurve(curve, plot, places) };
    known.set(curve, drawn);
    return drawn;
  });
}

function drawCurve(curve: Curve, plot: LinePlot, places: readonly number[]): Omit<DrawnCurve, 'frame'> {
  const { x, y, top, bottom, yAxis } = plot;
  const points = places.map((place) => [place, curve.value(place)] as const);
  const isDrawn = (value: number | undefined): value is number =>
    value !== undefined && Number.isFinite(value) && (yAxis.scale === 'linear' || value > 0);
  const path = simplifiedPath(
    points.map(([place, value]) => (isDrawn(value) ? [x(place), drawableY(plot, value)] : undefined)),
  );
  const last = points.findLast(([, value]) => value !== undefined)?.[1];
  return { path, end: Math.max(top, Math.min(bottom, last === undefined ? bottom : y(last))) };
}

/**
 * Where curves are evaluated: about every other pixel, and only at whole places if there are no others.
 *
 * @param width - Pixels from the first place of the axis to the last.
 */
export function placesOf(
  scale: Scale,
  { domain: [first, last] }: Pick<Axis, 'domain'>,
  isWhole: boolean,
  width: number,
): number[] {
  if (isWhole && last - first <= width) {
    return Array.from({ length: Math.floor(last - first) + 1 }, (_, index) => first + index);
  }
  const count = Math.max(2, Math.round(width / 2));
  const [from, to] = [scale(first), scale(last)];
  const places = Array.from({ length: count + 1 }, (_, index) => {
    // The ends themselves, which scales do not give back to the last digit.
    const place = index === 0 ? first : index === count ? last : scale.invert(from + ((to - from) * index) / count);
    return isWhole ? Math.round(place) : place;
  });
  return isWhole ? [...new Set(places)] : places;
}
