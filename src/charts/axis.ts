import { scaleLinear, scaleLog } from 'd3';

/** One axis. */
export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly domain: readonly [number, number];
  /** Where numbers stand; chosen by d3 if absent. */
  readonly ticks?: readonly number[];
  /** Name of what it measures. */
  readonly title: string;
  format(value: number): string;
}

/** Pixels from values of an axis, and values from pixels. */
export type Scale = ReturnType<typeof scaleOf>;

/**
 * The scale of an axis.
 *
 * @param range - Pixels of the ends of its domain.
 */
export function scaleOf({ scale, domain }: Pick<Axis, 'scale' | 'domain'>, range: readonly [number, number]) {
  return scale === 'log' ? scaleLog(domain, range) : scaleLinear(domain, range);
}

/** Whether a value lies on an axis; rounding does not put the last one off it. */
export function isOn({ domain: [least, most] }: Pick<Axis, 'domain'>, value: number): boolean {
  return value >= least && value <= most * (1 + 1e-9);
}

/**
 * Values of an axis that are labelled: its own ticks if they are given, whole powers of ten on a logarithmic axis, else
 * two to six, about, that d3 chooses.
 *
 * @param room - How many numbers there is room for; powers of ten are left out at equal intervals to keep to it.
 */
export function ticksOf(scale: Scale, axis: Pick<Axis, 'scale' | 'domain' | 'ticks'>, room: number): readonly number[] {
  if (axis.ticks) return axis.ticks;
  if (axis.scale === 'linear') return scale.ticks(Math.max(2, Math.min(6, Math.floor(room))));
  const [least, most] = axis.domain.map(Math.log10) as [number, number];
  const first = Math.ceil(least - 1e-9);
  const decades = Array.from({ length: Math.floor(most + 1e-9) - first + 1 }, (_, index) =>
    Number(`1e${first + index}`),
  );
  const stride = Math.max(1, Math.ceil(decades.length / Math.max(2, room)));
  return decades.filter((_, index) => index % stride === 0);
}
