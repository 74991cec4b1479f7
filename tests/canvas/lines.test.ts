import { describe, expect, test } from 'vitest';
import { joinSegments } from '../../src/canvas/joinSegments.ts';
import { boundariesOf, paintLines } from '../../src/canvas/lines.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { fieldFrom, square } from './fields.ts';

const view = { columns: 9, rows: 5, halfWidth: 2, halfHeight: 1 };

/** Sum of the lengths of segments that go from place to place. */
function lengthOf(places: ArrayLike<number>, stride = 2): number {
  let sum = 0;
  for (let at = 0; at + 3 < places.length; at += stride) {
    sum += Math.hypot(places[at + 2]! - places[at]!, places[at + 3]! - places[at + 1]!);
  }
  return sum;
}

describe('boundaries in the plane of the data', () => {
  test('lie where the logits are equal, in units of the data, y upwards, from edge to edge', () => {
    // Class 0 above the line y = 0.5 + x / 4.
    const segments = boundariesOf(fieldFrom(view, [(x, y) => y - 0.5 - x / 4, () => 0]));
    const xs: number[] = [];
    for (let at = 0; at < segments.length; at += 2) {
      expect(segments[at + 1]).toBeCloseTo(0.5 + segments[at]! / 4, 5);
      xs.push(segments[at]!);
    }
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([expect.closeTo(-2, 5), expect.closeTo(2, 5)]);
    expect(lengthOf(segments, 4)).toBeCloseTo(Math.hypot(4, 1), 4);
  });

  test('of a model of one class are none', () => {
    expect(boundariesOf(fieldFrom(view, [() => 1, () => 0])).length).toBe(0);
  });

  test('of a circle are as long as its circumference, within a per cent', () => {
    const segments = boundariesOf(fieldFrom(square(61), [(x, y) => 0.36 - x * x - y * y, () => 0]));
    expect(Math.abs(lengthOf(segments, 4) / (2 * Math.PI * 0.6) - 1)).toBeLessThan(0.01);
  });
});

describe('joined segments', () => {
  test('of a straight boundary are one line from end to end', () => {
    const lines = joinSegments(boundariesOf(fieldFrom(view, [(x, y) => y - 0.01 - x / 4.1, () => 0])));
    expect(lines.length).toBe(1);
    const [line] = lines;
    expect([line!.at(0)!, line!.at(-2)!].sort((a, b) => a - b)).toEqual([expect.closeTo(-2, 5), expect.closeTo(2, 5)]);
    expect(lengthOf(line!)).toBeCloseTo(4 * Math.hypot(1, 1 / 4.1), 4);
  });

  test('of a circle are one line that ends where it began', () => {
    const lines = joinSegments(boundariesOf(fieldFrom(square(21), [(x, y) => 0.3577 - x * x - y * y, () => 0])));
    expect(lines.length).toBe(1);
    expect(lines[0]!.slice(0, 2)).toEqual(lines[0]!.slice(-2));
  });

  test('may stand in any order and direction, and lie apart', () => {
    const lines = joinSegments(Float32Array.of(1, 0, 2, 0, 1, 0, 0, 0, 5, 5, 6, 6));
    expect(lines.map((line) => line.length / 2).sort()).toEqual([2, 3]);
    expect(lines.map((line) => line.join()).sort((a, b) => a.length - b.length)[0]).toBe('5,5,6,6');
  });

  test('are all there, each once, for the boundaries of any three planes', () => {
    const slope = fc.tuple(reals(-2, 2), reals(-2, 2), reals(-1, 1));
    fc.assert(
      fc.property(fc.array(slope, { minLength: 3, maxLength: 3 }), (rows) => {
        const field = fieldFrom(
          square(9),
          rows.map(
            ([a, b, c]) =>
              (x: number, y: number) =>
                a * x + b * y + c,
          ),
        );
        const segments = boundariesOf(field);
        const lines = joinSegments(segments);
        expect(lines.reduce((sum, line) => sum + lengthOf(line), 0)).toBeCloseTo(lengthOf(segments, 4), 3);
        // Joined places are the same to 1e-5, so segments shorter than that may be left out, and longer than
        // √2 times that never are.
        const longerThan = (least: number) =>
          Array.from({ length: segments.length / 4 }, (_, at) =>
            lengthOf(segments.subarray(4 * at, 4 * at + 4)),
          ).filter((length) => length > least).length;
        const joined = lines.reduce((sum, line) => sum + line.length / 2 - 1, 0);
        expect(joined).toBeGreaterThanOrEqual(longerThan(1.5e-5));
        expect(joined).toBeLessThanOrEqual(longerThan(0));
      }),
      { numRuns: 50 },
    );
  });

  test('leave out those without length, as where a boundary goes exactly through a grid point, and run on through them', () => {
    expect(joinSegments(Float32Array.of(1, 1, 1, 1))).toEqual([]);
    expect(joinSegments(Float32Array.of(0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2, 0))).toEqual([[0, 0, 1, 0, 2, 0]]);
  });
});

describe('drawn lines', () => {
  /** A context that records its path, line width and dash. */
  function fakeContext() {
    const path: string[] = [];
    const strokes: { width: number; dash: readonly number[]; alpha: number; colour: unknown }[] = [];
    let dash: readonly number[] = [];
    const context = {
      lineWidth: 0,
      globalAlpha: 1,
      strokeStyle: '',
      beginPath() {},
      moveTo: (x: number, y: number) => void path.push(`M${x},${y}`),
      lineTo: (x: number, y: number) => void path.push(`L${x},${y}`),
      setLineDash: (lengths: readonly number[]) => {
        dash = lengths;
      },
      stroke() {
        strokes.push({ width: context.lineWidth, dash, alpha: context.globalAlpha, colour: context.strokeStyle });
      },
    };
    return { context: context as unknown as CanvasRenderingContext2D, path, strokes, dash: () => dash };
  }

  const size = { width: 400, height: 200, ratio: 2, extent: { halfWidth: 2, halfHeight: 1 } };
  const segments = Float32Array.of(-2, 1, 0, 0, 0, 0, 2, -1);

  test('go from corner to corner in device pixels, y downwards', () => {
    const { context, path } = fakeContext();
    paintLines(context, { segments, style: { colour: 'red', width: 1, alpha: 1 } }, size);
    expect(path).toEqual(['M0,0', 'L200,100', 'M200,100', 'L400,200']);
  });

  test('that are dashed are drawn as one, so that dashes run on from segment to segment', () => {
    const { context, path, strokes, dash } = fakeContext();
    paintLines(context, { segments, style: { colour: 'red', width: 1, dash: [3, 4], alpha: 1 } }, size);
    expect(path).toEqual(['M0,0', 'L200,100', 'L400,200']);
    expect(strokes).toEqual([{ width: 2, dash: [6, 8], alpha: 1, colour: 'red' }]);
    expect(dash()).toEqual([]);
  });

  test('have a wider rim under them, which is not dashed', () => {
    const { context, strokes } = fakeContext();
    const style = { colour: 'red', rim: 'white', width: 1.5, dash: [3, 4], alpha: 1 };
    paintLines(context, { segments, style }, size);
    expect(strokes.map(({ colour, width, dash }) => [colour, width, dash])).toEqual([
      ['white', 7, []],
      ['red', 3, [6, 8]],
    ]);
  });

  test('leave the context as it was, for what is drawn after them', () => {
    const { context, dash } = fakeContext();
    paintLines(context, { segments, style: { colour: 'red', width: 1, dash: [3], alpha: 0.5 } }, size);
    expect([context.globalAlpha, dash()]).toEqual([1, []]);
  });
});
