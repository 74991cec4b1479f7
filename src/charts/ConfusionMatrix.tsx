import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { classMarks } from '../core/classMarks.ts';
import { compareChartWords as words } from '../words/compareChartWords.ts';
import { percentText, wholeText } from '../words/numbers.ts';
import { readingWords } from '../words/readingWords.ts';
import { ClassMarker } from './ClassMarker.tsx';
import { namesAxis, useFigure } from './figures.ts';
import { fittedText } from './fittedText.ts';
import type { GridCell } from './gridCursor.ts';
import { inkOn } from './inkOn.ts';
import { cellAt, type MatrixLayout, matrixLayout, rowTotals } from './matrixLayout.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { cividis } from './sequential.ts';
import { placeIn, useGridCursor } from './useGridCursor.ts';
import { useSize } from './useSize.ts';
import './compareCharts.css';
import './ConfusionMatrix.css';

/** Test points of one true class that are predicted as one class. */
export interface ConfusionCell {
  readonly truth: number;
  readonly predicted: number;
}

interface Props {
  /** Name of the scheme. */
  readonly title: string;
  /** Test points by true class, in rows, and predicted class; [C, C]. */
  readonly counts: ArrayLike<number>;
  /** Test points of each true class, if some have no prediction; [C]. */
  readonly totals?: readonly number[];
  /** C. */
  readonly classes: number;
  readonly selected: ConfusionCell | undefined;
  /** Called with the selected cell, or with none. */
  onSelect(cell: ConfusionCell | undefined): void;
  /** Called with the true class that is pointed at, or with none. */
  onPoint?(index: number | undefined): void;
  /** Called with the text that is read off, or with none. */
  onRead?(text: string | undefined): void;
}

/** Cell sizes in pixels from which on a number fits, and a larger font. */
const roomForNumber = 22;
const roomForLarger = 27;

/**
 * Confusion matrix of one model. Cells are coloured by their share of the row, so that rare and common classes can be
 * compared; a click, Enter or Space selects or deselects a cell, Escape deselects.
 */
export function ConfusionMatrix({
  title,
  counts,
  totals: points,
  classes,
  selected,
  onSelect,
  onPoint,
  onRead,
}: Props) {
  const [ref, { width, height }] = useSize<SVGSVGElement>({ width: 220, height: 240 });
  const layout = matrixLayout(width, height, classes);
  const { left, top, cell } = layout;
  const totals = points ?? rowTotals(counts, classes);
  const side = cell * classes;

  function textOf({ row, column }: GridCell): string {
    const [truth, predicted] = [classMarks[row]!.letter, classMarks[column]!.letter];
    const total = totals[row]!;
    if (!(total > 0)) return words.confusion.none(truth);
    const count = counts[row * classes + column]!;
    const share = percentText(count / total);
    return row === column
      ? words.confusion.hit(wholeText(count), wholeText(total), truth, share)
      : words.confusion.mistaken(wholeText(count), wholeText(total), truth, predicted, share);
  }

  const cursor = useGridCursor({
    rows: classes,
    columns: classes,
    begin: selected && { row: selected.truth, column: selected.predicted },
    cellAt: (x, y) => cellAt(layout, classes, x, y),
    textOf,
    onCursor: (at) => onPoint?.(at?.row),
    onRead,
  });

  const letters = classMarks.slice(0, classes).map(({ letter }) => letter);
  useFigure(ref, () => ({
    kind: 'curves',
    label: words.confusion.label(title),
    x: namesAxis(readingWords.panel.truth, letters),
    y: { scale: 'linear', domain: [0, Math.max(1, ...totals)] },
    curves: letters.map((letter, predicted) => ({
      label: readingWords.panel.predicted(letter),
      value: (truth) => counts[truth * classes + predicted],
    })),
    valueText: wholeText,
  }));

  function select({ row, column }: GridCell): void {
    const isSelected = selected?.truth === row && selected.predicted === column;
    onSelect(isSelected ? undefined : { truth: row, predicted: column });
    cursor.speak(isSelected ? words.confusion.unchosen : words.confusion.chosen(textOf({ row, column })));
  }

  function click(event: MouseEvent<SVGSVGElement>): void {
    const at = cellAt(layout, classes, ...placeIn(event));
    if (at) select(at);
  }

  function press(event: KeyboardEvent<SVGSVGElement>): void {
    if (event.key === 'Enter' || event.key === ' ') {
      // Space would also start or pause the training. A key that is held down selects only once.
      event.preventDefault();
      if (!event.repeat) select(cursor.place);
    } else if (event.key === 'Escape' && selected) {
      event.preventDefault();
      onSelect(undefined);
      cursor.speak(words.confusion.unchosen);
    } else cursor.handlers.onKeyDown(event);
  }

  return (
    <ReadableChart
      ref={ref}
      className="ui-chart compare-chart confusion-matrix"
      label={words.confusion.label(title)}
      keys={words.confusion.keys}
      tip={cursor.text}
      spoken={cursor.spoken}
      {...cursor.handlers}
      onKeyDown={press}
      onClick={click}
    >
      <text className="chart-title" x={0} y={11}>
        {fittedText(title, width, 12)}
      </text>
      <text className="axis-title" x={left} y={27}>
        {words.confusion.predicted}
      </text>
      <text className="axis-title" transform={`translate(9,${top + side / 2}) rotate(-90)`} textAnchor="middle">
        {words.confusion.truth}
      </text>
      <ClassAxes classes={classes} layout={layout} row={cursor.cell?.row} column={cursor.cell?.column} />
      {Array.from({ length: classes * classes }, (_, index) => {
        const row = Math.floor(index / classes);
        const column = index % classes;
        const count = counts[index]!;
        const share = totals[row]! > 0 ? count / totals[row]! : undefined;
        const colour = share === undefined ? undefined : cividis(share);
        const [x, y] = [left + column * cell, top + row * cell];
        return (
          <g key={index}>
            <rect
              className={colour === undefined ? 'matrix-cell matrix-empty' : 'matrix-cell'}
              x={x}
              y={y}
              width={cell - 1}
              height={cell - 1}
              fill={colour}
            />
            {cell >= roomForNumber && colour !== undefined && count > 0 && (
              <text
                className={cell >= roomForLarger ? undefined : 'matrix-small'}
                x={x + (cell - 1) / 2}
                y={y + (cell - 1) / 2 + 3.8}
                textAnchor="middle"
                style={{ fill: inkOn(colour) }}
              >
                {Math.round(100 * share!)}
              </text>
            )}
          </g>
        );
      })}
      {selected && selected.truth < classes && selected.predicted < classes && (
        <Outline className="matrix-selected" layout={layout} row={selected.truth} column={selected.predicted} />
      )}
      {cursor.cell && <Outline className="chart-cursor" layout={layout} {...cursor.cell} />}
    </ReadableChart>
  );
}

interface AxesProps {
  readonly classes: number;
  readonly layout: MatrixLayout;
  /** Row and column of the cursor. */
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/**
 * Letters and markers of the true classes at the left and of the predicted ones on top. They do not render
 * again while numbers change.
 */
const ClassAxes = memo(
  function ClassAxes({ classes, layout: { left, top, cell }, row, column }: AxesProps) {
    const radius = Math.min(4, cell * 0.36);
    const size = cell < 14 ? 'chart-letter matrix-small' : 'chart-letter';
    return Array.from({ length: classes }, (_, index) => {
      const along = index * cell + (cell - 1) / 2;
      const { letter } = classMarks[index]!;
      return (
        <g key={letter}>
          <text className={row === index ? `${size} chart-lit` : size} x={18} y={top + along + 4} textAnchor="middle">
            {letter}
          </text>
          <ClassMarker index={index} x={left - 7} y={top + along} radius={radius} />
          <text className={column === index ? `${size} chart-lit` : size} x={left + along} y={42} textAnchor="middle">
            {letter}
          </text>
          <ClassMarker index={index} x={left + along} y={top - 7} radius={radius} />
        </g>
      );
    });
  },
  (before, after) =>
    before.classes === after.classes &&
    before.layout.cell === after.layout.cell &&
    before.row === after.row &&
    before.column === after.column,
);

/** An outline around a cell, with a rim that contrasts with every colour of the scale. */
function Outline({ className, layout, row, column }: { className: string; layout: MatrixLayout } & GridCell) {
  const { left, top, cell } = layout;
  const box = { x: left + column * cell, y: top + row * cell, width: cell - 1, height: cell - 1 };
  return (
    <g className={className}>
      <rect className="matrix-rim" {...box} />
      <rect className="matrix-line" {...box} />
    </g>
  );
}
