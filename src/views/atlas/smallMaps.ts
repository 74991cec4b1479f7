import type { Field } from '../../canvas/field.ts';
import type { LabelledPoints } from '../../core/labelledPoints.ts';
import type { MapWindow } from '../../protocol/problem.ts';
import type { Inputs } from '../../store/parameters.ts';
import { remember } from '../../store/remember.ts';
import { selectExtent } from '../../store/selectors.ts';
import type { Easel, MapPainter } from '../maps/mapPainter.ts';
import { type MapSize, mapWindow } from '../maps/mapWindow.ts';

/** CSS pixels between grid points; there are never fewer points than boundaries need. */
const gridCell = 2;

const windowOf = remember(
  (width: number, height: number, extent: number): MapWindow => mapWindow({ width, height }, extent, gridCell),
  2,
);

/** The part of the plane that a small map of a size shows. */
export function smallWindow({ width, height }: MapSize, inputs: Inputs): MapWindow {
  return windowOf(width, height, selectExtent(inputs));
}

const noPoints: LabelledPoints = { points: new Float32Array(0), labels: new Uint8Array(0), classes: new Uint8Array(0) };
const noLines: readonly [] = [];

/** Paints small maps, without points. */
export function paintSmallMaps(
  painter: MapPainter,
  canvases: readonly (HTMLCanvasElement | null)[],
  fields: readonly (Field | undefined)[],
  easel: Omit<Easel, 'ratio'>,
): void {
  const content = {
    fields,
    reference: undefined,
    points: noPoints,
    openPoints: undefined,
    lines: fields.map(() => noLines),
    marks: fields.map(() => undefined),
    lit: undefined,
  };
  painter.paint(
    content,
    { ...easel, ratio: devicePixelRatio },
    canvases.map((canvas) => (canvas ? { canvas } : undefined)),
    fields.length,
  );
}
