import type { Field } from '../../canvas/field.ts';
import type { LabelledPoints } from '../../core/labelledPoints.ts';
import type { MapWindow } from '../../protocol/problem.ts';
import type { Inputs } from '../../store/parameters.ts';
import { remember } from '../../store/remember.ts';
import { selectExtent } from '../../store/selectors.ts';
import type { MapPainter } from '../maps/mapPainter.ts';
import { mapWindow } from '../maps/mapWindow.ts';
import type { Palette } from '../palette.ts';

/** CSS pixels between grid points; there are never fewer points than boundaries need. */
const gridCell = 2;

const windowOf = remember(
  (width: number, height: number, extent: number): MapWindow => mapWindow({ width, height }, extent, gridCell),
  2,
);

/** The part of the plane that a small map shows, once its canvas has a size. */
export function smallWindow(canvas: HTMLCanvasElement | null | undefined, inputs: Inputs): MapWindow | undefined {
  if (!canvas || canvas.clientWidth === 0 || canvas.clientHeight === 0) return undefined;
  return windowOf(canvas.clientWidth, canvas.clientHeight, selectExtent(inputs));
}

const noPoints: LabelledPoints = { points: new Float32Array(0), labels: new Uint8Array(0), classes: new Uint8Array(0) };
const noLines: readonly [] = [];

/** Paints small maps, without points, each at the size that its canvas has in the page. */
export function paintSmallMaps(
  painter: MapPainter,
  canvases: readonly (HTMLCanvasElement | null)[],
  fields: readonly (Field | undefined)[],
  window: MapWindow,
  palette: Palette,
): void {
  const first = canvases.find((canvas) => canvas !== null);
  if (!first) return;
  const size = { width: first.clientWidth, height: first.clientHeight };
  const content = {
    fields,
    reference: undefined,
    points: noPoints,
    openPoints: undefined,
    lines: fields.map(() => noLines),
    marks: fields.map(() => undefined),
    lit: undefined,
  };
  const easel = { size, ratio: devicePixelRatio, window, palette };
  painter.paint(
    content,
    easel,
    canvases.map((canvas) => (canvas ? { canvas } : undefined)),
    fields.length,
  );
}
