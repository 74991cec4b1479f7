import { useEffect, useMemo, useRef } from 'react';
import type { LabState } from '../../store/labStore.ts';
import { isRunning } from '../../store/transport.ts';
import { useFrames } from '../LabContext.ts';
import { createMapPainter } from '../maps/mapPainter.ts';
import type { MapSize } from '../maps/mapWindow.ts';
import { usePalette } from '../theme.ts';
import { createCellFields } from './cellFields.ts';
import { paintSmallMaps, smallWindow } from './smallMaps.ts';
import { usePaintTurn, usePlaneReader } from './usePlane.ts';

/**
 * Paints small maps of cells without React, a few computed in each frame: with all of them a frame would block the
 * page. While models train so many follow each frame of theirs, in turn, and at rest all do.
 *
 * @param atOnce - Maps computed in one frame.
 * @param areShown - Whether their canvases are in the page.
 * @returns Takes the canvas of the cell at a place of the list, all of one size.
 */
export function useSmallMaps(
  cells: readonly number[],
  atOnce: number,
  areShown: boolean,
): (place: number, canvas: HTMLCanvasElement | null) => void {
  const read = usePlaneReader();
  const palette = usePalette();
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  /** Asking the page for it in each frame would have it laid out in between. */
  const size = useRef<MapSize>(undefined);
  const fields = useMemo(createCellFields, []);
  const painter = useMemo(createMapPainter, []);

  function paint(state: LabState): boolean {
    const shown = read(state);
    if (!shown || !size.current || !areShown) return true;
    const window = smallWindow(size.current, shown.inputs);
    const isDone = fields.follow(shown.moment, shown.inputs, cells, window, atOnce);
    const own = cells.map((_, place) => canvases.current[place] ?? null);
    paintSmallMaps(painter, own, cells.map(fields.field), { size: size.current, window, palette });
    return isDone || (isRunning(state.atlas.transport) && cells.every((cell) => fields.field(cell) !== undefined));
  }

  const schedule = usePaintTurn(1, paint);
  useFrames(() => schedule());
  useEffect(() => schedule(), [schedule, cells, palette]);
  useEffect(() => {
    const first = canvases.current[0];
    if (!areShown || !first) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = first;
      size.current = width > 0 && height > 0 ? { width, height } : undefined;
      schedule();
    });
    observer.observe(first);
    return () => observer.disconnect();
  }, [schedule, areShown]);

  return (place, canvas) => {
    canvases.current[place] = canvas;
  };
}
