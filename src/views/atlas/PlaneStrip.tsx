import { useMemo } from 'react';
import { inkOn } from '../../charts/inkOn.ts';
import { columnCount, type PlaneCell } from '../../store/parameters/atlas.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { plainText } from '../../words/numbers.ts';
import { useLabState } from '../LabContext.ts';
import { alongRow } from './alongPlane.ts';
import { cellColour } from './cellColour.ts';
import { numberText, rowName } from './cellTexts.ts';
import { usePlane } from './usePlane.ts';
import { useSmallMaps } from './useSmallMaps.ts';
import './PlaneStrip.css';

interface Props {
  readonly cell: PlaneCell;
  onPoint(cell: PlaneCell | undefined): void;
  onStay(cell: PlaneCell): void;
}

/** Small maps of all models of the row, a few computed in each frame. */
export function PlaneStrip({ cell, onPoint, onStay }: Props) {
  const axes = useLabState(({ inputs }) => inputs.axes);
  const isMaps = useLabState(({ inputs }) => inputs.cellMaps);
  const seed = useLabState(({ inputs }) => inputs.seed);
  const cells = useMemo(
    () => Array.from({ length: columnCount }, (_, column) => cell.row * columnCount + column),
    [cell.row],
  );
  const take = useSmallMaps(cells, 3, !isMaps);

  return (
    <div className="plane-strip">
      <div aria-hidden="true" {...alongRow(cell, onPoint, onStay)}>
        {cells.map((index, column) => (
          <span key={column} className={column === cell.column ? 'strip-map strip-shown' : 'strip-map'}>
            {isMaps ? <StripNumber cell={index} /> : <canvas ref={(canvas) => take(column, canvas)} />}
          </span>
        ))}
      </div>
      <p>
        <b>{atlasWords.strip(rowName(axes, cell.row))}</b> {!isMaps && atlasWords.stripAbout(plainText(seed))}
      </p>
    </div>
  );
}

/** The number of a cell on its colour, where the plane shows maps. */
function StripNumber({ cell }: { readonly cell: number }) {
  const shown = usePlane();
  const value = shown?.numbers.values[cell];
  if (!shown || value === undefined) return null;
  const colour = cellColour(value, shown.range);
  return (
    <span className="strip-number" style={{ backgroundColor: colour, color: inkOn(colour) }}>
      {numberText(value)}
    </span>
  );
}
