import type { Field } from './field.ts';

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
 * @param opacity - Share of the class's colour where the model is no better than chance, and where it is certain; by class.
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
 * Logits are interpolated between grid points, and in cells that have finer answers between those, so that a coarse grid still has smooth
 * edges. Between four points of one class only the strength is interpolated; elsewhere the logits of all classes are compared at each
 * pixel.
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
  const factor = finer?.factor ?? 1;
  const side = factor + 1;
  const across = gridCoordinates(width, columns, extent.halfWidth / view.halfWidth);
  const down = gridCoordinates(height, rows, extent.halfHeight / view.halfHeight);
  const left = new Float32Array(classes);
  const slope = new Float32Array(classes);
  for (let y = 0; y < height; y += 1) {
    const j = Math.min(Math.floor(down[y]!), rows - 2);
    const part = Math.min(Math.floor((down[y]! - j) * factor), factor - 1);
    let x = 0;
    while (x < width) {
      const i = Math.min(Math.floor(across[x]!), columns - 2);
      const place = finer ? finer.places[j * columns + i]! : -1;
      const isFiner = place >= 0;
      // Written out in one function with one loop: calls for each run of pixels would make the first frames twice as slow.
      const { logits, top, strength } = isFiner ? finer! : field;
      const scale = isFiner ? factor : 1;
      const v = isFiner ? (down[y]! - j) * factor - part : down[y]! - j;
      const column = isFiner ? Math.min(Math.floor(across[x]! * factor), (i + 1) * factor - 1) : i;
      const upper = isFiner ? (place * side + part) * side + column - i * factor : j * columns + i;
      const lower = upper + (isFiner ? side : columns);
      const last = (columns - 1) * scale - 1;
      let end = x + 1;
      while (end < width && Math.min(Math.floor(across[end]! * scale), last) === column) end += 1;
      const strengthLeft = strength[upper]! * (1 - v) + strength[lower]! * v;
      const strengthSlope = strength[upper + 1]! * (1 - v) + strength[lower + 1]! * v - strengthLeft;
      const own = top[upper]!;
      if (own === top[upper + 1] && own === top[lower] && own === top[lower + 1]) {
        const base = own * levels;
        for (; x < end; x += 1) {
          const u = across[x]! * scale - column;
          pixels[y * width + x] = colours[base + level(strengthLeft + strengthSlope * u)]!;
        }
      } else {
        for (let c = 0; c < classes; c += 1) {
          const from = logits[upper * classes + c]! * (1 - v) + logits[lower * classes + c]! * v;
          left[c] = from;
          slope[c] = logits[(upper + 1) * classes + c]! * (1 - v) + logits[(lower + 1) * classes + c]! * v - from;
        }
        for (; x < end; x += 1) {
          const u = across[x]! * scale - column;
          let best = 0;
          let highest = left[0]! + slope[0]! * u;
          for (let c = 1; c < classes; c += 1) {
            const logit = left[c]! + slope[c]! * u;
            if (logit > highest) {
              highest = logit;
              best = c;
            }
          }
          pixels[y * width + x] = colours[best * levels + level(strengthLeft + strengthSlope * u)]!;
        }
      }
    }
  }
}

function level(strength: number): number {
  return Math.min(levels - 1, Math.max(0, (strength * (levels - 1) + 0.5) | 0));
}

/** Grid coordinate of each pixel's centre, from 0 to `count` − 1. */
function gridCoordinates(pixels: number, count: number, scale: number): Float32Array {
  return Float32Array.from({ length: pixels }, (_, pixel) => {
    const place = (2 * (pixel + 0.5)) / pixels - 1;
    return Math.min(count - 1, Math.max(0, ((place * scale + 1) / 2) * (count - 1)));
  });
}
