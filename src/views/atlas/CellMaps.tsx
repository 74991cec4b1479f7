import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { LabState } from '../../store/labStore.ts';
import { columnCount } from '../../store/parameters/atlas.ts';
import { useFrames, useLab } from '../LabContext.ts';
import { createMapPainter } from '../maps/mapPainter.ts';
import { createPaintLoop } from '../maps/paintLoop.ts';
import { usePalette } from '../theme.ts';
import { createCellFields } from './cellFields.ts';
import { paintSmallMaps, smallWindow } from './smallMaps.ts';
import { usePlaneReader } from './usePlane.ts';

/** Maps computed in one frame: with all of them a frame would block the page. */
const atOnce = 4;

/** The plane's cells as small maps, over their colours. */
export function CellMaps({ rows, shown: at }: { readonly rows: number; readonly shown: number }) {
  const { store } = useLab();
  const read = usePlaneReader();
  const palette = usePalette();
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const fields = useMemo(createCellFields, []);
  const painter = useMemo(createMapPainter, []);
  const cells = useMemo(() => Array.from({ length: rows * columnCount }, (_, cell) => cell), [rows]);

  function paint(state: LabState): boolean {
    const shown = read(state);
    const window = shown && smallWindow(canvases.current[0], shown.inputs);
    if (!shown || !window) return true;
    const isDone = fields.follow(shown.moment, shown.inputs, cells, window, atOnce);
    paintSmallMaps(painter, canvases.current.slice(0, cells.length), cells.map(fields.field), window, palette);
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
  useEffect(() => schedule(), [schedule, cells, palette]);

  return (
    <div className="cell-maps" style={{ '--rows': rows } as CSSProperties} aria-hidden="true">
      {cells.map((cell) => (
        <canvas
          key={cell}
          className={cell === at ? 'cell-map-shown' : undefined}
          ref={(element) => {
            canvases.current[cell] = element;
          }}
        />
      ))}
    </div>
  );
}
