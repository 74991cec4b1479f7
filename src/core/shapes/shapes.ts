import { blobs, twoBlobs } from './blobs.ts';
import { pinwheel } from './pinwheel.ts';
import { rings } from './rings.ts';
import type { Shape } from './shape.ts';

interface ShapeFamily {
  /** Fewest and most classes that the shape can have. */
  readonly classes: readonly [fewest: number, most: number];
  /** The shape with so many classes; `classes` within the bounds above. */
  make(classes: number): Shape;
}

/**
 * Every shape of data, by name. To add one, write its sampler and density and enter it here; the
 * tests then check the two.
 */
export const shapes = {
  pinwheel: { classes: [2, 10], make: pinwheel },
  blobs: { classes: [2, 10], make: blobs },
  'two blobs': { classes: [2, 2], make: twoBlobs },
  rings: { classes: [2, 10], make: rings },
} as const satisfies Record<string, ShapeFamily>;

/** Name of a shape. */
export type ShapeName = keyof typeof shapes;
