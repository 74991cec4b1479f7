import { classMarks } from '../core/classMarks.ts';
import type { LabelledPoints } from '../core/labelledPoints.ts';
import type { Extent } from './regions.ts';

/** How points are drawn. */
export interface PointStyle {
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly extent: Extent;
  /** Colour of the rim that separates markers from regions and from each other. */
  readonly rim: string;
  /** Share of white mixed into the markers; [0, 1]. */
  readonly lift: number;
  /** The class that is pointed at: the others are faded. */
  readonly lit: number | undefined;
  /** Whether markers are open, as those of the test set are. */
  readonly isOpen: boolean;
}

/** Draws labelled points, the rarest class last so that it lies on top. Each class has its colour and its marker. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  { points, labels }: LabelledPoints,
  style: PointStyle,
): void {
  const { width, height, extent, ratio, lit, isOpen, lift } = style;
  const byClass = new Map<number, number[]>();
  labels.forEach((label, index) => {
    const indices = byClass.get(label) ?? [];
    indices.push(index);
    byClass.set(label, indices);
  });
  const scale = ratio * Math.min(1.7, Math.max(0.72, width / ratio / 340));
  context.lineJoin = 'round';
  const ordered = [...byClass].sort(([a], [b]) => (a === lit ? 1 : 0) - (b === lit ? 1 : 0) || a - b);
  for (const [index, members] of ordered) {
    const mark = classMarks[index]!;
    const marker = new Path2D(mark.outline);
    // Rare classes have few points: larger markers make them visible without crowding.
    const radius = scale * (isOpen ? 1.6 : members.length > 200 ? 1.75 : members.length > 60 ? 2.1 : 2.7);
    const isFaded = lit !== undefined && lit !== index;
    context.globalAlpha = isFaded ? 0.18 : isOpen ? 0.55 : members.length > 500 ? 0.72 : 0.96;
    const colour = `color-mix(in srgb, ${mark.colour}, white ${100 * lift}%)`;
    context.fillStyle = colour;
    context.strokeStyle = isOpen ? colour : style.rim;
    for (const at of members) {
      const x = width / 2 + (points[2 * at]! / extent.halfWidth) * (width / 2);
      const y = height / 2 - (points[2 * at + 1]! / extent.halfHeight) * (height / 2);
      context.setTransform(radius, 0, 0, radius, x, y);
      context.lineWidth = (0.75 * scale) / radius;
      if (isOpen) {
        context.stroke(marker);
      } else {
        context.fill(marker);
        context.stroke(marker);
      }
    }
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
}
