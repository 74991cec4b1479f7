import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/canvas/field.ts';
import { type Extent, paintRegions, regionColours } from '../../src/canvas/regions.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { fieldFrom, square } from './fields.ts';

/** Class and level of strength of every pixel, from a table whose colours are their own indices. */
function painted(field: Field, width: number, height: number, extent: Extent = field.view) {
  const pixels = new Uint32Array(width * height).fill(0xffffffff);
  paintRegions(
    pixels,
    width,
    height,
    field,
    extent,
    Uint32Array.from({ length: field.classes * 256 }, (_, i) => i),
  );
  return {
    pixels,
    classAt: (column: number, row: number) => pixels[row * width + column]! >> 8,
    levelAt: (column: number, row: number) => pixels[row * width + column]! & 255,
  };
}

describe('paintRegions', () => {
  test('draws a straight boundary within a pixel of where it is, at every angle and on every grid', () => {
    const lines = fc.record({
      angle: reals(0, 2 * Math.PI),
      distance: reals(-0.7, 0.7),
      columns: fc.integer({ min: 2, max: 24 }),
      rows: fc.integer({ min: 2, max: 24 }),
    });
    const [width, height] = [60, 40];
    fc.assert(
      fc.property(lines, ({ angle, distance, columns, rows }) => {
        const ahead = (x: number, y: number) => Math.cos(angle) * x + Math.sin(angle) * y - distance;
        const field = fieldFrom({ columns, rows, halfWidth: 1.5, halfHeight: 1 }, [ahead, () => 0]);
        const { classAt } = painted(field, width, height);
        const pixel = 2 / height;
        const wrong: string[] = [];
        for (let row = 0; row < height; row += 1) {
          for (let column = 0; column < width; column += 1) {
            const lead = ahead(((2 * column + 1) / width - 1) * 1.5, 1 - (2 * row + 1) / height);
            // Far below a pixel: only rounding may blur a line that linear interpolation gets right.
            const expected = lead > 0 ? 0 : 1;
            if (Math.abs(lead) > 0.01 * pixel && classAt(column, row) !== expected) wrong.push(`${column}, ${row}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('draws a circle within a tenth of a grid cell of where it is', () => {
    const field = fieldFrom(square(41), [(x, y) => 0.36 - x * x - y * y, () => 0]);
    const { classAt } = painted(field, 200, 200);
    const wrong: string[] = [];
    for (let row = 0; row < 200; row += 1) {
      for (let column = 0; column < 200; column += 1) {
        const radius = Math.hypot((2 * column + 1) / 200 - 1, (2 * row + 1) / 200 - 1);
        const expected = radius < 0.6 ? 0 : 1;
        if (Math.abs(radius - 0.6) > 0.1 * (2 / 40) && classAt(column, row) !== expected)
          wrong.push(`${column}, ${row}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('grows stronger away from the boundary, never weaker', () => {
    const field = fieldFrom(square(9), [(x) => 3 * x, (x) => -3 * x]);
    const { levelAt } = painted(field, 101, 3);
    for (let column = 51; column < 100; column += 1) {
      expect(levelAt(column + 1, 1)).toBeGreaterThanOrEqual(levelAt(column, 1));
      expect(levelAt(99 - column, 1)).toBeGreaterThanOrEqual(levelAt(100 - column, 1));
    }
    expect(levelAt(50, 1)).toBeLessThan(10);
    // softmax of 3 against −3: p = 0.9975, strength 0.995.
    expect(levelAt(100, 1)).toBeGreaterThan(250);
  });

  test('interpolates the strength within a cell that a boundary crosses, too', () => {
    // p = ¾ of two classes on the left and 0.9 on the right: strengths ½ and 0.8 on either side of one cell.
    const field = fieldFrom(square(2), [(x) => (x < 0 ? Math.log(3) : -Math.log(9)), () => 0]);
    const { classAt, levelAt } = painted(field, 20, 20);
    for (let column = 0; column < 20; column += 1) {
      const share = (column + 0.5) / 20;
      expect(Math.abs(levelAt(column, 7) - 255 * (0.5 * (1 - share) + 0.8 * share))).toBeLessThanOrEqual(1);
    }
    expect([classAt(0, 7), classAt(19, 7)]).toEqual([0, 1]);
  });

  test('draws a field of one class in one class, with its strength everywhere', () => {
    // p = ¾ of two classes: strength ½, level 127.5.
    const { pixels } = painted(fieldFrom(square(5), [() => 0, () => Math.log(3)]), 30, 20);
    for (const pixel of pixels) expect([256 + 127, 256 + 128]).toContain(pixel);
  });

  test('writes every pixel of a picture, larger or smaller than the grid', () => {
    for (const [width, height] of [
      [1, 1],
      [3, 200],
      [200, 3],
      [7, 7],
    ] as const) {
      const { pixels } = painted(fieldFrom(square(12), [(x) => x, (_, y) => y, () => 0.2]), width, height);
      expect(pixels.every((pixel) => pixel < 3 * 256)).toBe(true);
    }
  });

  test('has the top of the plane at the top', () => {
    const { classAt } = painted(fieldFrom(square(5), [(_, y) => y, () => 0]), 10, 10);
    expect([classAt(5, 0), classAt(5, 9)]).toEqual([0, 1]);
  });

  test('carries the edge on where the picture shows more than the field knows', () => {
    const field = fieldFrom(square(5), [(x) => x - 0.5, () => 0]);
    const { classAt } = painted(field, 80, 80, { halfWidth: 2, halfHeight: 2 });
    // x from −2 to 2 on 80 pixels: 0.5 lies between pixels 49 and 50.
    for (const row of [0, 40, 79]) {
      expect([0, 20, 49, 50, 60, 79].map((column) => classAt(column, row))).toEqual([1, 1, 1, 0, 0, 0]);
    }
  });

  test('shows a part of the field larger where the picture shows less', () => {
    const field = fieldFrom(square(5), [(x) => x - 0.25, () => 0]);
    const { classAt } = painted(field, 80, 80, { halfWidth: 0.5, halfHeight: 0.5 });
    expect([59, 60].map((column) => classAt(column, 10))).toEqual([1, 0]);
  });

  test('of NaN logits draws colours of the table and throws nothing', () => {
    const field = fieldFrom(square(5), [(x) => (x > 0 ? Number.NaN : 1), () => 0]);
    const { pixels } = painted(field, 20, 20);
    expect(pixels.every((pixel) => pixel < 2 * 256)).toBe(true);
  });
});

describe('regionColours', () => {
  /** Red, green, blue and opacity of an entry, as an ImageData stores them. */
  const entry = (table: Uint32Array, index: number, level: number) =>
    Array.from(new Uint8ClampedArray(table.buffer, 4 * (index * 256 + level), 4));

  test('lead from the paper to the colour of the class as far as the opacity goes', () => {
    const table = regionColours(['#ff8000', '#0000ff'], '#ffffff', () => [0, 1]);
    expect(table.length).toBe(2 * 256);
    expect(entry(table, 0, 0)).toEqual([255, 255, 255, 255]);
    expect(entry(table, 0, 255)).toEqual([0xff, 0x80, 0x00, 255]);
    expect(entry(table, 1, 255)).toEqual([0, 0, 255, 255]);
    // 51 / 255 of the way.
    expect(entry(table, 1, 51)).toEqual([204, 204, 255, 255]);
  });

  test('stay between the two opacities of the class', () => {
    const table = regionColours(['#000000', '#000000'], '#c8c8c8', (index) =>
      index === 0 ? [0.25, 0.75] : [0.5, 0.5],
    );
    expect([0, 255].map((level) => entry(table, 0, level)[0])).toEqual([150, 50]);
    expect([0, 128, 255].map((level) => entry(table, 1, level)[0])).toEqual([100, 100, 100]);
  });

  test('are opaque at every level, so that nothing shines through', () => {
    const table = regionColours(['#123456', '#abcdef'], '#0b0b0b', () => [0.1, 0.6]);
    const opacities = new Uint8ClampedArray(table.buffer).filter((_, i) => i % 4 === 3);
    expect(new Set(opacities)).toEqual(new Set([255]));
  });

  test('never step back from level to level', () => {
    const table = regionColours(['#d55e00'], '#ffffff', () => [0.2, 0.7]);
    for (let level = 1; level < 256; level += 1) {
      const [before, after] = [entry(table, 0, level - 1), entry(table, 0, level)];
      for (const channel of [0, 1, 2]) expect(after[channel]!).toBeLessThanOrEqual(before[channel]!);
    }
  });
});
