import { scaleLinear } from 'd3';
import { type CSSProperties, useRef } from 'react';
import { namesAxis, useFigure } from '../../charts/figures.ts';
import { linePath } from '../../charts/linePath.ts';
import { classMarks } from '../../core/classMarks.ts';
import { columnCount, type PlaneCell } from '../../store/parameters/atlas.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { listText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { useLabState } from '../LabContext.ts';
import { alongRow } from './alongPlane.ts';
import { betaOfColumn, numberText, rowName, tickText, valueText } from './cellTexts.ts';
import { measureDomain } from './measureDomain.ts';
import { isMoreBetter } from './planeNumbers.ts';
import type { PlaneShown } from './planeReader.ts';
import { usePlane } from './usePlane.ts';
import './PlaneSection.css';

interface Props {
  readonly cell: PlaneCell;
  onPoint(cell: PlaneCell | undefined): void;
  onStay(cell: PlaneCell): void;
}

/** Units of the drawing across a column. */
const width = 100;
/** Height of the upper part, which shows the measure, and of the lower one. */
const upper = 128;
const lower = 76;

/** A point of a line: its column, and its value if there is one. */
interface Spot {
  readonly column: number;
  readonly value: number | undefined;
  readonly deviation?: number | undefined;
}

/**
 * The measure along the row of the cell that is shown, with its band over seeds, and head and tail below at a scale of
 * their own: in one chart a hump of some points would be flat. Columns stand under those of the plane.
 */
export function PlaneSection({ cell, onPoint, onStay }: Props) {
  const shown = usePlane();
  const axes = useLabState(({ inputs }) => inputs.axes);
  const name = atlasWords.section(rowName(axes, cell.row));
  return (
    <div className="plane-section">
      <div className="section-picture" {...alongRow(cell, onPoint, onStay)}>
        {shown && <Lines shown={shown} cell={cell} title={name} />}
      </div>
      {shown && <Names shown={shown} row={cell.row} />}
    </div>
  );
}

function Lines({ shown, cell, title }: { shown: PlaneShown; cell: PlaneCell; title: string }) {
  const { numbers, bayes } = shown;
  const spots = spotsOf(numbers.values, cell.row, numbers.deviations);
  const [low, high] = measureDomain(shown);
  const y = scaleLinear([low, high], isMoreBetter(numbers.measure) ? [upper - 6, 8] : [8, upper - 6]);
  const recalls = [...spotsOf(numbers.head, cell.row), ...spotsOf(numbers.tail, cell.row)].flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  const least = Math.max(0, Math.floor(10 * Math.min(0.9, ...recalls)) / 10);
  const under = scaleLinear([least, 1], [upper + lower - 6, upper + 12]);
  const x = (column: number) => (column + 0.5) * width;
  const path = (scale: (value: number) => number) => (line: readonly Spot[]) =>
    linePath(line.map(({ column, value }) => (value === undefined ? undefined : [x(column), scale(value)])));
  const ends = (sign: number) =>
    spots.flatMap(({ column, value, deviation }) =>
      value === undefined || deviation === undefined ? [] : [{ column, value: value + sign * deviation }],
    );
  const band = path(y)([...ends(1), ...ends(-1).reverse()]);
  const at = spots[cell.column];
  const picture = useRef<SVGSVGElement>(null);
  useFigure(picture, () => ({
    kind: 'curves',
    label: readingWords.atlas.alongRow(rowName(shown.inputs.axes, cell.row)),
    x: namesAxis(
      readingWords.atlas.beta,
      spots.map(({ column }) => betaOfColumn(column)),
    ),
    y: { scale: 'linear', domain: [0, 1] },
    curves: [
      { label: atlasWords.measures[numbers.measure], value: (column) => spots[column]?.value },
      // A distance in points and recalls in percent are not in one table.
      ...(numbers.measure === 'regret' ? [] : [numbers.head, numbers.tail]).map((of, end) => ({
        label: end === 0 ? readingWords.atlas.head : readingWords.atlas.tail,
        value: (column: number) => of[cell.row * columnCount + column],
      })),
    ],
    valueText: (value) => valueText(numbers.measure, value),
  }));
  const text = listText(
    spots.map(({ column, value }) =>
      value === undefined ? '' : `${column + 1}: ${valueText(numbers.measure, value)}`,
    ),
  );
  return (
    <>
      <svg
        ref={picture}
        className="ui-chart section-lines"
        role="img"
        aria-label={`${title}. ${text}`}
        viewBox={`0 0 ${columnCount * width} ${upper + lower}`}
        preserveAspectRatio="none"
      >
        <rect className="section-column" x={cell.column * width} y={0} width={width} height={upper + lower} />
        {y.ticks(3).map((tick) => (
          <path key={`upper ${tick}`} className="section-rule" d={`M0,${y(tick)}H${columnCount * width}`} />
        ))}
        {under.ticks(2).map((tick) => (
          <path key={`lower ${tick}`} className="section-rule" d={`M0,${under(tick)}H${columnCount * width}`} />
        ))}
        {numbers.measure === 'accuracy' && bayes !== undefined && (
          <path className="section-bayes" d={`M0,${y(bayes)}H${columnCount * width}`} />
        )}
        <path className="section-band" d={band} />
        <path className="section-measure" d={path(y)(spots)} />
        <path
          className="section-head"
          style={colourOf(numbers.ends.head)}
          d={path(under)(spotsOf(numbers.head, cell.row))}
        />
        <path
          className="section-tail"
          style={colourOf(numbers.ends.tail)}
          d={path(under)(spotsOf(numbers.tail, cell.row))}
        />
        {at?.value !== undefined && <path className="section-spot" d={`M${x(cell.column)},${y(at.value)}h0`} />}
      </svg>
      <div className="section-ticks" aria-hidden="true">
        {y.ticks(3).map((tick) => (
          <span key={`upper ${tick}`} style={{ top: `${(100 * y(tick)) / (upper + lower)}%` }}>
            {tickText(tick)}
          </span>
        ))}
        {under.ticks(2).map((tick) => (
          <span key={`lower ${tick}`} style={{ top: `${(100 * under(tick)) / (upper + lower)}%` }}>
            {tickText(tick)}
          </span>
        ))}
      </div>
    </>
  );
}

/** What the lines are, at their right. */
function Names({ shown, row }: { shown: PlaneShown; row: number }) {
  const { numbers, bayes } = shown;
  return (
    <p className="section-names">
      <b className="section-of-measure">{atlasWords.measures[numbers.measure]}</b>
      {numbers.seeds > 1 && <span>{atlasWords.band(wholeText(numbers.seeds))}</span>}
      {numbers.measure === 'accuracy' && bayes !== undefined && <span>{atlasWords.bayes(numberText(bayes))}</span>}
      <b className="section-of-recall" style={colourOf(numbers.ends.head)}>
        {atlasWords.headLine}
      </b>
      <b className="section-of-recall" style={colourOf(numbers.ends.tail)}>
        {atlasWords.tailLine}
      </b>
      <span className="visually-hidden">{rowName(shown.inputs.axes, row)}</span>
    </p>
  );
}

/** Colour of a class, for a style sheet. */
function colourOf(index: number): CSSProperties {
  return { '--colour': classMarks[index]!.colour } as CSSProperties;
}

function spotsOf(
  values: readonly (number | undefined)[],
  row: number,
  deviations?: readonly (number | undefined)[],
): Spot[] {
  return Array.from({ length: columnCount }, (_, column) => ({
    column,
    value: values[row * columnCount + column],
    deviation: deviations?.[row * columnCount + column],
  }));
}
