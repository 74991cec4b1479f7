import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMapPainter, type Easel } from '../../../src/views/maps/mapPainter.ts';
import type { MapsContent } from '../../../src/views/maps/mapsContent.ts';
import { darkPalette, lightPalette } from '../../../src/views/palette.ts';
import { fieldFrom, square } from '../../canvas/fields.ts';
import { FakeImageData, fakeCanvas } from './fakeCanvas.ts';

/** Canvases that the painter makes for itself: pictures of the points. */
const layers: ReturnType<typeof fakeCanvas>[] = [];

beforeAll(() => {
  vi.stubGlobal('ImageData', FakeImageData);
  vi.stubGlobal('Path2D', class {});
  vi.stubGlobal('document', {
    createElement() {
      const layer = fakeCanvas();
      layers.push(layer);
      return layer.canvas;
    },
  });
});

afterAll(() => void vi.unstubAllGlobals());

const window = square(5);
const easel: Easel = { size: { width: 20, height: 20 }, ratio: 2, window, palette: lightPalette };
/** A model that puts everything into one class. */
const always = (label: number) => fieldFrom(window, [() => (label === 0 ? 1 : 0), () => (label === 1 ? 1 : 0)]);
const noLines: MapsContent['lines'][number] = [];
const points = {
  points: Float32Array.of(0, 0, 0.5, 0.5),
  labels: Uint8Array.of(0, 1),
  classes: Uint8Array.of(0, 1),
};

function contentOf(given: Partial<MapsContent> = {}): MapsContent {
  const fields = given.fields ?? [always(0), always(1), always(0)];
  return {
    fields,
    reference: undefined,
    points,
    openPoints: undefined,
    lines: fields.map(() => noLines),
    marks: fields.map(() => undefined),
    lit: undefined,
    ...given,
  };
}

/** A painter with three maps, and how often each was painted. */
function threeMaps() {
  const painter = createMapPainter();
  const maps = [fakeCanvas(), fakeCanvas(), fakeCanvas()];
  return {
    maps,
    paint: (content: MapsContent, most = 3, on = easel) => painter.paint(content, on, maps, most),
    // Every painting ends with the points.
    paintings: () => maps.map(({ calls }) => calls.filter((name) => name === 'drawImage').length),
  };
}

describe('a painter of maps', () => {
  test('paints each map from its own field, at device pixels', () => {
    const { maps, paint } = threeMaps();
    expect(paint(contentOf())).toBe(true);
    expect([maps[0]!.canvas.width, maps[0]!.canvas.height]).toEqual([40, 40]);
    const [first, second, third] = maps.map(({ images }) => images[0]!.data.join());
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });

  test('fills a map without a model with paper and still draws the points', () => {
    const { maps, paint } = threeMaps();
    paint(contentOf({ fields: [undefined] }));
    expect(maps[0]!.calls).toEqual(['fillRect', 'drawImage']);
  });

  test('repaints nothing for another object with the same parts', () => {
    const { paint, paintings } = threeMaps();
    const content = contentOf();
    paint(content);
    paint({ ...content, fields: [...content.fields], lines: [...content.lines], marks: [...content.marks] });
    expect(paintings()).toEqual([1, 1, 1]);
  });

  test('repaints only the map whose field, lines or marks changed', () => {
    const { paint, paintings } = threeMaps();
    const content = contentOf();
    const { fields, lines, marks } = content;
    paint(content);
    paint({ ...content, fields: fields.with(0, always(1)) });
    expect(paintings()).toEqual([2, 1, 1]);
    const changed = { ...content, fields: fields.with(0, always(1)) };
    paint(changed);
    const lined = { ...changed, lines: lines.with(1, []) };
    paint(lined);
    expect(paintings()).toEqual([3, 2, 1]);
    const mark = { points: Float32Array.of(0, 0), labels: Uint8Array.of(1), radii: Float32Array.of(4) };
    paint({ ...lined, marks: marks.with(2, mark) });
    expect(paintings()).toEqual([3, 2, 2]);
  });

  test('draws the points once for all maps and frames, and again when another class stands out', () => {
    const { paint, paintings } = threeMaps();
    const before = layers.length;
    const content = contentOf();
    paint(content);
    paint({ ...content, fields: [always(1), always(1), always(1)] });
    expect(layers.length - before).toBe(1);
    paint({ ...content, fields: [always(1), always(1), always(1)], lit: 1 });
    expect(layers.length - before).toBe(2);
    expect(paintings()).toEqual([3, 3, 3]);
  });

  test('shows on all maps but the reference where they differ from it: what is equal is paler', () => {
    const { maps, paint } = threeMaps();
    const content = contentOf();
    paint(content);
    const plain = maps.map(({ images }) => images[0]!.data.join());
    paint({ ...content, reference: content.fields[0] });
    // The reference itself is not painted again.
    expect(maps.map(({ images }) => images.length)).toEqual([1, 2, 2]);
    expect(maps[1]!.images[1]!.data.join()).toBe(plain[1]);
    expect(maps[2]!.images[1]!.data.join()).not.toBe(plain[2]);
  });

  test('paints at most as many maps as it may, and takes turns until all are up to date', () => {
    const { paint, paintings } = threeMaps();
    const content = contentOf();
    expect(paint(content, 2)).toBe(false);
    expect(paintings()).toEqual([1, 1, 0]);
    expect(paint(content, 2)).toBe(true);
    expect(paintings()).toEqual([1, 1, 1]);
    const next = { ...content, fields: [always(1), always(0), always(1)] };
    expect(paint(next, 1)).toBe(false);
    expect(paintings()).toEqual([1, 2, 1]);
  });

  test('paints all maps again for another theme, size or part of the plane', () => {
    const { paint, paintings } = threeMaps();
    const content = contentOf();
    paint(content);
    paint(content, 3, { ...easel, palette: darkPalette });
    paint(content, 3, { ...easel, size: { width: 30, height: 20 } });
    paint(content, 3, { ...easel, window: square(6) });
    expect(paintings()).toEqual([4, 4, 4]);
  });
});
