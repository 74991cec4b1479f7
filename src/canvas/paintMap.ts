import { traceBoundaries } from './boundaries.ts';
import type { Field } from './field.ts';
import type { Extent } from './regions.ts';
import { paintRegions } from './regions.ts';

/** A canvas with the buffers that its painter uses again. */
export interface MapSurface {
  readonly context: CanvasRenderingContext2D;
  /** Pixels of the canvas; replaced when its size changes. */
  image: ImageData;
  /** The same pixels, a number each. */
  pixels: Uint32Array;
}

/** Prepares a canvas for {@link paintMap}. */
export function mapSurface(canvas: HTMLCanvasElement): MapSurface {
  // Every pixel is written by the processor, so the picture is kept there: it is moved to the screen once a frame, not drawn twice.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  return { context, image: new ImageData(1, 1), pixels: new Uint32Array(1) };
}

/** What a map shows, in device pixels. */
export interface MapPicture {
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly extent: Extent;
  /** The model's answers, or none yet. */
  readonly field: Field | undefined;
  /** Table of `regionColours`. */
  readonly colours: Uint32Array;
  readonly paper: string;
  readonly ink: string;
  /** The points, drawn once for all maps; as large as the canvas. */
  readonly points: CanvasImageSource | undefined;
}

/** Paints a map: regions at device pixels, boundaries over them, points on top. */
export function paintMap(surface: MapSurface, picture: MapPicture): void {
  const { width, height, field, extent } = picture;
  const { context } = surface;
  if (context.canvas.width !== width || context.canvas.height !== height) {
    context.canvas.width = width;
    context.canvas.height = height;
  }
  if (surface.image.width !== width || surface.image.height !== height) {
    surface.image = new ImageData(width, height);
    surface.pixels = new Uint32Array(surface.image.data.buffer);
  }
  if (field) {
    paintRegions(surface.pixels, width, height, field, extent, picture.colours);
    context.putImageData(surface.image, 0, 0);
    strokeBoundaries(context, picture, field);
  } else {
    context.fillStyle = picture.paper;
    context.fillRect(0, 0, width, height);
  }
  if (picture.points) context.drawImage(picture.points, 0, 0);
}

function strokeBoundaries(context: CanvasRenderingContext2D, picture: MapPicture, field: Field): void {
  const { width, height, extent } = picture;
  const { view } = field;
  const scaleX = (width / 2) * (view.halfWidth / extent.halfWidth);
  const scaleY = (height / 2) * (view.halfHeight / extent.halfHeight);
  const toX = (column: number) => width / 2 + scaleX * ((2 * column) / (view.columns - 1) - 1);
  const toY = (row: number) => height / 2 + scaleY * ((2 * row) / (view.rows - 1) - 1);
  const segments = traceBoundaries(field);
  context.beginPath();
  for (let at = 0; at < segments.length; at += 4) {
    context.moveTo(toX(segments[at]!), toY(segments[at + 1]!));
    context.lineTo(toX(segments[at + 2]!), toY(segments[at + 3]!));
  }
  context.strokeStyle = picture.ink;
  context.globalAlpha = 0.8;
  context.lineWidth = 1.25 * picture.ratio;
  context.lineCap = 'round';
  context.stroke();
  context.globalAlpha = 1;
}
