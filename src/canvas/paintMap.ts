import { paintChanges } from './changes.ts';
import type { Field } from './field.ts';
import { boundariesOf, type Lines, paintLines } from './lines.ts';
import { type Marks, paintMarks } from './paintMarks.ts';
import type { Extent } from './regions.ts';
import { paintRegions } from './regions.ts';

/** A canvas with the buffers that its painter reuses. */
export interface MapSurface {
  readonly context: CanvasRenderingContext2D;
  /** Pixels of the canvas; replaced when its size changes. */
  image: ImageData;
  /** The same pixels, a number each. */
  pixels: Uint32Array;
}

/** Prepares a canvas for {@link paintMap}. */
export function mapSurface(canvas: HTMLCanvasElement): MapSurface {
  // The processor writes every pixel, so the picture stays in its memory and is copied to the screen once a frame.
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
  /** The model's predictions, or none yet. */
  readonly field: Field | undefined;
  /** Table of `regionColours`. */
  readonly colours: Uint32Array;
  readonly paper: string;
  readonly ink: string;
  /** The model that it is compared with, and the colours of unchanged regions; the map then shows the changes. */
  readonly against?: { readonly field: Field; readonly pale: Uint32Array };
  /** Lines over the map's own boundaries. */
  readonly lines: readonly Lines[];
  /** The points, drawn once for all maps; as large as the canvas. */
  readonly points: CanvasImageSource | undefined;
  /** Highlighted points; the others are then faded. */
  readonly marks: Marks | undefined;
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
    const { against, colours } = picture;
    if (against) paintChanges(surface.pixels, width, height, field, against.field, extent, colours, against.pale);
    else paintRegions(surface.pixels, width, height, field, extent, colours);
    context.putImageData(surface.image, 0, 0);
    paintLines(
      context,
      { segments: boundariesOf(field), style: { colour: picture.ink, width: 1.25, alpha: 0.8 } },
      picture,
    );
  } else {
    context.fillStyle = picture.paper;
    context.fillRect(0, 0, width, height);
  }
  if (picture.points) {
    context.globalAlpha = picture.marks ? 0.3 : 1;
    context.drawImage(picture.points, 0, 0);
    context.globalAlpha = 1;
  }
  for (const lines of picture.lines) paintLines(context, lines, picture);
  if (picture.marks) paintMarks(context, picture.marks, picture);
}
