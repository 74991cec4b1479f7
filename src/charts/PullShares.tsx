import { classMarks } from '../core/classMarks.ts';
import { compareChartWords as words } from '../words/compareChartWords.ts';
import { fixedText, listText, percentText, wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { namesAxis, useFigure } from './figures.ts';
import { fittedText, textWidth } from './fittedText.ts';
import type { GridCell } from './gridCursor.ts';
import { inkOn } from './inkOn.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { stackSegments } from './stackSegments.ts';
import { useGridCursor } from './useGridCursor.ts';
import { useSize } from './useSize.ts';
import './compareCharts.css';
import './PullShares.css';

/** Factors of the share of a class. */
export interface PullPart {
  /** Samples of the class. */
  readonly count: number;
  /** Weight of each. */
  readonly weight: number;
  /** Mean pull of its samples without weights. */
  readonly modulator: number;
}

/** One model's gradient, by class. */
export interface PullRow {
  readonly name: string;
  /** Sum 1, head to tail; all 0 or NaN where all pulls are 0. [C]. */
  readonly shares: readonly number[];
  /** [C]. */
  readonly parts: readonly PullPart[];
}

interface Props {
  readonly rows: readonly PullRow[];
  readonly lit: number | undefined;
  onPoint(index: number | undefined): void;
}

const barHeight = 18;
const axisHeight = 18;

/** Minimum width of a segment in pixels: one, and a gap of one. */
const leastSegment = 2;

/** Widths in pixels from which on a segment fits its letter, and also its share. */
const roomForLetter = 13;
const roomForShare = 50;

/** Width from which on names stand beside their bars and not above. */
const wide = 440;

/**
 * The gradient budget: for each model a bar of the shares of its classes in the pull, head to tail, with a line of
 * text for what is pointed at.
 */
export function PullShares({ rows, lit, onPoint }: Props) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 420, height: 140 });
  const classes = rows[0]?.shares.length ?? 0;
  const isWide = width >= wide;
  const longest = rows.reduce((name, row) => (textWidth(row.name, 12) > textWidth(name, 12) ? row.name : name), '');
  const left = isWide ? Math.min(0.3 * width, textWidth(longest, 12) + 12) : 0;
  const rowHeight = isWide ? 28 : 42;
  const barTop = isWide ? 5 : 18;
  const height = rows.length * rowHeight + axisHeight;
  const bars = rows.map(({ shares }) => stackSegments(shares, left, width, leastSegment));

  function cellAt(x: number, y: number): GridCell | undefined {
    const row = Math.floor(y / rowHeight);
    const segment = bars[row]?.find(({ from, to }) => x >= from && x < to);
    return segment && { row, column: segment.index };
  }

  function textOf({ row, column }: GridCell): string {
    const { name, shares, parts } = rows[row]!;
    const { letter } = classMarks[column]!;
    const part = parts[column];
    if (!part || !(shares[column]! > 0)) return words.pull.none(name, letter);
    return words.pull.reading(
      name,
      letter,
      wholeText(part.count),
      fixedText(part.weight),
      fixedText(part.modulator),
      fixedText(part.count * part.weight * part.modulator),
      percentText(shares[column]!),
    );
  }

  const cursor = useGridCursor({
    rows: rows.length,
    columns: classes,
    cellAt,
    textOf,
    onCursor: (cell) => onPoint(cell?.column),
  });

  useFigure(ref, () => ({
    kind: 'curves',
    label: words.pull.label(listText(rows.map(({ name }) => name))),
    x: namesAxis(
      readingWords.lab.class,
      Array.from({ length: classes }, (_, index) => classMarks[index]!.letter),
    ),
    y: { scale: 'linear', domain: [0, 1] },
    curves: rows.map(({ name, shares }) => ({ label: name, value: (index) => shares[index] })),
    valueText: percentText,
  }));

  // Reserves the room of the longest possible line, so that the layout does not shift.
  const widest = words.pull.reading(longest, 'A', '0,000', '00.00', '0.000', '000.0', '00.0 %');
  const lines = Math.ceil(textWidth(widest, 12) / width);

  return (
    <div className="pull-shares">
      <ReadableChart
        ref={ref}
        className="ui-chart compare-chart"
        height={height}
        label={words.pull.label(listText(rows.map(({ name }) => name)))}
        keys={words.pull.keys}
        spoken={cursor.spoken}
        {...cursor.handlers}
      >
        {rows.map(({ name, shares }, row) => {
          const y = row * rowHeight + barTop;
          return (
            <g key={row}>
              <text className="row-name" x={0} y={isWide ? y + barHeight / 2 + 4 : y - 5}>
                {fittedText(name, isWide ? left - 8 : width, 12)}
              </text>
              {bars[row]!.length === 0 && (
                <rect className="chart-track" x={left} y={y} width={width - left} height={barHeight} />
              )}
              {bars[row]!.map(({ index, from, to }) => {
                const { letter, colour } = classMarks[index]!;
                const isLast = to > width - 0.5;
                const share = words.percent(String(Math.round(100 * shares[index]!)));
                return (
                  <g key={letter} className={lit === undefined || lit === index ? undefined : 'chart-faded'}>
                    <rect x={from} y={y} width={to - from - (isLast ? 0 : 1)} height={barHeight} fill={colour} />
                    {to - from >= roomForLetter && (
                      <text
                        className="on-colour"
                        x={(from + to - 1) / 2}
                        y={y + barHeight / 2 + 4}
                        textAnchor="middle"
                        style={{ fill: inkOn(colour) }}
                      >
                        {to - from >= roomForShare ? words.pull.segment(letter, share) : letter}
                      </text>
                    )}
                  </g>
                );
              })}
              {cursor.cell?.row === row &&
                bars[row]!.filter(({ index }) => index === cursor.cell!.column).map(({ from, to }) => (
                  <rect
                    key="cursor"
                    className="chart-cursor"
                    x={from - 1}
                    y={y - 2}
                    width={to - from + 1}
                    height={barHeight + 4}
                  />
                ))}
            </g>
          );
        })}
        {[0, 0.5, 1].map((share) => (
          <text
            key={share}
            className="chart-tick"
            x={left + share * (width - left)}
            y={height - 4}
            textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
          >
            {words.percent(String(100 * share))}
          </text>
        ))}
      </ReadableChart>
      <p className="compare-reading" style={{ minHeight: `${lines * 1.5}em` }}>
        {cursor.text ?? words.pull.hint}
      </p>
    </div>
  );
}
