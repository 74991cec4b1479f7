import { area, line, scaleLinear, scaleLog } from 'd3';
import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { words } from '../words/words.ts';
import { chartDots } from './chartDots.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { spreadLabels } from './spreadLabels.ts';
import { useSize } from './useSize.ts';

/** One axis. */
export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly domain: readonly [number, number];
  /** Values of the ticks; chosen by d3 if absent. */
  readonly ticks?: readonly number[];
  /** Name of the quantity. */
  readonly title: string;
  format(value: number): string;
}

/** A curve. */
export interface Curve {
  readonly label: string;
  readonly style: 'main' | 'plain' | 'dashed' | 'faint' | 'measured' | 'long' | 'dotted' | 'dash-dotted' | 'thin';
  /** Its value at an x, or `undefined` where it has none. */
  value(x: number): number | undefined;
}

/** A line across the chart at a value of one axis. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

/** What a reader reads off. */
export interface Reading {
  readonly x: number;
  readonly values: readonly (number | undefined)[];
}

interface Props {
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  readonly guides?: readonly Guide[];
  /** An area between two curves; [K] each. */
  readonly band?: { readonly x: readonly number[]; readonly low: readonly number[]; readonly high: readonly number[] };
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
  /** Called with the text that is read off, or with none. */
  onRead?(reading: Reading | undefined): void;
}

/** A curve as it is drawn: its path, and where it ends on the right. */
interface Drawing {
  readonly frame: string;
  readonly path: string;
  readonly end: number;
}

/** Cached paths of curves: most do not change while a slider moves. */
const drawings = new WeakMap<Curve, Drawing>();

/**
 * Curves over an axis, linear or logarithmic. A curve with the same identity is assumed to have the same values.
 * Pointing, or arrow keys, read off values, which are shown behind the curves' names; the chart itself does not change.
 */
export function LineChart(props: Props) {
  const { label, x: xAxis, y: yAxis, curves, guides = [], band, dots = [], isWhole = false, labelWidth = 96 } = props;
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 420, height: 240 });
  const [at, setAt] = useState<number>();
  const [spoken, setSpoken] = useState('');
  const clip = useId();
  const margin = { top: 22, right: labelWidth, bottom: 34, left: 50 };
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const x = scaleOf(xAxis, [margin.left, right]);
  const y = scaleOf(yAxis, [bottom, margin.top]);
  const shownY = (value: number) => Math.max(-1e4, Math.min(1e4, y(value)));
  // What a path depends on besides its curve.
  const frame = JSON.stringify([width, height, margin, xAxis.scale, xAxis.domain, yAxis.scale, yAxis.domain, isWhole]);
  let places: readonly number[] | undefined;

  function draw(curve: Curve): Drawing {
    const known = drawings.get(curve);
    if (known?.frame === frame) return known;
    places ??= placesOf(x, xAxis, isWhole, right - margin.left);
    const points = places.map((place) => [place, curve.value(place)] as const);
    const path =
      line<readonly [number, number | undefined]>(
        ([place]) => x(place),
        ([, value]) => shownY(value ?? 0),
      ).defined(
        ([, value]) => value !== undefined && Number.isFinite(value) && (yAxis.scale === 'linear' || value > 0),
      )(points) ?? '';
    const last = points.findLast(([, value]) => value !== undefined)?.[1];
    const end = Math.max(margin.top, Math.min(bottom, last === undefined ? bottom : y(last)));
    const drawing = { frame, path, end };
    drawings.set(curve, drawing);
    return drawing;
  }

  const drawn = curves.map(draw);
  const reading =
    at === undefined || !Number.isFinite(at) ? undefined : { x: at, values: curves.map((curve) => curve.value(at)) };
  const ends = drawn.map(({ end }) => end);
  const labels = spreadLabels(ends, 14, margin.top, bottom - 2);

  /**
   * Announces the values read off to screen readers; only for the keyboard, since a pointer would announce too often.
   */
  function speak(place: number): void {
    const values = curves.flatMap((curve) => {
      const value = curve.value(place);
      return value === undefined ? [] : `${curve.label} ${props.valueText(value)}`;
    });
    setSpoken(`${xAxis.title} ${xAxis.format(place)}: ${values.join(', ')}`);
  }

  function readAt(wanted: number, isSpoken = false): void {
    const [first, last] = xAxis.domain;
    const inside = Math.min(last, Math.max(first, wanted));
    const next = isWhole ? Math.round(inside) : inside;
    setAt(next);
    if (isSpoken) speak(next);
    props.onRead?.({ x: next, values: curves.map((curve) => curve.value(next)) });
  }

  function follow(event: PointerEvent<SVGSVGElement>): void {
    readAt(x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left));
  }

  function step(event: KeyboardEvent<SVGSVGElement>): void {
    const direction = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const now = at ?? props.begin ?? xAxis.domain[0];
    const moved = x.invert(x(now) + (direction * (right - margin.left)) / 50);
    readAt(isWhole && Math.round(moved) === now ? now + Math.sign(direction) : moved, true);
  }

  function leave(): void {
    setAt(undefined);
    setSpoken('');
    props.onRead?.(undefined);
  }

  return (
    <ReadableChart
      ref={ref}
      className="chart line-chart"
      label={label}
      keys={words.charts.keys}
      spoken={spoken}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={leave}
      onKeyDown={step}
      onFocus={() => at === undefined && readAt(props.begin ?? x.invert((margin.left + right) / 2), true)}
      onBlur={leave}
    >
      <clipPath id={clip}>
        <rect
          x={margin.left}
          y={margin.top - 4}
          width={Math.max(0, right - margin.left)}
          height={bottom - margin.top + 6}
        />
      </clipPath>
      {ticksOf(y, yAxis, height / 44).map((value) => (
        <g key={value} className="axis">
          <line x1={margin.left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={margin.left - 7} y={y(value) + 4} textAnchor="end">
            {yAxis.format(value)}
          </text>
        </g>
      ))}
      {ticksOf(x, xAxis, (right - margin.left) / 70).map((value) => (
        <text key={value} x={x(value)} y={bottom + 15} textAnchor="middle">
          {xAxis.format(value)}
        </text>
      ))}
      <text className="axis-title" x={margin.left} y={10}>
        {yAxis.title}
      </text>
      <text className="axis-title" x={right} y={height - 4} textAnchor="end">
        {xAxis.title}
      </text>
      <g clipPath={`url(#${clip})`}>
        {band && (
          <path
            className="band"
            d={
              area<number>()
                .x((index) => x(band.x[index]!))
                .y0((index) => shownY(band.low[index]!))
                .y1((index) => shownY(band.high[index]!))(band.x.map((_, index) => index)) ?? ''
            }
          />
        )}
        {guides
          .filter(({ at: place }) => Number.isFinite(place))
          .map((guide) => (
            <line
              key={guide.axis + guide.label}
              className="guide"
              {...(guide.axis === 'x'
                ? { x1: x(guide.at), x2: x(guide.at), y1: margin.top, y2: bottom }
                : { x1: margin.left, x2: right, y1: y(guide.at), y2: y(guide.at) })}
            />
          ))}
        {curves.map(({ style }, row) => (
          <g key={row} className={`weights ${style}`}>
            <path d={drawn[row]!.path} />
          </g>
        ))}
        {chartDots(dots, x, y)}
      </g>
      {guides.map((guide) => {
        const isInside = guide.axis === 'x' ? isIn(guide.at, xAxis) : isIn(guide.at, yAxis);
        if (!isInside) return null;
        return guide.axis === 'x' ? (
          <text key={guide.label} className="guide-label" {...sideOf(x(guide.at), margin.left, right)} y={bottom - 5}>
            {guide.label}
          </text>
        ) : (
          <text key={guide.label} className="guide-label" x={margin.left + 5} y={y(guide.at) - 5}>
            {guide.label}
          </text>
        );
      })}
      {reading && <line className="reading" x1={x(reading.x)} x2={x(reading.x)} y1={margin.top} y2={bottom} />}
      {curves.map((curve, row) => {
        const value = reading?.values[row];
        const isShown = value !== undefined && isIn(value, yAxis);
        return (
          <g key={row} className={`weights ${curve.style}`}>
            {isShown && <circle cx={x(reading!.x)} cy={y(value)} r={3.2} />}
            {Math.abs(ends[row]! - labels[row]!) > 3 && (
              <path className="leader" d={`M${right + 1},${ends[row]!}L${right + 6},${labels[row]!}`} />
            )}
            <text x={right + 8} y={labels[row]! + 4}>
              {reading && value !== undefined ? props.valueText(value) : curve.label}
            </text>
          </g>
        );
      })}
    </ReadableChart>
  );
}

function scaleOf({ scale, domain }: Axis, range: readonly [number, number]) {
  return scale === 'log' ? scaleLog(domain, range) : scaleLinear(domain, range);
}

type Scale = ReturnType<typeof scaleOf>;

function isIn(value: number, { domain: [least, most] }: Axis): boolean {
  return value >= least && value <= most * (1 + 1e-9);
}

/** A name to the right of a vertical line, or to its left where there is more room. */
function sideOf(x: number, left: number, right: number): { readonly x: number; readonly textAnchor: 'start' | 'end' } {
  return right - x < 110 && x - left > right - x ? { x: x - 5, textAnchor: 'end' } : { x: x + 5, textAnchor: 'start' };
}

function ticksOf(scale: Scale, axis: Axis, room: number): readonly number[] {
  if (axis.ticks) return axis.ticks;
  if (axis.scale === 'linear') return scale.ticks(Math.max(2, Math.min(6, Math.floor(room))));
  const [least, most] = axis.domain.map(Math.log10) as [number, number];
  const decades = Array.from({ length: Math.floor(most + 1e-9) - Math.ceil(least - 1e-9) + 1 }, (_, index) =>
    Number(`1e${Math.ceil(least - 1e-9) + index}`),
  );
  const stride = Math.max(1, Math.ceil(decades.length / Math.max(2, room)));
  return decades.filter((_, index) => index % stride === 0);
}

/** Where curves are evaluated: about every other pixel, and only at whole numbers if the curve has no other values. */
function placesOf(scale: Scale, { domain: [first, last] }: Axis, isWhole: boolean, width: number): number[] {
  if (isWhole && last - first <= width) {
    return Array.from({ length: Math.floor(last - first) + 1 }, (_, index) => first + index);
  }
  const count = Math.max(2, Math.round(width / 2));
  const [from, to] = [scale(first), scale(last)];
  const places = Array.from({ length: count + 1 }, (_, index) => {
    // The exact ends, which scales reproduce only up to rounding.
    const place = index === 0 ? first : index === count ? last : scale.invert(from + ((to - from) * index) / count);
    return isWhole ? Math.round(place) : place;
  });
  return isWhole ? [...new Set(places)] : places;
}
