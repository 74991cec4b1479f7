import { type MapSurface, mapSurface, paintMap } from '../../canvas/paintMap.ts';
import { paintPoints } from '../../canvas/paintPoints.ts';
import { regionColours } from '../../canvas/regions.ts';
import { classMarks } from '../../core/classMarks.ts';
import type { LabelledPoints } from '../../core/labelledPoints.ts';
import type { MapWindow } from '../../protocol/problem.ts';
import { remember } from '../../store/remember.ts';
import type { Palette } from '../palette.ts';
import type { MapsContent } from './mapsContent.ts';
import type { MapSize } from './mapWindow.ts';

/** Size and colours of some maps; they change with the page and the theme, not with frames. */
export interface Easel {
  /** Of each map in CSS pixels. */
  readonly size: MapSize;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
  /** The part of the plane that the maps show. */
  readonly window: MapWindow;
  readonly palette: Palette;
}

/** Paints some maps without React, each only when something in it has changed. */
export interface MapPainter {
  /**
   * Paints maps that are not up to date.
   *
   * @param maps - The canvas of each map; one that is not in the page is left out.
   * @param most - Maximum number of maps to paint. Calls take turns through the maps, so that each is painted.
   * @returns Whether all are up to date.
   */
  paint(
    content: MapsContent,
    easel: Easel,
    maps: readonly ({ readonly canvas: HTMLCanvasElement } | undefined)[],
    most: number,
  ): boolean;
}

interface PaintedMap {
  readonly surface: MapSurface;
  /** Inputs of its last painting: a pointer that moves over a map at rest repaints nothing. */
  readonly causes: readonly unknown[];
}

const classColours = classMarks.map(({ colour }) => colour);

/** Makes a painter, which keeps what it has painted to skip unchanged maps. */
export function createMapPainter(): MapPainter {
  const pointsOf = remember(pointsLayer);
  const coloursFor = remember(coloursOf);
  const paleFor = remember(paleColoursOf);
  const painted = new WeakMap<HTMLCanvasElement, PaintedMap>();
  /** The map to paint first in the next call. */
  let firstTurn = 0;

  return {
    paint({ fields, reference, lit, ...over }, { size, ratio, window, palette }, maps, most) {
      const width = Math.round(size.width * ratio);
      const height = Math.round(size.height * ratio);
      const { panel: paper, ink } = palette;
      const { halfWidth, halfHeight } = window;
      const colours = coloursFor(palette, lit);
      const pale = paleFor(palette);
      const points = pointsOf(over.points, over.openPoints, width, height, ratio, halfWidth, halfHeight, palette, lit);
      const count = fields.length;
      const turns = Math.min(firstTurn, count);
      let left = most;
      let areAllPainted = true;
      for (let turn = 0; turn < count; turn += 1) {
        const index = (turns + turn) % count;
        const canvas = maps[index]?.canvas;
        if (!canvas) continue;
        const field = fields[index];
        const comparedWith = field === reference ? undefined : reference;
        const lines = over.lines[index]!;
        const marks = over.marks[index];
        const causes = [field, comparedWith, colours, points, lines, marks, width, height, window];
        const last = painted.get(canvas);
        if (last?.causes.every((cause, at) => cause === causes[at])) continue;
        if (left === 0) {
          areAllPainted = false;
          continue;
        }
        left -= 1;
        const surface = last?.surface ?? mapSurface(canvas);
        paintMap(surface, {
          ...{ width, height, ratio, extent: window, field, colours, paper, ink, points, lines, marks },
          ...(comparedWith && { against: { field: comparedWith, pale } }),
        });
        painted.set(canvas, { surface, causes });
      }
      firstTurn = (firstTurn + Math.min(most, count)) % count;
      return areAllPainted;
    },
  };
}

function coloursOf({ panel, opacity: [weakest, strongest] }: Palette, lit: number | undefined): Uint32Array {
  return regionColours(classColours, panel, (index) =>
    lit === undefined || lit === index ? [weakest, strongest] : [weakest * 0.5, strongest * 0.4],
  );
}

/** Colours of regions that equal the reference's: pale, but the class is still visible. */
function paleColoursOf({ panel, isDark }: Palette): Uint32Array {
  const share = isDark ? 0.14 : 0.1;
  return regionColours(classColours, panel, () => [share, share]);
}

/**
 * The points as a picture of their own: drawn when they, the size or the class that stands out change, and copied
 * onto all maps of all frames.
 */
function pointsLayer(
  points: LabelledPoints,
  openPoints: LabelledPoints | undefined,
  width: number,
  height: number,
  ratio: number,
  halfWidth: number,
  halfHeight: number,
  { rim, lift }: Palette,
  lit: number | undefined,
): HTMLCanvasElement {
  const layer = document.createElement('canvas');
  layer.width = width;
  layer.height = height;
  const context = layer.getContext('2d', { willReadFrequently: true })!;
  const style = { width, height, ratio, extent: { halfWidth, halfHeight }, rim, lift, lit };
  if (openPoints) paintPoints(context, openPoints, { ...style, isOpen: true });
  paintPoints(context, points, { ...style, isOpen: false });
  return layer;
}
