import { describe, expect, test, vi } from 'vitest';
import { type Axis, scaleOf } from '../../src/charts/axis.ts';
import { type Curve, drawCurves, placesOf } from '../../src/charts/curve.ts';
import { linePlot } from '../../src/charts/linePlot.ts';

const axis = (scale: Axis['scale'], domain: Axis['domain']): Axis => ({ scale, domain, title: '', format: String });
const curve = (value: Curve['value']): Curve => ({ label: '', style: 'main', value });
/** 100 pixels wide, from 50 to 150, and 100 high, from 122 up to 22. */
const size = { width: 160, height: 156 };
const plot = linePlot(size, 10, axis('linear', [0, 2]), axis('linear', [0, 1]));

describe('placesOf', () => {
  test('are at every other pixel, the ends of the axis exactly', () => {
    const places = placesOf(scaleOf(axis('log', [0.1, 0.7]), [0, 100]), { domain: [0.1, 0.7] }, false, 100);
    expect(places).toHaveLength(51);
    expect([places[0], places.at(-1)]).toEqual([0.1, 0.7]);
  });

  test('are all whole places where each has a pixel, and else only some, none of them twice', () => {
    const places = (last: number) =>
      placesOf(scaleOf(axis('log', [1, last]), [0, 100]), { domain: [1, last] }, true, 100);
    expect(places(4)).toEqual([1, 2, 3, 4]);
    const some = places(1e4);
    expect(some.every(Number.isInteger)).toBe(true);
    expect(new Set(some).size).toBe(some.length);
    expect([some[0], some.at(-1)]).toEqual([1, 1e4]);
  });
});

describe('drawCurves', () => {
  test('draws a curve through its values and tells where it ends', () => {
    expect(drawCurves([curve((x) => x / 2)], plot, true)).toMatchObject([{ path: 'M50,122L150,22', end: 22 }]);
  });

  test('a curve is broken where it has no value, and ends where it has its last', () => {
    const [drawn] = drawCurves([curve((x) => (x === 1 ? Number.NaN : x > 1 ? undefined : 0.5))], plot, true);
    expect(drawn!.path).toBe('M50,72Z');
    const [half] = drawCurves([curve((x) => (x > 1 ? undefined : 0.25))], plot, true);
    expect(half).toMatchObject({ path: 'M50,97L100,97', end: 97 });
  });

  test('a curve has no value at or below 0 on a logarithmic axis', () => {
    const log = linePlot(size, 10, plot.xAxis, axis('log', [1, 100]));
    expect(drawCurves([curve((x) => (x === 0 ? 0 : 10))], log, true)[0]!.path).toBe('M100,72L150,72');
  });

  test('a curve that leaves the plot is named at its edge, and drawn not too far off', () => {
    const [drawn] = drawCurves([curve(() => 1e9)], plot, true);
    expect(drawn).toMatchObject({ path: 'M50,-10000L150,-10000', end: 22 });
    expect(drawCurves([curve(() => -1)], plot, true)[0]!.end).toBe(122);
    expect(drawCurves([curve(() => undefined)], plot, true)[0]).toMatchObject({ path: '', end: 122 });
  });

  test('a curve is evaluated again only when the plot changes', () => {
    const value = vi.fn((x: number) => x / 2);
    const kept = curve(value);
    const [first] = drawCurves([kept], plot, true);
    expect(drawCurves([curve(() => 0), kept], linePlot(size, 10, plot.xAxis, plot.yAxis), true)[1]).toBe(first);
    expect(value).toHaveBeenCalledTimes(3);
    drawCurves([kept], linePlot(size, 11, plot.xAxis, plot.yAxis), true);
    expect(value).toHaveBeenCalledTimes(6);
    drawCurves([kept], linePlot(size, 11, plot.xAxis, axis('linear', [0, 4])), true);
    expect(value).toHaveBeenCalledTimes(9);
  });
});
