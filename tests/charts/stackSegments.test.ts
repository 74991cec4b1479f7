import { describe, expect, test } from 'vitest';
import { stackSegments } from '../../src/charts/stackSegments.ts';
import { fc, reals } from '../core/seededProperties.ts';

const shareLists = fc.array(fc.oneof(reals(0, 1), fc.constantFrom(0, 1e-9)), { minLength: 1, maxLength: 10 });

describe('stackSegments', () => {
  test('lays shares out one behind another', () => {
    expect(stackSegments([0.5, 0.3, 0.2], 100, 300, 2)).toEqual([
      { index: 0, from: 100, to: 200 },
      { index: 1, from: 200, to: 260 },
      { index: 2, from: 260, to: 300 },
    ]);
  });

  test('takes a pixel that a tiny share lacks from the others, in proportion to what they can give', () => {
    const [first, second, third] = stackSegments([0.598, 0.4, 0.002], 0, 500, 2);
    // The third would be 1 wide and lacks 1. The others, 299 and 200 wide, can give 297 and 198.
    expect(first!.to).toBeCloseTo(299 - 297 / 495, 9);
    expect(second!.to - second!.from).toBeCloseTo(200 - 198 / 495, 9);
    expect(third!.to - third!.from).toBeCloseTo(2, 9);
  });

  test('has no segment for a share of nothing', () => {
    expect(stackSegments([0.25, 0, 0.75], 0, 100, 2).map(({ index }) => index)).toEqual([0, 2]);
  });

  test.each([[[0, 0, 0]], [[Number.NaN, 0.5]], [[]], [[Infinity, 1]]])('has no segments for %j', (shares) => {
    expect(stackSegments(shares, 0, 100, 2)).toEqual([]);
  });

  test('fills the bar, in order and without gaps, each share above nothing at least so wide', () => {
    fc.assert(
      fc.property(shareLists, reals(60, 1000), (shares, length) => {
        fc.pre(shares.some((share) => share > 0));
        const segments = stackSegments(shares, 10, 10 + length, 2);
        expect(segments[0]!.from).toBe(10);
        expect(segments.at(-1)!.to).toBeCloseTo(10 + length, 6);
        segments.forEach(({ index, from, to }, place) => {
          expect(to - from).toBeGreaterThanOrEqual(2 - 1e-9);
          if (place > 0) {
            expect(from).toBe(segments[place - 1]!.to);
            expect(index).toBeGreaterThan(segments[place - 1]!.index);
          }
        });
      }),
    );
  });

  test('shows a larger share at least as wide as a smaller one', () => {
    fc.assert(
      fc.property(shareLists, (shares) => {
        const segments = stackSegments(shares, 0, 200, 2);
        for (const one of segments) {
          for (const other of segments) {
            if (shares[one.index]! < shares[other.index]!) {
              expect(one.to - one.from).toBeLessThanOrEqual(other.to - other.from + 1e-9);
            }
          }
        }
      }),
    );
  });

  test('makes all equally narrow if the bar is too short for them', () => {
    const widths = stackSegments([0.9, 0.05, 0.05], 0, 3, 2).map(({ from, to }) => to - from);
    for (const width of widths) expect(width).toBeCloseTo(1, 12);
  });
});
