import { classMarks } from '../core/classMarks.ts';
import { compareChartWords as words } from '../words/compareChartWords.ts';
import { wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { ClassMarker } from './ClassMarker.tsx';
import { namesAxis, useFigure } from './figures.ts';
import { fittedText, textWidth } from './fittedText.ts';
import type { GridCell } from './gridCursor.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { useGridCursor } from './useGridCursor.ts';
import { useSize } from './useSize.ts';
import './compareCharts.css';
import './DifferenceBars.css';

interface Props {
  /** What is compared with what. */
  readonly title: string;
  /** Test points of each class that the model gets right and the reference does not; [C]. */
  readonly gained: readonly number[];
  /** Those that the reference gets right and the model does not; [C]. */
  readonly lost: readonly number[];
  /** Upper end of the axis in points, the same for all charts that are compared. */
  readonly most: number;
  readonly lit: number | undefined;
  onPoint(index: number | undefined): void;
  /** Called with the text that is read off, or with none. */
  onRead?(text: string | undefined): void;
}

const top = 34;
const left = 28;
const rowHeight = 19;
const barHeight = 11;

/**
 * Test points gained and lost in each class, head to tail: bars to the right and to the left of a
 * line, with their numbers.
 */
export function DifferenceBars({ title, gained, lost, most, lit, onPoint, onRead }: Props) {
  const [ref, { width }] = useSize<SVGSVGElement>({ width: 220, height: 140 });
  const classes = gained.length;
  const height = top + classes * rowHeight + 4;
  const centre = left + (width - left) / 2;
  const end = Math.max(1, most);
  // Numbers stand behind the ends of the bars.
  const room = Math.max(10, centre - left - textWidth(words.difference.plus(wholeText(end)), 11) - 6);
  const length = (count: number) => (Math.min(count, end) / end) * room;

  const cursor = useGridCursor({
    rows: classes,
    columns: 1,
    cellAt(_, y): GridCell | undefined {
      const row = Math.floor((y - top) / rowHeight);
      return row >= 0 && row < classes ? { row, column: 0 } : undefined;
    },
    textOf: ({ row }) =>
      words.difference.reading(classMarks[row]!.letter, wholeText(gained[row]!), wholeText(lost[row]!)),
    onCursor: (cell) => onPoint(cell?.row),
    onRead,
  });

  useFigure(ref, () => ({
    kind: 'curves',
    label: words.difference.label(title),
    x: namesAxis(
      readingWords.lab.class,
      gained.map((_, index) => classMarks[index]!.letter),
    ),
    y: { scale: 'linear', domain: [0, end] },
    curves: [
      { label: readingWords.panel.gained, value: (index) => gained[index] },
      { label: readingWords.panel.lost, value: (index) => lost[index] },
    ],
    valueText: wholeText,
  }));

  return (
    <ReadableChart
      ref={ref}
      className="ui-chart compare-chart difference-bars"
      height={height}
      label={words.difference.label(title)}
      keys={words.difference.keys}
      tip={cursor.text}
      spoken={cursor.spoken}
      {...cursor.handlers}
    >
      <text className="chart-title" x={0} y={11}>
        {fittedText(title, width, 12)}
      </text>
      <text className="axis-title" x={centre - 6} y={27} textAnchor="end">
        {words.difference.lost}
      </text>
      <text className="axis-title" x={centre + 6} y={27}>
        {words.difference.gained}
      </text>
      {gained.map((right, index) => {
        const wrong = lost[index]!;
        const middle = top + index * rowHeight + rowHeight / 2;
        const bar = { y: middle - barHeight / 2, height: barHeight };
        const { letter } = classMarks[index]!;
        return (
          <g key={letter} className={lit === undefined || lit === index ? undefined : 'chart-faded'}>
            <text
              className={lit === index ? 'chart-letter chart-lit' : 'chart-letter'}
              x={5}
              y={middle + 4}
              textAnchor="middle"
            >
              {letter}
            </text>
            <ClassMarker index={index} x={18} y={middle} radius={4} />
            {right > 0 && <rect className="bars-gained" x={centre} width={length(right)} {...bar} />}
            {wrong > 0 && <rect className="bars-lost" x={centre - length(wrong)} width={length(wrong)} {...bar} />}
            {(right > 0 || wrong === 0) && (
              <text x={centre + length(right) + 4} y={middle + 4}>
                {right > 0 ? words.difference.plus(wholeText(right)) : wholeText(0)}
              </text>
            )}
            {wrong > 0 && (
              <text x={centre - length(wrong) - 4} y={middle + 4} textAnchor="end">
                {words.difference.minus(wholeText(wrong))}
              </text>
            )}
          </g>
        );
      })}
      <line className="bars-centre" x1={centre} x2={centre} y1={top - 2} y2={height - 2} />
    </ReadableChart>
  );
}
