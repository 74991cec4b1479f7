import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { qrDocument } from '../../../src/views/classroom/QrPicture.tsx';
import { mostBytes, mostSide, qrCode, qrPath, quietZone } from '../../../src/views/classroom/qrCode.ts';

/** Pixels of a module in the pictures that are read. */
const scale = 4;

/** A picture of a path whose runs are `M x y h n v1 h -n z`, dark on white, as a camera gives it; RGBA. */
function pictureOf(path: string, side: number) {
  const width = scale * side;
  const data = new Uint8Array(4 * width * width).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = scale * Number(y); row < scale * (Number(y) + 1); row += 1) {
      for (let column = scale * Number(x); column < scale * (Number(x) + Number(length)); column += 1) {
        data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
      }
    }
  }
  return { width, height: width, data };
}

/** What a decoder that shares no code with the encoder reads in the drawn code of a text. */
function readBack(text: string): string {
  const code = qrCode(text)!;
  return decodeQR(pictureOf(qrPath(code), code.side + 2 * quietZone));
}

const link = (length: number) =>
  'https://teacher.example.org/long-tail-lab/#/lab?beta=0.999&lock=data,beta&ask=Which+map+finds+E%3F&seed='.padEnd(
    length,
    '1234567890',
  );

describe('the QR code of an address', () => {
  test.each([40, 120, 300, 700, 1000, 1600])('of %d characters is read as it was written', (length) => {
    expect(readBack(link(length))).toBe(link(length));
  });

  test('is read as it was written with signs of more than one byte', () => {
    expect(readBack('https://example.org/#/lab?ask=β·類')).toBe('https://example.org/#/lab?ask=β·類');
  });

  test('of a link of 700 characters has at most version 20, and a short one is no larger than it must be', () => {
    // 97 = 17 + 4 · 20 modules; version 3 with medium correction holds 42 bytes, in 29 modules.
    expect(mostSide).toBe(17 + 4 * 20);
    expect(qrCode(link(700))!.side).toBeLessThanOrEqual(mostSide);
    expect(qrCode('https://example.org/lab/#/lab?beta=0.9')!.side).toBe(29);
  });

  test('of as many bytes as a code holds is the largest there is, and of one more there is none', () => {
    expect(qrCode('x'.repeat(mostBytes))!.side).toBe(177);
    expect(qrCode('x'.repeat(mostBytes + 1))).toBeUndefined();
    expect(qrCode('β'.repeat(mostBytes / 2 + 1))).toBeUndefined();
    expect(qrDocument('x'.repeat(mostBytes + 1))).toBeUndefined();
  });

  test('is drawn dark on white with a quiet zone of four modules', () => {
    const code = qrCode('https://example.org/')!;
    const svg = qrDocument('https://example.org/')!;
    const side = code.side + 8;
    expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`);
    expect(svg).toContain(`<rect width="${side}" height="${side}" fill="#ffffff"/>`);
    const [, , path] = /(d=")([^"]+)/.exec(svg)!;
    // The upper left corner is a line of seven dark modules.
    expect(path).toMatch(/^M4 4h7v1h-7z/);
  });
});
