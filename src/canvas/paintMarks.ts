import { classMarks } from '../core/classMarks.ts';
import type { Extent } from './regions.ts';

/** Highlighted points on a map, each with its class's marker. */
export interface Marks {
  /** Coordinates x, y; [k, 2]. */
  readonly points: Float32Array;
  /** Class by whose marker a point is drawn; [k]. */
  readonly labels: Uint8Array;
  /** Radius of each in CSS pixels, on a map of 340 pixels; [k]. */
  readonly radii: Float32Array;
}

/** Draws marks, the largest first so that none hides a smaller one. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { points, labels, radii }: Marks,
  picture: { width: number; height: number; ratio: number; extent: Extent; ink: string; paper: string },
): void {
  const { width, height, ratio, extent } = picture;
  const order = Array.from(radii, (_, index) => index).sort((a, b) => radii[b]! - radii[a]!);
  const scale = ratio * Math.min(1.4, Math.max(0.6, width / ratio / 340));
  context.lineJoin = 'round';
  for (const index of order) {
    const { colour, outline } = classMarks[labels[index]!]!;
    const marker = new Path2D(outline);
    const radius = radii[index]! * scale;
    const x = width / 2 + (points[2 * index]! / extent.halfWidth) * (width / 2);
    const y = height / 2 - (points[2 * index + 1]! / extent.halfHeight) * (height / 2);
    context.setTransform(radius, 0, 0, radius, x, y);
    context.fillStyle = colour;
    context.globalAlpha = 0.85;
    context.fill(marker);
    context.globalAlpha = 1;
    context.strokeStyle = picture.paper;
    context.lineWidth = (2 * ratio) / radius;
    context.stroke(marker);
    context.strokeStyle = picture.ink;
    context.lineWidth = (0.8 * ratio) / radius;
    context.stroke(marker);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
}
