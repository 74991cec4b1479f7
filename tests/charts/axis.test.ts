import { describe, expect, test } from 'vitest';
import { isOn, scaleOf, ticksOf } from '../../src/charts/axis.ts';
import { fc } from '../core/seededProperties.ts';

const linear = { scale: 'linear', domain: [0, 10] } as const;
const decades = { scale: 'log', domain: [1, 1e6] } as const;

describe('scaleOf', () => {
  test('gives equal lengths to equal differences on a linear axis, and to equal ratios on a logarithmic one', () => {
    expect([0, 5, 10].map(scaleOf(linear, [50, 250]))).toEqual([50, 150, 250]);
    expect([1, 1e3, 1e6].map((value) => Math.round(scaleOf(decades, [50, 250])(value)))).toEqual([50, 150, 250]);
  });
});

describe('isOn', () => {
  test('counts both ends of an axis, and an end that rounding has moved up', () => {
    expect([0, 10, 10 * (1 + 1e-12)].every((value) => isOn(linear, value))).toBe(true);
    expect([-0.001, 10.001, Number.NaN, Infinity].some((value) => isOn(linear, value))).toBe(false);
  });
});

describe('ticksOf', () => {
  const ticks = (axis: Parameters<typeof ticksOf>[1], room: number) => ticksOf(scaleOf(axis, [0, 100]), axis, room);

  test('takes the numbers that an axis names, however little room there is', () => {
    expect(ticks({ ...linear, ticks: [0, 1, 2, 3] }, 1)).toEqual([0, 1, 2, 3]);
  });

  test('a linear axis has round numbers, more of them where there is more room', () => {
    expect(ticks(linear, 2.9)).toEqual([0, 5, 10]);
    expect(ticks(linear, 6)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticks(linear, 60)).toEqual([0, 2, 4, 6, 8, 10]);
  });

  test('a logarithmic axis has powers of ten at equal intervals, every one only where there is room', () => {
    expect(ticks(decades, 7)).toEqual([1, 10, 100, 1e3, 1e4, 1e5, 1e6]);
    expect(ticks(decades, 4)).toEqual([1, 100, 1e4, 1e6]);
    expect(ticks(decades, 0)).toEqual([1, 1e4]);
  });

  test('powers of ten are exact below 1, and only those inside the axis', () => {
    expect(ticks({ scale: 'log', domain: [0.0005, 2] }, 9)).toEqual([0.001, 0.01, 0.1, 1]);
  });

  test('no number stands off a logarithmic axis, and an end that is a power of ten has its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 12 }), (from, length) => {
        const axis = { scale: 'log', domain: [Number(`1e${from}`), Number(`1e${from + length}`)] } as const;
        const found = ticks(axis, 99);
        expect(found.every((value) => isOn(axis, value))).toBe(true);
        expect([found[0], found.at(-1)]).toEqual(axis.domain);
      }),
    );
  });
});
