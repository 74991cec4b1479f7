import { traceBoundaries } from './boundaries.ts';
import type { Field } from './field.ts';
import { joinSegments } from './joinSegments.ts';
import type { Extent } from './regions.ts';
import type { Segments } from './segments.ts';

/** How lines are drawn. */
export interface LineStyle {
  readonly colour: string;
  /** Of a line under it that sets it off from regions and points; none if absent. */
  readonly rim?: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly dash?: readonly number[];
  readonly alpha: number;
}

/** Lines of one kind that lie over a map. */
export interface Lines {
  readonly segments: Segments;
  readonly style: LineStyle;
}

const known = new WeakMap<Segments, number[][]>();

/** Segments as polylines; those of a line that lies over many frames are joined once. */
function joined(segments: Segments): number[][] {
  const lines = known.get(segments) ?? joinSegments(segments);
  known.set(segments, lines);
  return lines;
}

/** The boundaries of a field in the plane of the data. */
export function boundariesOf(field: Field): Segments {
  const { columns, rows, halfWidth, halfHeight } = field.view;
  const segments = traceBoundaries(field);
  for (let at = 0; at < segments.length; at += 2) {
    segments[at] = halfWidth * ((2 * segments[at]!) / (columns - 1) - 1);
    segments[at + 1] = halfHeight * (1 - (2 * segments[at + 1]!) / (rows - 1));
  }
  return segments;
}

/** Draws lines over a picture of so many device pixels. */
export function paintLines(
  context: CanvasRenderingContext2D,
  { segments, style }: Lines,
  { width, height, ratio, extent }: { width: number; height: number; ratio: number; extent: Extent },
): void {
  const scaleX = width / 2 / extent.halfWidth;
  const scaleY = height / 2 / extent.halfHeight;
  context.beginPath();
  for (const line of style.dash ? joined(segments) : [segments]) {
    const isWhole = style.dash !== undefined;
    for (let at = 0; at < line.length; at += 2) {
      const x = width / 2 + scaleX * line[at]!;
      const y = height / 2 - scaleY * line[at + 1]!;
      if (isWhole ? at === 0 : at % 4 === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (style.rim) {
    context.strokeStyle = style.rim;
    context.globalAlpha = 0.85 * style.alpha;
    context.lineWidth = (style.width + 2) * ratio;
    context.stroke();
  }
  context.setLineDash((style.dash ?? []).map((length) => length * ratio));
  context.strokeStyle = style.colour;
  context.globalAlpha = style.alpha;
  context.lineWidth = style.width * ratio;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}
