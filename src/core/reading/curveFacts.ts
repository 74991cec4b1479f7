import { positionOn, type Span, valueOn } from './span.ts';

/** A point of a curve. */
export interface CurvePoint {
  readonly x: number;
  readonly value: number;
}

/**
 * How a curve runs: `level` where it hardly changes, `rises` or `falls` from end to end, `peaks` or `dips` where its
 * extreme value lies between its ends, `wavers` where both do.
 */
export type CurveCourse = 'level' | 'rises' | 'falls' | 'peaks' | 'dips' | 'wavers';

/** What there is to say of a curve in a sentence. */
export interface CurveFacts {
  readonly course: CurveCourse;
  readonly first: CurvePoint;
  readonly last: CurvePoint;
  readonly least: CurvePoint;
  readonly most: CurvePoint;
}

/** Share of the axis of values below which a difference is not worth a word. */
const worthSaying = 0.02;

/**
 * Course and extremes of a curve.
 *
 * @param points - By x; those without a value left out.
 * @param values - The axis of values: differences count as one sees them on it.
 * @returns `undefined` for a curve without points.
 */
export function curveFacts(points: readonly CurvePoint[], values: Span): CurveFacts | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const least = points.reduce((lowest, point) => (point.value < lowest.value ? point : lowest));
  const most = points.reduce((highest, point) => (point.value > highest.value ? point : highest));
  return { course: courseOf(first, last, least, most, values), first, last, least, most };
}

function courseOf(first: CurvePoint, last: CurvePoint, least: CurvePoint, most: CurvePoint, values: Span): CurveCourse {
  // What is 0 or less on a logarithmic axis lies at its lower end.
  const at = ({ value }: CurvePoint) => Math.max(0, positionOn(values, value));
  if (at(most) - at(least) < worthSaying) return 'level';
  const isPeak = at(most) - Math.max(at(first), at(last)) >= worthSaying;
  const isDip = Math.min(at(first), at(last)) - at(least) >= worthSaying;
  if (isPeak && isDip) return 'wavers';
  if (isPeak) return 'peaks';
  if (isDip) return 'dips';
  return at(last) > at(first) ? 'rises' : 'falls';
}

/**
 * Where two curves cross.
 *
 * Curves that only touch, or that run together for a while and part on the same side, do not cross.
 *
 * @param places - Where both are known, ascending; [K].
 * @param one - [K]; `undefined` where it has no value.
 * @param other - [K].
 * @param across - The axis of the places: between two of them curves are straight as it is drawn.
 * @param values - The axis of values: differences of less than a two-hundredth of it count as none.
 * @returns Places, ascending.
 */
export function crossings(
  places: readonly number[],
  one: readonly (number | undefined)[],
  other: readonly (number | undefined)[],
  across: Span,
  values: Span,
): readonly number[] {
  const found: number[] = [];
  let before: { readonly at: number; readonly gap: number } | undefined;
  places.forEach((place, index) => {
    const [a, b] = [one[index], other[index]];
    if (a === undefined || b === undefined) {
      before = undefined;
      return;
    }
    const gap = positionOn(values, a) - positionOn(values, b);
    if (!(Math.abs(gap) >= 0.005)) return;
    const at = positionOn(across, place);
    if (before && before.gap * gap < 0) {
      const part = before.gap / (before.gap - gap);
      found.push(valueOn(across, before.at + part * (at - before.at)));
    }
    before = { at, gap };
  });
  return found;
}
