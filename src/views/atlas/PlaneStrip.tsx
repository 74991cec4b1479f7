import { useEffect, useMemo, useRef } from 'react';
import { inkOn } from '../../charts/inkOn.ts';
import type { LabState } from '../../store/labStore.ts';
import { columnCount, type PlaneCell } from '../../store/parameters/atlas.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { plainText } from '../../words/numbers.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { createMapPainter } from '../maps/mapPainter.ts';
import { createPaintLoop } from '../maps/paintLoop.ts';
import { usePalette } from '../theme.ts';
import { cellColour } from './cellColour.ts';
import { createCellFields } from './cellFields.ts';
import { numberText, rowName } from './cellTexts.ts';
import { columnOf } from './columnOf.ts';
import { paintSmallMaps, smallWindow } from './smallMaps.ts';
import { usePlane, usePlaneReader } from './usePlane.ts';
import './PlaneStrip.css';

interface Props {
  readonly cell: PlaneCell;
  onStay(cell: PlaneCell): void;
}

/** Small maps of all models of the row, a few computed in each frame. */
export function PlaneStrip({ cell, onStay }: Props) {
  const { store } = useLab();
  const read = usePlaneReader();
  const palette = usePalette();
  const axes = useLabState(({ inputs }) => inputs.axes);
  const isMaps = useLabState(({ inputs }) => inputs.cellMaps);
  const seed = useLabState(({ inputs }) => inputs.seed);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const fields = useMemo(createCellFields, []);
  const painter = useMemo(createMapPainter, []);
  const cells = useMemo(
    () => Array.from({ length: columnCount }, (_, column) => cell.row * columnCount + column),
    [cell.row],
  );

  function paint(state: LabState): boolean {
    const shown = read(state);
    const window = shown && smallWindow(canvases.current[0], shown.inputs);
    if (!shown || !window) return true;
    const isDone = fields.follow(shown.moment, shown.inputs, cells, window, 3);
    paintSmallMaps(painter, canvases.current, cells.map(fields.field), window, palette);
    return isDone;
  }

  const latest = useRef(paint);
  latest.current = paint;
  const schedule = useMemo(
    () =>
      createPaintLoop(
        (callback) => requestAnimationFrame(callback),
        () => latest.current(store.getState()),
      ),
    [store],
  );
  useFrames(() => schedule());
  useEffect(() => schedule(), [schedule, cells, palette, isMaps]);

  return (
    <div className="plane-strip">
      <div aria-hidden="true" onClick={(event) => onStay({ row: cell.row, column: columnOf(event) })}>
        {cells.map((index, column) => (
          <span key={column} className={column === cell.column ? 'strip-map strip-shown' : 'strip-map'}>
            {isMaps ? (
              <StripNumber cell={index} />
            ) : (
              <canvas
                ref={(element) => {
                  canvases.current[column] = element;
                }}
              />
            )}
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
