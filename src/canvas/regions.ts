import type { AnsweredPoints, Field } from './field.ts';

/** Half the width and half the height of the part of the plane that a picture shows, in units of the data. */
export interface Extent {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Levels of strength in a {@link regionColours} table. */
const levels = 256;

/**
 * Table of the colours that regions are filled with.
 *
 * @param colours - Colour of each class as "#rrggbb"; [C].
 * @param paper - Colour of the ground as "#rrggbb".
 * @param opacity - Share of the class's colour where the model is no better than chance, and where
 * it is certain; by class.
 * @returns Pixels as an ImageData stores them, read as 32-bit numbers; [C, 256] by strength.
 */
export function regionColours(
  colours: readonly string[],
  paper: string,
  opacity: (index: number) => readonly [weakest: number, strongest: number],
): Uint32Array {
  const table = new Uint32Array(colours.length * levels);
  const ground = channels(paper);
  const bytes = new Uint8ClampedArray(table.buffer);
  colours.forEach((colour, index) => {
    const ink = channels(colour);
    const [weakest, strongest] = opacity(index);
    for (let level = 0; level < levels; level += 1) {
      const share = weakest + ((strongest - weakest) * level) / (levels - 1);
      const at = 4 * (index * levels + level);
      for (let channel = 0; channel < 3; channel += 1) {
        bytes[at + channel] = Math.round(ground[channel]! * (1 - share) + ink[channel]! * share);
      }
      bytes[at + 3] = 255;
    }
  });
  return table;
}

/** A table for {@link paintRegions} that fills regions with the index of their class instead of a colour; [C, 256]. */
export function classTable(classes: number): Uint32Array {
  return Uint32Array.from({ length: classes * levels }, (_, at) => Math.floor(at / levels));
}

function channels(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/**
 * Fills a picture with the regions of a model's classes, at every pixel of the picture.
 *
 * Logits are interpolated between grid points, and in cells that have finer answers between those, so that a coarse
 * grid still has smooth edges. Between four points of one class only the strength is interpolated; elsewhere the logits
 * of all classes are compared at each pixel.
 *
 * @param pixels - The picture by rows, a 32-bit number a pixel; [height · width]. Overwritten.
 * @param extent - What the picture shows. Beyond the field's own view its edge is carried on.
 * @param colours - Table of {@link regionColours}.
 */
export function paintRegions(
  pixels: Uint32Array,
  width: number,
  height: number,
  field: Field,
  extent: Extent,
  colours: Uint32Array,
): void {
  const { view, classes, finer } = field;
  const { columns, rows } = view;
  const scaleX = extent.halfWidth / view.halfWidth;
  const scaleY = extent.halfHeight / view.halfHeight;
  const paint = blockPainter(pixels, width, classes, colours);
  const across = pixelsByCell(width, columns, scaleX, 1);
  const down = pixelsByCell(height, rows, scaleY, 1);
  const factor = finer?.factor ?? 1;
  const finerAcross = finer ? pixelsByCell(width, columns, scaleX, factor) : across;
  const finerDown = finer ? pixelsByCell(height, rows, scaleY, factor) : down;
  for (let j = 0; j < rows - 1; j += 1) {
    for (let i = 0; i < columns - 1; i += 1) {
      const place = finer ? finer.places[j * columns + i]! : -1;
      if (!finer || place < 0) {
        paint(field, j * columns + i, columns, across, i, down, j);
        continue;
      }
      const side = factor + 1;
      for (let row = 0; row < factor; row += 1) {
        for (let column = 0; column < factor; column += 1) {
          const upper = (place * side + row) * side + column;
          paint(finer, upper, side, finerAcross, i * factor + column, finerDown, j * factor + row);
        }
      }
    }
  }
}

/** Fills the pixels between four neighbouring points. */
function blockPainter(pixels: Uint32Array, width: number, classes: number, colours: Uint32Array) {
  const left = new Float32Array(classes);
  const slope = new Float32Array(classes);

  /**
   * @param upper - The upper left point.
   * @param stride - Points from it to the lower left one.
   * @param i - Its cell across, and `j` its cell down.
   */
  return (
    { logits, top, strength }: AnsweredPoints,
    upper: number,
    stride: number,
    across: CellPixels,
    i: number,
    down: CellPixels,
    j: number,
  ): void => {
    const begin = across.begins[i]!;
    const end = across.begins[i + 1]!;
    const bottom = down.begins[j + 1]!;
    if (begin === end) return;
    const lower = upper + stride;
    const own = top[upper]!;
    const isUniform = own === top[upper + 1] && own === top[lower] && own === top[lower + 1];
    const shade = level(strength[upper]!);
    if (
      isUniform &&
      shade === level(strength[upper + 1]!) &&
      shade === level(strength[lower]!) &&
      shade === level(strength[lower + 1]!)
    ) {
      const colour = colours[own * levels + shade]!;
      for (let y = down.begins[j]!; y < bottom; y += 1) pixels.fill(colour, y * width + begin, y * width + end);
      return;
    }
    for (let y = down.begins[j]!; y < bottom; y += 1) {
      const v = down.parts[y]!;
      const row = y * width;
      const strengthLeft = strength[upper]! * (1 - v) + strength[lower]! * v;
      const strengthSlope = strength[upper + 1]! * (1 - v) + strength[lower + 1]! * v - strengthLeft;
      if (isUniform) {
        const base = own * levels;
        for (let x = begin; x < end; x += 1) {
          pixels[row + x] = colours[base + level(strengthLeft + strengthSlope * across.parts[x]!)]!;
        }
        continue;
      }
      for (let c = 0; c < classes; c += 1) {
        const from = logits[upper * classes + c]! * (1 - v) + logits[lower * classes + c]! * v;
        left[c] = from;
        slope[c] = logits[(upper + 1) * classes + c]! * (1 - v) + logits[(lower + 1) * classes + c]! * v - from;
      }
      for (let x = begin; x < end; x += 1) {
        const u = across.parts[x]!;
        let best = 0;
        let highest = left[0]! + slope[0]! * u;
        for (let c = 1; c < classes; c += 1) {
          const logit = left[c]! + slope[c]! * u;
          if (logit > highest) {
            highest = logit;
            best = c;
          }
        }
        pixels[row + x] = colours[best * levels + level(strengthLeft + strengthSlope * u)]!;
      }
    }
  };
}

/** Row of a table of colours for a strength from 0 to 1. */
function level(strength: number): number {
  return (strength * (levels - 1) + 0.5) | 0;
}

/** Which pixels along one side of a picture lie in which cell, and where in it. */
interface CellPixels {
  /** First pixel of each cell, and after the last one the number of pixels; [cells + 1]. */
  readonly begins: Uint32Array;
  /** Place of each pixel's centre in its cell, from 0 to 1; [pixels]. */
  readonly parts: Float64Array;
}

/**
 * Sorts pixels into the cells of a grid.
 *
 * @param count - Grid points along the side.
 * @param scale - Length of the side in lengths of the grid.
 * @param factor - Parts that each cell is divided into.
 */
function pixelsByCell(pixels: number, count: number, scale: number, factor: number): CellPixels {
  const cells = (count - 1) * factor;
  const begins = new Uint32Array(cells + 1).fill(pixels);
  const parts = new Float64Array(pixels);
  let filled = 0;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const place = (2 * (pixel + 0.5)) / pixels - 1;
    const at = Math.min(cells, Math.max(0, ((place * scale + 1) / 2) * cells));
    const cell = Math.min(Math.floor(at), cells - 1);
    for (; filled <= cell; filled += 1) begins[filled] = pixel;
    parts[pixel] = at - cell;
  }
  return { begins, parts };
}
