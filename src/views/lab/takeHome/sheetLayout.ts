/** A box on a sheet, in pixels of the sheet. */
export interface SheetBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the parts of a sheet of maps stand. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  /** The pictures of the maps; above each is room for a caption, below it for the recalls. */
  readonly maps: readonly SheetBox[];
  /** Baselines of the lines at the foot. */
  readonly foot: readonly number[];
}

/** Space around a sheet, between its maps, above and below each map, and at the head of the sheet. */
export const sheetSpace = { margin: 28, gap: 24, caption: 46, recalls: 26, head: 46 } as const;

const mapWidth = 400;
const footLine = 19;

/**
 * Lays out maps for a slide: one to three beside each other, in rows.
 *
 * @param count - Maps; 1 to 6.
 * @param aspect - Height of a map over its width, as the page shows it. Very flat and very high ones are brought nearer
 * to a square, and then show more of the plane.
 * @param feet - Lines at the foot.
 */
export function sheetLayout(count: number, aspect: number, feet: number): SheetLayout {
  const { margin, gap, caption, recalls, head } = sheetSpace;
  const columns = count === 4 ? 2 : Math.min(3, count);
  const rows = Math.ceil(count / columns);
  const mapHeight = Math.round(mapWidth * Math.min(1.2, Math.max(0.6, aspect)));
  const rowHeight = caption + mapHeight + recalls + gap;
  const maps = Array.from({ length: count }, (_, index) => ({
    left: margin + (index % columns) * (mapWidth + gap),
    top: margin + head + Math.floor(index / columns) * rowHeight + caption,
    width: mapWidth,
    height: mapHeight,
  }));
  const below = margin + head + rows * rowHeight;
  return {
    width: 2 * margin + columns * mapWidth + (columns - 1) * gap,
    height: below + feet * footLine + margin / 2,
    maps,
    foot: Array.from({ length: feet }, (_, index) => below + index * footLine + 12),
  };
}
