import { describe, expect, test } from 'vitest';
import type { Axis } from '../../src/charts/axis.ts';
import type { Curve } from '../../src/charts/curve.ts';
import { placeAfterKey, placeOn, readingAt, spokenReading } from '../../src/charts/lineCursor.ts';
import { linePlot } from '../../src/charts/linePlot.ts';
import { fc, reals } from '../core/seededProperties.ts';

const axis = (scale: Axis['scale'], domain: Axis['domain']): Axis => ({
  ...{ scale, domain, title: 'step' },
  format: (value) => `no. ${value}`,
});
const plotOf = (xAxis: Axis) => linePlot({ width: 650, height: 200 }, 100, xAxis, axis('linear', [0, 1]));
/** 500 pixels for 0 to 100, of which a key moves 10: 2 of the axis. */
const plot = plotOf(axis('linear', [0, 100]));

describe('placeOn', () => {
  test('keeps a place on the axis, and rounds it where only whole places have values', () => {
    expect([-3, 40.6, 300].map((wanted) => placeOn(plot.xAxis, wanted, false))).toEqual([0, 40.6, 100]);
    expect([-3, 40.6, 300].map((wanted) => placeOn(plot.xAxis, wanted, true))).toEqual([0, 41, 100]);
  });
});

describe('placeAfterKey', () => {
  test.each([
    ['ArrowLeft', 48],
    ['ArrowRight', 52],
    ['PageDown', 30],
    ['PageUp', 70],
  ])('%s leads from 50 to %f: an arrow by a fiftieth of the axis, a page by a fifth', (key, place) => {
    expect(placeAfterKey(key, 50, plot, false)).toBeCloseTo(place, 9);
  });

  test('an arrow on a logarithmic axis multiplies', () => {
    const log = plotOf(axis('log', [1, 1e5]));
    expect(placeAfterKey('PageUp', 10, log, false)).toBeCloseTo(100, 9);
    expect(placeAfterKey('PageDown', 1000, log, false)).toBeCloseTo(100, 9);
  });

  test('an arrow leads to the next whole place where a fiftieth of the axis would lead to none', () => {
    const few = plotOf(axis('linear', [1, 10]));
    expect(placeAfterKey('ArrowRight', 5, few, true)).toBe(6);
    expect(placeAfterKey('ArrowLeft', 5, few, true)).toBe(4);
  });

  test.each(['Enter', 'Tab', 'ArrowUp', 'Home', 'toString', '__proto__'])('%s moves nothing', (key) => {
    expect(placeAfterKey(key, 50, plot, false)).toBeUndefined();
  });

  test('no key leads off the axis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp'),
        reals(0, 100),
        fc.boolean(),
        (key, now, isWhole) => {
          const place = placeAfterKey(key, now, plot, isWhole)!;
          expect(place >= 0 && place <= 100, `${place}`).toBe(true);
        },
      ),
    );
  });
});

describe('what is read off', () => {
  const curves: readonly Curve[] = [
    { label: 'double', style: 'main', value: (x) => 2 * x },
    { label: 'early', style: 'dashed', value: (x) => (x > 3 ? undefined : x) },
  ];

  test('is the value of each curve, and none where a curve has none', () => {
    expect(readingAt(curves, 4)).toEqual({ x: 4, values: [8, undefined] });
  });

  test('is said with the name of the axis, of the curves that have a value there', () => {
    const spoken = (place: number) =>
      spokenReading(readingAt(curves, place), curves, plot.xAxis, (value) => value.toFixed(1));
    expect(spoken(2)).toBe('step no. 2: double 4.0, early 2.0');
    expect(spoken(4)).toBe('step no. 4: double 8.0');
  });
});
