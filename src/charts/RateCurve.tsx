import { scaleLinear } from 'd3';
import type { Ref } from 'react';
import { rateShare, type Schedule } from '../core/schedule.ts';
import { digitsText, wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { type CurvesFigure, useFigure } from './figures.ts';
import { linePath } from './linePath.ts';
import { useSize } from './useSize.ts';

/** A learning rate over the steps of a run. */
interface Run {
  readonly schedule: Schedule;
  /** Steps that the curve shows. */
  readonly steps: number;
  readonly label: string;
}

interface Props extends Run {
  /** Learning rate of the first step. */
  readonly rate: number;
  /** The steps taken so far, when a reader asks for them. */
  stepNow(): number;
  /** The mark of the present step; its place is written without React, by {@link ratePlace}. */
  readonly mark: Ref<SVGCircleElement>;
}

const margin = { top: 5, right: 6, bottom: 18, left: 6 };
/** Parts that the curve is drawn in. */
const parts = 60;

/** Learning rate over the steps of a run, as a share of its initial value. */
export function RateCurve({ schedule, steps, label, rate, stepNow, mark }: Props) {
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 294, height: 56 });
  useFigure(ref, () => rateFigure({ schedule, steps, label }, rate, stepNow()));
  const x = scaleLinear([0, 1], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const places = Array.from({ length: parts + 1 }, (_, part) => part / parts);
  const path = linePath(places.map((part) => [x(part), y(rateShare(schedule, 1 + part * (steps - 1)))]));
  return (
    <svg ref={ref} className="ui-chart rate-curve" role="img" aria-label={label}>
      <line x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
      <path className="main-line" d={path} />
      <text x={x(0)} y={height - 2}>
        0
      </text>
      <text x={x(1)} y={height - 2} textAnchor="end">
        {wholeText(steps)}
      </text>
      <svg x={x(0)} y={y(1)} width={x(1) - x(0)} height={y(0) - y(1)} overflow="visible" aria-hidden="true">
        <circle ref={mark} className="reading-dot" r={4} />
      </svg>
    </svg>
  );
}

/**
 * Where the mark of a step lies, as `cx` and `cy` in shares of the plotted area.
 *
 * @param steps - Steps that the curve shows; beyond them the mark stays at its end.
 * @param step - Steps taken.
 */
export function ratePlace(schedule: Schedule, steps: number, step: number): { cx: string; cy: string } {
  return { cx: `${100 * Math.min(1, step / steps)}%`, cy: `${100 * (1 - rateShare(schedule, step + 1))}%` };
}

/**
 * The curve as numbers: the rate of each step.
 *
 * @param rate - Learning rate of the first step.
 * @param step - Steps taken so far; the next one is marked, if the curve shows it.
 */
export function rateFigure({ schedule, steps, label }: Run, rate: number, step: number): CurvesFigure {
  const texts = readingWords.rate;
  return {
    kind: 'curves',
    label,
    x: { title: texts.step, scale: 'linear', domain: [1, Math.max(2, steps)], format: wholeText },
    y: { scale: 'linear', domain: [0, rate] },
    curves: [{ label: texts.rate, value: (at) => rate * rateShare(schedule, at) }],
    isWhole: true,
    marks: [step + 1],
    // At its end a cosine is 0 but for a trace.
    valueText: (value) => digitsText(value < rate / 10_000 ? 0 : value),
  };
}
