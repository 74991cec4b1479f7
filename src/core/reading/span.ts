/** The part of an axis that is read: its ends, and whether equal distances on it are equal differences or ratios. */
export interface Span {
  readonly scale: 'linear' | 'log';
  /** Lower and upper end; the lower one is below the upper, and on a logarithmic axis above 0. */
  readonly domain: readonly [number, number];
}

/**
 * Where a value lies on an axis: 0 at its lower end, 1 at its upper one.
 *
 * @returns Beyond both if the value is; −∞ for a value of at most 0 on a logarithmic axis.
 */
export function positionOn({ scale, domain: [low, high] }: Span, value: number): number {
  if (scale === 'linear') return (value - low) / (high - low);
  return value > 0 ? Math.log(value / low) / Math.log(high / low) : -Infinity;
}

/** The value at a position of an axis; the inverse of {@link positionOn}. */
export function valueOn({ scale, domain: [low, high] }: Span, position: number): number {
  return scale === 'linear' ? low + (high - low) * position : low * (high / low) ** position;
}

/**
 * Places evenly along an axis, both ends included.
 *
 * @param count - At least 2.
 * @param isWhole - Whether only whole places have a value; the list is then shorter where the axis is.
 * @returns Ascending, each once.
 */
export function evenPlaces(span: Span, count: number, isWhole: boolean): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => {
    // The ends are exact, whatever the logarithms round to.
    if (index === 0) return span.domain[0];
    return index === count - 1 ? span.domain[1] : valueOn(span, index / (count - 1));
  });
  return isWhole ? [...new Set(places.map(Math.round))] : places;
}

/** Number of round places of an axis that a table has at most, before marked ones are added. */
const mostRows = 13;

/**
 * Places that a table of a curve has as rows: round ones, and both ends of the axis.
 *
 * On a logarithmic axis they are 1, 2 and 5 times the powers of ten, or these alone where that would be too many; on a
 * linear one multiples of 1, 2 or 5 times a power of ten.
 *
 * @param marks - Places that are marked on the axis, such as class counts: they are rows, too.
 * @returns Ascending, each once, on the axis.
 */
export function tablePlaces(span: Span, isWhole: boolean, marks: readonly number[] = []): readonly number[] {
  const [low, high] = span.domain;
  const round = span.scale === 'log' ? roundRatios(low, high) : multiplesIn(low, high);
  const places = [low, ...round, ...marks, high]
    .filter((place) => place >= low && place <= high && (!isWhole || Number.isInteger(place)))
    .toSorted((one, other) => one - other);
  return places.filter((place, index) => index === 0 || place !== places[index - 1]);
}

function roundRatios(low: number, high: number): readonly number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const powers = Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
  const within = (factors: readonly number[]) =>
    powers.flatMap((power) => factors.map((factor) => factor * power)).filter((place) => place > low && place < high);
  const fine = within([1, 2, 5]);
  return fine.length <= mostRows ? fine : within([1]);
}

function multiplesIn(low: number, high: number): readonly number[] {
  const least = (high - low) / (mostRows - 1);
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9))!;
  const first = Math.ceil(low / (factor * power) - 1e-9);
  const last = Math.floor(high / (factor * power) + 1e-9);
  // Multiplied as whole numbers: 3 · 0.1 would be 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * factor * power).toPrecision(12)),
  );
}
