import { scaleLinear } from 'd3';
import { compareChartWords as words } from '../words/compareChartWords.ts';
import { decimalsText, listText, percentText, plainText, wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { namesAxis, useFigure } from './figures.ts';
import { fittedText, textWidth } from './fittedText.ts';
import type { GridCell } from './gridCursor.ts';
import { meanAndDeviation } from './meanAndDeviation.ts';
import { offsetDots } from './offsetDots.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { useGridCursor } from './useGridCursor.ts';
import { useSize } from './useSize.ts';
import './compareCharts.css';
import './SeedsChart.css';

/** Results of one model. */
export interface SeedsRow {
  readonly name: string;
  /** Balanced accuracy of each seed, as a share, in the same order in all rows; NaN for a missing one. [K]. */
  readonly values: readonly number[];
}

interface Props {
  readonly rows: readonly SeedsRow[];
  /** The best balanced accuracy that can be reached, as a share. */
  readonly guide?: number | undefined;
  /** Seed that is highlighted in all rows. */
  readonly lit?: number | undefined;
  /** Called with the seed that is pointed at, or with none. */
  onPoint?(seed: number | undefined): void;
  /** Called with the text that is read off, or with none. */
  onRead?(text: string | undefined): void;
}

const dotRadius = 3.4;
const top = 22;
const bottom = 34;

/** Width from which on names and means stand beside their rows and not above. */
const wide = 440;

/** Maximum distance from a dot at which a pointer still hits it; pixels. */
const reach = 24;

/**
 * Results over several seeds: for each model a row of dots, their mean and standard deviation; a faint line joins the
 * same seed of neighbouring rows.
 */
export function SeedsChart({ rows, guide, lit, onPoint, onRead }: Props) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 420, height: 200 });
  const seeds = Math.max(0, ...rows.map(({ values }) => values.length));
  const isWide = width >= wide;
  const longest = Math.max(0, ...rows.map(({ name }) => textWidth(name, 12)));
  const left = isWide ? Math.min(0.3 * width, longest + 16) : 8;
  const right = width - (isWide ? 100 : 8);
  const rowHeight = isWide ? 36 : 50;
  const height = top + rows.length * rowHeight + bottom;
  const middle = (row: number) => top + row * rowHeight + (isWide ? rowHeight / 2 : 33);
  const x = scaleLinear(domainOf(rows, guide), [left, right]).nice(isWide ? 6 : 4);
  // A d3 scale returns `undefined` for NaN; here it must stay NaN.
  const placeOf = (value: number | undefined) => (value === undefined ? Number.NaN : (x(value) ?? Number.NaN));
  const places = rows.map(({ values }) => Array.from({ length: seeds }, (_, seed) => placeOf(values[seed])));
  const dots = places.map((along, row) => {
    const offsets = offsetDots(along, 2 * dotRadius, 10);
    return along.map((place, seed) => ({ seed, x: place, y: middle(row) + offsets[seed]! }));
  });
  const isShown = (dot: { readonly x: number } | undefined) => dot !== undefined && !Number.isNaN(dot.x);

  function cellAt(across: number, down: number): GridCell | undefined {
    const row = Math.floor((down - top) / rowHeight);
    const distances = dots[row]?.map((dot) => Math.hypot(dot.x - across, dot.y - down)) ?? [];
    const nearest = distances.reduce(
      (best, distance, seed) => (distance < (distances[best] ?? reach) ? seed : best),
      -1,
    );
    return nearest === -1 ? undefined : { row, column: nearest };
  }

  function textOf({ row, column }: GridCell): string {
    const { name, values } = rows[row]!;
    const seed = wholeText(column + 1);
    const accuracy = values[column] ?? Number.NaN;
    return Number.isNaN(accuracy)
      ? words.seeds.none(seed, name)
      : words.seeds.reading(seed, name, percentText(accuracy));
  }

  const cursor = useGridCursor({
    rows: rows.length,
    columns: seeds,
    cellAt,
    textOf,
    onCursor: (cell) => onPoint?.(cell?.column),
    onRead,
  });
  useFigure(ref, () => ({
    kind: 'curves',
    label: readingWords.panel.seeds,
    x: namesAxis(
      readingWords.panel.seed,
      Array.from({ length: seeds }, (_, seed) => wholeText(seed + 1)),
    ),
    y: { scale: 'linear', domain: [domainOf(rows, guide)[0], domainOf(rows, guide)[1]] },
    curves: rows.map(({ name, values }) => ({ label: name, value: (seed) => values[seed] })),
    isList: true,
    valueText: percentText,
  }));
  const shownSeed = lit ?? cursor.cell?.column;

  /** The line of one seed through the rows that have it. */
  function pathOf(seed: number): string {
    return dots.reduce((path, row, index) => {
      const [from, to] = [dots[index - 1]?.[seed], row[seed]];
      return isShown(from) && isShown(to) ? `${path}M${from!.x},${from!.y}L${to!.x},${to!.y}` : path;
    }, '');
  }

  return (
    <ReadableChart
      ref={ref}
      className="ui-chart compare-chart seeds-chart"
      height={height}
      label={words.seeds.label(listText(rows.map(({ name }) => name)))}
      keys={words.seeds.keys}
      tip={cursor.text}
      spoken={cursor.spoken}
      {...cursor.handlers}
    >
      {x.ticks(isWide ? 6 : 4).map((tick) => (
        <g key={tick} className="chart-axis">
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={height - bottom} />
          <text x={x(tick)} y={height - bottom + 14} textAnchor="middle">
            {plainText(Number((100 * tick).toFixed(6)))}
          </text>
        </g>
      ))}
      <text className="axis-title" x={right} y={height - 4} textAnchor="end">
        {words.seeds.axis}
      </text>
      {guide !== undefined && (
        <>
          <line className="chart-guide" x1={x(guide)} x2={x(guide)} y1={top - 6} y2={height - bottom} />
          <text className="axis-title" {...besideOf(x(guide), words.seeds.guide(percentText(guide)), width)} y={11}>
            {words.seeds.guide(percentText(guide))}
          </text>
        </>
      )}
      <path className="seeds-pairs" d={Array.from({ length: seeds }, (_, seed) => pathOf(seed)).join('')} />
      {shownSeed !== undefined && shownSeed < seeds && <path className="seeds-pairs chart-lit" d={pathOf(shownSeed)} />}
      {rows.map(({ name, values }, row) => {
        const result = meanAndDeviation(values);
        const y = middle(row);
        const textY = isWide ? y + 4 : top + row * rowHeight + 13;
        const resultText = result && resultOf(result.mean, result.deviation);
        const nameRoom = isWide ? left - 14 : width - textWidth(resultText ?? '', 12) - 8;
        return (
          <g key={row}>
            <text className="row-name" x={0} y={textY}>
              {fittedText(name, nameRoom, 12)}
            </text>
            <text className="seeds-result" x={width} y={textY} textAnchor="end">
              {resultText}
            </text>
            {result?.deviation !== undefined && (
              <line
                className="seeds-deviation"
                x1={x(result.mean - result.deviation)}
                x2={x(result.mean + result.deviation)}
                y1={y}
                y2={y}
              />
            )}
            {result && <line className="seeds-mean" x1={x(result.mean)} x2={x(result.mean)} y1={y - 11} y2={y + 11} />}
            {dots[row]!.filter(isShown).map((dot) => (
              <circle
                key={dot.seed}
                className={dot.seed === shownSeed ? 'seeds-dot chart-lit' : 'seeds-dot'}
                cx={dot.x}
                cy={dot.y}
                r={dot.seed === shownSeed ? dotRadius + 1.2 : dotRadius}
              />
            ))}
          </g>
        );
      })}
    </ReadableChart>
  );
}

/** Least and greatest share on the axis: all results, their deviations and the guide, and at least a hundredth. */
function domainOf(rows: readonly SeedsRow[], guide: number | undefined): [number, number] {
  const ends = rows.flatMap(({ values }) => {
    const result = meanAndDeviation(values);
    const spread = result?.deviation ?? 0;
    return result ? [...values, result.mean - spread, result.mean + spread] : [];
  });
  const shown = [...ends, guide ?? Number.NaN].filter((value) => !Number.isNaN(value));
  if (shown.length === 0) return [0, 1];
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const margin = Math.max(0.04 * (most - least), (0.01 - (most - least)) / 2);
  return [Math.max(0, least - margin), Math.min(1, most + margin)];
}

/** Where a text over a line begins or ends so that it stays inside the chart. */
function besideOf(
  x: number,
  text: string,
  width: number,
): { readonly x: number; readonly textAnchor: 'start' | 'middle' | 'end' } {
  const half = textWidth(text, 11) / 2;
  if (x + half > width) return { x: width, textAnchor: 'end' };
  return x - half < 0 ? { x: 0, textAnchor: 'start' } : { x, textAnchor: 'middle' };
}

function resultOf(mean: number, deviation: number | undefined): string {
  if (deviation === undefined) return percentText(mean);
  return words.percent(words.seeds.result(decimalsText(100 * mean, 1), decimalsText(100 * deviation, 1)));
}
