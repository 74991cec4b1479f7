import { correction, generate } from 'lean-qr';

/** Most bytes that a QR code holds: version 40 with the least correction. Source: ISO/IEC 18004:2015, table 7. */
export const mostBytes = 2953;

/** Modules of a side of version 20: a code of more is hard to read across a room. */
export const mostSide = 97;

/** A QR code: which of its squares are dark. */
export interface QrCode {
  /** Modules of a side, without the quiet zone. */
  readonly side: number;
  /** Whether the module is dark; column and row count from the top left. */
  isDark(column: number, row: number): boolean;
}

/**
 * The QR code of a text, in UTF-8. It corrects 15 % of errors up to version 20 and 7 % beyond, and more where there is
 * room in the same size.
 *
 * @returns `undefined` if the text is longer than {@link mostBytes}.
 */
export function qrCode(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > mostBytes) return undefined;
  const code = codeOf(text, correction.M);
  const bitmap = code && code.size <= mostSide ? code : codeOf(text, correction.L);
  return bitmap && { side: bitmap.size, isDark: (column, row) => bitmap.get(column, row) };
}

function codeOf(text: string, minCorrectionLevel: typeof correction.M) {
  try {
    return generate(text, { minCorrectionLevel });
  } catch {
    // It is too long for this much correction.
    return undefined;
  }
}

/** Modules around a code that stay light. Source: ISO/IEC 18004:2015, 5.3.8. */
export const quietZone = 4;

/** The dark modules as the path of an SVG, with the quiet zone around them; runs of a row are one rectangle. */
export function qrPath({ side, isDark }: QrCode): string {
  const runs: string[] = [];
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (!isDark(column, row)) continue;
      const from = column;
      while (column + 1 < side && isDark(column + 1, row)) column += 1;
      const length = column + 1 - from;
      runs.push(`M${from + quietZone} ${row + quietZone}h${length}v1h-${length}z`);
    }
  }
  return runs.join('');
}
