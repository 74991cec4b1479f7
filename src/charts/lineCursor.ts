import { listText } from '../words/numbers.ts';
import type { Axis } from './axis.ts';
import type { Curve } from './curve.ts';
import type { LinePlot } from './linePlot.ts';

/** What a reader reads off. */
export interface CurveReading {
  readonly x: number;
  readonly values: readonly (number | undefined)[];
}

/** How far each key moves, in fiftieths of the axis. */
const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 };

/**
 * The place of an axis nearest to one that is wanted.
 *
 * @param isWhole - Whether only whole places have a value.
 */
export function placeOn({ domain: [first, last] }: Pick<Axis, 'domain'>, wanted: number, isWhole: boolean): number {
  const inside = Math.min(last, Math.max(first, wanted));
  return isWhole ? Math.round(inside) : inside;
}

/**
 * Where a key leads on the x axis of a plot: by equal parts of its width, and at least to the next whole place where
 * only those have a value. At an end it stays.
 *
 * @param key - As a keyboard event names it.
 * @returns `undefined` if the key moves nothing.
 */
export function placeAfterKey(
  key: string,
  now: number,
  { x, xAxis, left, right }: Pick<LinePlot, 'x' | 'xAxis' | 'left' | 'right'>,
  isWhole: boolean,
): number | undefined {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  if (move === undefined) return undefined;
  const moved = x.invert(x(now) + (move * (right - left)) / 50);
  return placeOn(xAxis, isWhole && Math.round(moved) === now ? now + Math.sign(move) : moved, isWhole);
}

/** What is read off curves at a place. */
export function readingAt(curves: readonly Curve[], place: number): CurveReading {
  return { x: place, values: curves.map((curve) => curve.value(place)) };
}

/** What is read off, to be said: the place, and the curves that have a value there. */
export function spokenReading(
  { x, values }: CurveReading,
  curves: readonly Pick<Curve, 'label'>[],
  axis: Pick<Axis, 'title' | 'format'>,
  valueText: (value: number) => string,
): string {
  const texts = curves.flatMap(({ label }, index) => {
    const value = values[index];
    return value === undefined ? [] : `${label} ${valueText(value)}`;
  });
  return `${axis.title} ${axis.format(x)}: ${listText(texts)}`;
}
