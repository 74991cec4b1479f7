import type { Field } from './field.ts';
import { classTable, type Extent, paintRegions } from './regions.ts';

/**
 * Fills a picture with the changes against another model: regions of a different class in full
 * colours, all others in pale ones.
 *
 * @param pixels - The picture by rows; overwritten.
 * @param reference - The model that it is compared with.
 * @param colours - Table of `regionColours` for regions that changed class.
 * @param pale - And for those that did not.
 */
export function paintChanges(
  pixels: Uint32Array,
  width: number,
  height: number,
  field: Field,
  reference: Field,
  extent: Extent,
  colours: Uint32Array,
  pale: Uint32Array,
): void {
  const classes = classTable(field.classes);
  const { before, now, faint } = scratchOf(pixels.length);
  const isKnown = last?.reference === reference && last.width === width && isSameExtent(last.extent, extent);
  if (!isKnown) paintRegions(before, width, height, reference, extent, classes);
  last = { reference, width, extent };
  paintRegions(now, width, height, field, extent, classes);
  paintRegions(pixels, width, height, field, extent, colours);
  paintRegions(faint, width, height, field, extent, pale);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    if (before[pixel] === now[pixel]) pixels[pixel] = faint[pixel]!;
  }
}

/** The reference that `before` was filled from: all maps of a frame share one. */
let last: { readonly reference: Field; readonly width: number; readonly extent: Extent } | undefined;

function isSameExtent(one: Extent, other: Extent): boolean {
  return one.halfWidth === other.halfWidth && one.halfHeight === other.halfHeight;
}

let scratch = { before: new Uint32Array(), now: new Uint32Array(), faint: new Uint32Array() };

/** Buffers that are reused from frame to frame: all maps have the same size. */
function scratchOf(length: number): typeof scratch {
  if (scratch.now.length !== length) {
    last = undefined;
    const make = () => new Uint32Array(length);
    scratch = { before: make(), now: make(), faint: make() };
  }
  return scratch;
}
