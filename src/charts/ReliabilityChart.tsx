import { scaleLinear } from 'd3';
import { compareChartWords as words } from '../words/compareChartWords.ts';
import { percentText, wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { type CalibrationBin, calibrationBins } from './calibrationBins.ts';
import { namesAxis, useFigure } from './figures.ts';
import { fittedText } from './fittedText.ts';
import type { GridCell } from './gridCursor.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { useGridCursor } from './useGridCursor.ts';
import { useSize } from './useSize.ts';
import './compareCharts.css';
import './ReliabilityChart.css';

/** Calibration of probabilities whose weights were undone. */
interface Undone {
  /** As those of the model's own; [15, 3]. */
  readonly bins: ArrayLike<number>;
  readonly error: number | undefined;
  /** `nothing` where no weights were; `nearly` where the model's minimum is not in the ratio of the weights. */
  readonly fit: 'exact' | 'nearly' | 'nothing';
}

interface Props {
  /** Name of the scheme. */
  readonly title: string;
  /** Points, sum of confidences and hits of equal bins of confidence; [15, 3]. */
  readonly bins: ArrayLike<number>;
  /** Expected calibration error, as a share; `undefined` if not yet known. */
  readonly error: number | undefined;
  /** The same with weights undone; the chart then shows both. */
  readonly undone?: Undone | undefined;
  /** Called with the text that is read off, or with none. */
  onRead?(text: string | undefined): void;
}

const margin = { top: 38, right: 12, bottom: 32, left: 38 };

/**
 * Calibration of one model: for each bin of confidence a dot at the bin's accuracy, whose area is the bin's share of
 * all test points. Below the diagonal a model is overconfident; a thin line shows by how much. With weights undone the
 * filled dots are of these probabilities, and hollow ones of the model's own.
 */
export function ReliabilityChart({ title, bins, error, undone, onRead }: Props) {
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 220, height: 250 });
  const own = calibrationBins(bins);
  const found = undone ? calibrationBins(undone.bins) : own;
  const side = Math.max(20, Math.min(width - margin.left - margin.right, height - margin.top - margin.bottom));
  const x = scaleLinear([0, 1], [margin.left, margin.left + side]);
  const y = scaleLinear([0, 1], [margin.top + side, margin.top]);
  const largest = Math.min(20, Math.max(7, 0.09 * side));
  const radius = (share: number) => Math.max(1.5, largest * Math.sqrt(share));

  function cellAt(across: number, down: number): GridCell | undefined {
    const column = Math.floor(x.invert(across) * found.length);
    const isInside = down >= margin.top - 4 && down <= margin.top + side + 16;
    return isInside && column >= 0 && column < found.length ? { row: 0, column } : undefined;
  }

  function textOf({ column }: GridCell): string {
    const { from, to, points, confidence, accuracy } = found[column]!;
    const [low, high] = [from, to].map((bound) => wholeText(100 * bound)) as [string, string];
    if (undone) return words.reliability.undoneReading(low, high, partText(found[column]!), partText(own[column]!));
    return points > 0
      ? words.reliability.reading(low, high, wholeText(points), percentText(confidence), percentText(accuracy))
      : words.reliability.none(low, high);
  }

  const cursor = useGridCursor({
    rows: 1,
    columns: found.length,
    // Models differ most in the bins of highest confidence.
    begin: {
      row: 0,
      column: Math.max(
        0,
        found.findLastIndex(({ points }) => points > 0),
      ),
    },
    cellAt,
    textOf,
    onRead,
  });
  useFigure(ref, () => ({
    kind: 'curves',
    label: words.reliability.label(title, errorText),
    key: `reliability ${title}`,
    x: namesAxis(
      readingWords.panel.confidence,
      found.map(({ from, to }) => readingWords.panel.bin(wholeText(100 * from), wholeText(100 * to))),
    ),
    y: { scale: 'linear', domain: [0, 1] },
    curves: [
      { label: readingWords.panel.meanConfidence, value: (bin) => found[bin]?.confidence },
      { label: readingWords.panel.accuracy, value: (bin) => found[bin]?.accuracy },
      ...(undone ? [{ label: readingWords.panel.ownAccuracy, value: (bin: number) => own[bin]?.accuracy }] : []),
    ],
    valueText: percentText,
  }));
  const read = cursor.cell && found[cursor.cell.column]!;
  const errorText = textOfError(error);
  const undoneText = textOfError(undone?.error);

  return (
    <ReadableChart
      ref={ref}
      className="ui-chart compare-chart reliability-chart"
      label={
        undone ? words.reliability.undoneLabel(title, errorText, undoneText) : words.reliability.label(title, errorText)
      }
      keys={words.reliability.keys}
      tip={cursor.text}
      spoken={cursor.spoken}
      {...cursor.handlers}
    >
      <text className="chart-title" x={0} y={11}>
        {fittedText(title, width, 12)}
      </text>
      <text x={0} y={27}>
        {undone ? undoneLine[undone.fit](errorText, undoneText) : words.reliability.error(errorText)}
      </text>
      {[0, 0.5, 1].map((share) => (
        <g key={share} className="chart-axis">
          <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
          <text x={x(0) - 6} y={y(share) + 4} textAnchor="end">
            {100 * share}
          </text>
          <text x={x(share)} y={y(0) + 14} textAnchor="middle">
            {100 * share}
          </text>
        </g>
      ))}
      <text className="axis-title" transform={`translate(9,${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {words.reliability.accuracy}
      </text>
      <text className="axis-title" x={x(0.5)} y={y(0) + 28} textAnchor="middle">
        {words.reliability.confidence}
      </text>
      {read && (
        <rect
          className="chart-cursor line-band"
          x={x(read.from)}
          y={y(1)}
          width={x(read.to) - x(read.from)}
          height={side}
        />
      )}
      <line className="chart-guide" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {undone &&
        undone.fit !== 'nothing' &&
        drawn(own).map(({ from, share, confidence, accuracy }) => (
          <circle key={from} className="reliability-hollow" cx={x(confidence)} cy={y(accuracy)} r={radius(share)} />
        ))}
      {drawn(found).map(({ from, share, confidence, accuracy }) => (
        <g key={from} className="reliability-bin">
          <line x1={x(confidence)} x2={x(confidence)} y1={y(confidence)} y2={y(accuracy)} />
          <circle cx={x(confidence)} cy={y(accuracy)} r={radius(share)} />
        </g>
      ))}
    </ReadableChart>
  );
}

/** The bins with points, small dots after large ones, which would hide them. */
function drawn(bins: readonly CalibrationBin[]): CalibrationBin[] {
  return bins.filter(({ points }) => points > 0).toSorted((a, b) => b.share - a.share);
}

function textOfError(error: number | undefined): string {
  return error === undefined || Number.isNaN(error) ? '–' : percentText(error);
}

function partText({ points, share, confidence, accuracy }: CalibrationBin): string {
  if (points === 0) return words.reliability.noPart;
  return words.reliability.part(percentText(share), percentText(confidence), percentText(accuracy));
}

/** What is said of both errors. */
const undoneLine = {
  exact: (before, after) => words.reliability.undone(before, after),
  nearly: (before, after) => words.reliability.undoneNearly(before, after),
  nothing: (before) => words.reliability.nothing(before),
} as const satisfies Record<Undone['fit'], (before: string, after: string) => string>;
