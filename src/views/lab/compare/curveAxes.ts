import type { Sample } from '../../../store/history.ts';
import type { CurveMeasure } from '../../../store/parameters/lab.ts';

/** The axis of steps, from the first to the last, where the names of the lines stand. */
export function stepDomain(samples: readonly Sample[], scale: 'linear' | 'log'): readonly [number, number] {
  return [scale === 'log' ? 1 : 0, Math.max(2, samples.at(-1)?.step ?? 0)];
}

/** Share of the axis, from its left end, whose values may be cut off: models start with arbitrary values. */
const beginning = 0.12;

/**
 * The axis of values: the range of values after that part, in round numbers. Shares end at 1.
 *
 * @param guide - A value that must be visible too.
 */
export function valueDomain(
  samples: readonly Sample[],
  measure: CurveMeasure,
  scale: 'linear' | 'log',
  guide = Number.NaN,
): readonly [number, number] {
  const [first, end] = stepDomain(samples, scale);
  const from = scale === 'log' ? (end / first) ** beginning : beginning * end;
  const late = samples.filter(({ step }) => step >= from);
  const values = (late.length > 0 ? late : samples.slice(-1)).flatMap(({ values: by }) => Array.from(by[measure]));
  const finite = [...values, guide].filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  if (measure === 'loss') {
    const grain = most > 1 ? 0.5 : 0.1;
    return [0, Number((Math.ceil(most / grain + 0.1) * grain).toFixed(1))];
  }
  return [Math.max(0, Math.floor(least * 20 - 0.2) / 20), 1];
}
