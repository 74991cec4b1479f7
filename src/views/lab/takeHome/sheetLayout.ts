import { textWidth } from '../../../charts/fittedText.ts';

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
  /** Lines at the foot, each with its baseline. */
  readonly foot: readonly { readonly text: string; readonly y: number }[];
}

/** Space around a sheet, between its maps, above and below each map, and at the head of the sheet. */
export const sheetSpace = { margin: 28, gap: 24, caption: 46, recalls: 26, head: 46 } as const;

const mapWidth = 400;

/** Size of the text at the foot, and the distance of its lines. */
export const footSize = 12;
const footLine = 19;

/**
 * Lays out maps for a slide: one to three beside each other, in rows.
 *
 * @param count - Maps; 1 to 6.
 * @param aspect - Height of a map over its width, as the page shows it. Very flat and very high ones are brought nearer
 * to a square, and then show more of the plane.
 * @param paragraphs - Of the foot; they are broken into lines.
 */
export function sheetLayout(count: number, aspect: number, paragraphs: readonly string[]): SheetLayout {
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
  const room = columns * mapWidth + (columns - 1) * gap;
  const below = margin + head + rows * rowHeight;
  const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, room));
  return {
    width: 2 * margin + room,
    height: below + lines.length * footLine + margin / 2,
    maps,
    foot: lines.map((text, index) => ({ text, y: below + index * footLine + footSize })),
  };
}

/** After a space, or after a Chinese sign that no punctuation follows. */
const breaks = /(?<= )|(?<=[\u2e80-\u9fff\uff00-\uff60])(?![、。》！），：；？])/;

/** A text in lines that fit. */
function linesOf(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(breaks)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && textWidth(longer.trimEnd(), footSize) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
