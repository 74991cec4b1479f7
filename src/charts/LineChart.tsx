import { useId } from 'react';
import { words } from '../words/words.ts';
import type { Axis } from './axis.ts';
import { CurveLabels } from './CurveLabels.tsx';
import { chartDots } from './chartDots.ts';
import { type Curve, drawCurves } from './curve.ts';
import { useFigure } from './figures.ts';
import { LineAxes } from './LineAxes.tsx';
import { type Guide, GuideLabels, LineGuides } from './LineGuides.tsx';
import type { CurveReading } from './lineCursor.ts';
import { linePath } from './linePath.ts';
import { drawableY, type LinePlot, linePlot } from './linePlot.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { useLineCursor } from './useLineCursor.ts';
import { useSize } from './useSize.ts';
import './LineChart.css';

/** An area between two curves; [K] each. */
interface Band {
  readonly x: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

interface Props {
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  readonly guides?: readonly Guide[];
  readonly band?: Band;
  /** Marked places, such as the classes of a data set. */
  readonly dots?: readonly { readonly x: number; readonly y: number }[];
  /** Whether only whole places of the x axis have a value. */
  readonly isWhole?: boolean;
  /** A value as shown at the end of its curve while the reader points. */
  readonly valueText: (value: number) => string;
  /** Room at the right for the names of the curves, in pixels. */
  readonly labelWidth?: number;
  /** Initial x of the cursor for a reader with a keyboard. */
  readonly begin?: number;
  /** Curves beside them that are neither named nor read off. */
  readonly traces?: readonly Curve[];
  /** Called with the place and values that are read off, and with `undefined` when the reader leaves. */
  onRead?(reading: CurveReading | undefined): void;
}

/**
 * Curves over an axis, linear or logarithmic. A curve that is the same object is taken to have the same values.
 * Pointing, or arrow keys, read off values, which then stand in place of the curves' names; the chart itself stays as
 * it is.
 */
export function LineChart(props: Props) {
  const {
    label,
    curves,
    traces = [],
    guides = [],
    band,
    dots = [],
    isWhole = false,
    labelWidth = 96,
    valueText,
  } = props;
  const [ref, size] = useSize<SVGSVGElement>({ width: 420, height: 240 });
  const clip = useId();
  const plot = linePlot(size, labelWidth, props.x, props.y);
  const { left, right, top, bottom, x, y } = plot;
  const drawn = drawCurves(curves, plot, isWhole);
  const { begin, onRead } = props;
  const { reading, spoken, handlers } = useLineCursor({ plot, curves, isWhole, begin, valueText, onRead });

  useFigure(ref, () => ({
    ...{ kind: 'curves', label, x: props.x, y: props.y, curves, isWhole, valueText },
    marks: [...dots.map((dot) => dot.x), ...guides.flatMap(({ axis, at }) => (axis === 'x' ? at : []))],
  }));

  return (
    <ReadableChart
      ref={ref}
      className="ui-chart line-chart"
      label={label}
      keys={words.charts.keys}
      spoken={spoken}
      {...handlers}
    >
      <clipPath id={clip}>
        <rect x={left} y={top - 4} width={Math.max(0, right - left)} height={bottom - top + 6} />
      </clipPath>
      <LineAxes plot={plot} />
      <g clipPath={`url(#${clip})`}>
        {band && <path className="line-band" d={bandPath(band, plot)} />}
        <LineGuides guides={guides} plot={plot} />
        {drawCurves(traces, plot, isWhole).map(({ path }, row) => (
          <path key={row} className="curve-trace" d={path} />
        ))}
        {curves.map(({ style }, row) => (
          <g key={row} className={`chart-curve curve-${style}`}>
            <path d={drawn[row]!.path} />
          </g>
        ))}
        {chartDots(dots, x, y)}
      </g>
      <GuideLabels guides={guides} plot={plot} />
      {reading && <line className="chart-reading" x1={x(reading.x)} x2={x(reading.x)} y1={top} y2={bottom} />}
      <CurveLabels
        curves={curves}
        ends={drawn.map(({ end }) => end)}
        plot={plot}
        reading={reading}
        valueText={valueText}
      />
    </ReadableChart>
  );
}

function bandPath(band: Band, plot: LinePlot): string {
  const places = (ys: readonly number[]) =>
    band.x.map((x, index): [number, number] => [plot.x(x), drawableY(plot, ys[index]!)]);
  const path = linePath([...places(band.high), ...places(band.low).reverse()]);
  return path === '' ? '' : `${path}Z`;
}
