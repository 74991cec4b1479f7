import { scaleLinear } from 'd3';
import { useRef } from 'react';
import { namesAxis, useFigure } from '../../charts/figures.ts';
import { linePath } from '../../charts/linePath.ts';
import { columnCount, type PlaneCell, variableOf } from '../../store/parameters/atlas.ts';
import { planeRows } from '../../store/plane.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { listText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { useLabState } from '../LabContext.ts';
import { alongColumn } from './alongPlane.ts';
import { betaOfColumn, rowName, rowText, tickText, valueText } from './cellTexts.ts';
import { measureDomain } from './measureDomain.ts';
import { isMoreBetter } from './planeNumbers.ts';
import { usePlane } from './usePlane.ts';
import './PlaneColumn.css';

/** Units of the drawing across, and of a row. */
const width = 120;
const height = 100;

interface Props {
  readonly cell: PlaneCell;
  onPoint(cell: PlaneCell | undefined): void;
  onStay(cell: PlaneCell): void;
}

/** The measure along the column of the cell that is shown, beside the plane on its own rows, with its band. */
export function PlaneColumn({ cell, onPoint, onStay }: Props) {
  const shown = usePlane();
  const axes = useLabState(({ inputs }) => inputs.axes);
  const rows = planeRows(axes).length;
  const picture = useRef<SVGSVGElement>(null);
  useFigure(
    picture,
    () =>
      shown && {
        kind: 'curves',
        label: readingWords.atlas.alongColumn(betaOfColumn(cell.column)),
        x: namesAxis(
          atlasWords.rows[variableOf(axes)],
          Array.from({ length: rows }, (_, row) => rowText(axes, row)),
        ),
        y: { scale: 'linear', domain: measureDomain(shown) },
        curves: [
          {
            label: atlasWords.measures[shown.numbers.measure],
            value: (row) => shown.numbers.values[row * columnCount + cell.column],
          },
        ],
        valueText: (value) => valueText(shown.numbers.measure, value),
      },
  );
  if (!shown) return null;
  const { values, deviations, measure } = shown.numbers;
  const x = scaleLinear(measureDomain(shown), isMoreBetter(measure) ? [10, width - 10] : [width - 10, 10]);
  const spots = Array.from({ length: rows }, (_, row) => {
    const index = row * columnCount + cell.column;
    return { row, value: values[index], deviation: deviations?.[index] };
  }).flatMap(({ row, value, deviation }) =>
    value === undefined ? [] : [{ value, deviation, y: (row + 0.5) * height, row }],
  );
  const path = (places: readonly { readonly value: number; readonly y: number }[]) =>
    linePath(places.map(({ value, y }) => [x(value), y]));
  const ends = (sign: number) =>
    spots.flatMap(({ value, deviation, y }) =>
      deviation === undefined ? [] : [{ value: value + sign * deviation, y }],
    );
  const at = spots.find(({ row }) => row === cell.row);
  const title = atlasWords.column(betaOfColumn(cell.column));
  const text = listText(spots.map(({ row, value }) => `${rowName(axes, row)}: ${valueText(measure, value)}`));
  return (
    <div className="plane-column">
      <p aria-hidden="true">{title}</p>
      <div className="column-ticks" aria-hidden="true">
        {x.ticks(3).map((tick) => (
          <span key={tick} style={{ left: `${(100 * x(tick)) / width}%` }}>
            {tickText(tick)}
          </span>
        ))}
      </div>
      <svg
        ref={picture}
        className="ui-chart"
        role="img"
        aria-label={`${title}. ${text}`}
        viewBox={`0 0 ${width} ${rows * height}`}
        preserveAspectRatio="none"
        {...alongColumn(cell, rows, onPoint, onStay)}
      >
        <rect className="column-row" x={0} y={cell.row * height} width={width} height={height} />
        {x.ticks(3).map((tick) => (
          <path key={tick} className="column-rule" d={`M${x(tick)},0V${rows * height}`} />
        ))}
        <path className="column-band" d={path([...ends(1), ...ends(-1).reverse()])} />
        <path className="column-measure" d={path(spots)} />
        {at && <path className="column-spot" d={`M${x(at.value)},${at.y}h0`} />}
      </svg>
    </div>
  );
}
