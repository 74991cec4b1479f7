import { describe, expect, test } from 'vitest';
import { linearScale, logScale, type TrackScale, volumeScale } from '../../src/controls/scales.ts';
import { decimalOfVolume } from '../../src/core/decimalBeta.ts';
import { relativeError } from '../core/relativeError.ts';
import { fc, reals } from '../core/seededProperties.ts';

const scales: [string, TrackScale, number, number][] = [
  ['imbalance', logScale(1, 1000), 1, 1000],
  ['learning rate', logScale(0.001, 0.3), 0.001, 0.3],
  ['head class', logScale(50, 2000, true), 50, 2000],
  ['noise', linearScale(0, 0.5, 0.01), 0, 0.5],
  ['gamma', linearScale(0, 5, 0.05), 0, 5],
  ['classes', linearScale(2, 10, 1), 2, 10],
  ['beta', volumeScale, 1, Infinity],
];

/** Every position at which a range input can stand. */
function positions({ min, max, step }: TrackScale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? max : min + i * step));
}

describe('every track', () => {
  test.each(scales)('of %s begins and ends with its bounds exactly', (_, scale, min, max) => {
    expect(scale.toValue(scale.min)).toBe(min);
    expect(scale.toValue(scale.max)).toBe(max);
    expect(scale.toPosition(min)).toBeCloseTo(scale.min, 9);
    expect(scale.toPosition(max)).toBeCloseTo(scale.max, 9);
  });

  test.each(scales)('of %s never goes back: a position further right gives no smaller value', (_, scale) => {
    const values = positions(scale).map((position) => scale.toValue(position));
    for (let i = 1; i < values.length; i += 1) expect(values[i]! >= values[i - 1]!, `${values[i]}`).toBe(true);
  });

  test.each(scales)('of %s keeps every value within its bounds', (_, scale, min, max) => {
    for (const position of positions(scale)) {
      const value = scale.toValue(position);
      expect(value >= min && value <= max, `${value}`).toBe(true);
    }
  });

  test.each(scales)('of %s leaves the knob where it was dropped, to a fiftieth of the track', (_, scale) => {
    for (const position of positions(scale)) {
      const shown = scale.toPosition(scale.toValue(position));
      expect(Math.abs(shown - position)).toBeLessThanOrEqual(0.02 * (scale.max - scale.min));
    }
  });

  test.each(scales)('of %s gives a value that it gave once again from its own position', (_, scale) => {
    for (const position of positions(scale)) {
      const value = scale.toValue(position);
      expect(scale.toValue(scale.toPosition(value))).toBe(value);
    }
  });
});

describe('logScale', () => {
  test('is even in the logarithm: its middle is the geometric mean', () => {
    const [thousand, tenThousand] = [logScale(1, 1000), logScale(1, 10000)];
    expect(thousand.toValue(thousand.max / 2)).toBe(Number(Math.sqrt(1000).toPrecision(3)));
    expect(tenThousand.toPosition(100)).toBeCloseTo(tenThousand.max / 2, 9);
  });

  test.each([
    ['the imbalance factor', logScale(1, 1000)],
    ['the learning rate', logScale(0.001, 0.3)],
    ['the size of the head class', logScale(50, 2000, true)],
  ])('gives no value of %s twice, so that one step of an arrow key always moves it', (_, scale) => {
    const values = positions(scale).map((position) => scale.toValue(position));
    expect(new Set(values).size).toBe(values.length);
    for (const [position, value] of values.entries()) expect(Math.round(scale.toPosition(value))).toBe(position);
  });

  test('gives values of three significant digits', () => {
    const scale = logScale(0.001, 0.3);
    for (const position of positions(scale)) {
      const value = scale.toValue(position);
      expect(Number(value.toPrecision(3))).toBe(value);
    }
  });

  test('gives whole numbers where it is asked to', () => {
    const scale = logScale(2, 60, true);
    expect(positions(scale).every((position) => Number.isInteger(scale.toValue(position)))).toBe(true);
  });

  test('puts a value that was typed where it is, between those that can be dragged', () => {
    const scale = logScale(1, 1000);
    expect(scale.toPosition(31.6227766)).toBeCloseTo(scale.max / 2, 6);
  });
});

describe('linearScale', () => {
  test('gives numbers as they are written, without the digits of a binary sum', () => {
    const scale = linearScale(0, 5, 0.05);
    expect(scale.toValue(0.1 + 0.2)).toBe(0.3);
    expect(scale.toValue(3 * 0.05)).toBe(0.15);
    expect(linearScale(0, 0.5, 0.01).toValue(29 * 0.01)).toBe(0.29);
  });
});

describe('volumeScale', () => {
  test.each([
    [1, 0],
    [10, 1],
    [100, 2],
    [1000, 3],
    [10000, 4],
    [Infinity, 6],
  ])('has N = %d at %d, and gives it back from there', (volume, position) => {
    expect(volumeScale.toPosition(volume)).toBeCloseTo(position, 12);
    expect(volumeScale.toValue(position)).toBe(volume);
  });

  test('keeps every finite N left of the end, which is ∞ alone', () => {
    for (const volume of [1e5, 999_999, 1e6, 1e9]) {
      expect(volumeScale.toPosition(volume)).toBeLessThan(volumeScale.max);
      expect(volumeScale.toPosition(volume)).toBeGreaterThan(4.9);
    }
    expect(volumeScale.toValue(volumeScale.max - volumeScale.step)).toBeLessThan(Infinity);
  });

  test('gives a beta of at most three digits after its nines at each of its 601 positions', () => {
    const all = positions(volumeScale);
    expect(all.length).toBe(601);
    for (const position of all) {
      const beta = decimalOfVolume(volumeScale.toValue(position));
      expect(beta, `at ${position}`).toMatch(/^([01]|0\.9*\d{1,3})$/);
    }
  });

  test('is even in log10 N to half a per cent of N', () => {
    fc.assert(
      fc.property(reals(0, 5.99), (position) => {
        expect(relativeError(volumeScale.toValue(position), 10 ** position)).toBeLessThan(0.005);
      }),
    );
  });
});
