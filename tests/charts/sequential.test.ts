import { describe, expect, test } from 'vitest';
import { inkOn, luminanceOf } from '../../src/charts/inkOn.ts';
import { cividis } from '../../src/charts/sequential.ts';

/** Shares from 0 to 1, four to each of the 256 colours. */
const shares = Array.from({ length: 1021 }, (_, index) => index / 1020);

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

describe('cividis', () => {
  // Colours 0 … 255 of matplotlib's cividis, of which all but the two ends lie between stops of the table.
  test.each([
    [0, '#00224e'],
    [10, '#002a5f'],
    [64, '#434e6c'],
    [100, '#656870'],
    [128, '#7d7c78'],
    [192, '#bcae6c'],
    [240, '#f0d846'],
    [255, '#fee838'],
  ])('colour %i is matplotlib’s %s to 3 of 255', (step, published) => {
    const expected = channelsOf(published);
    channelsOf(cividis(step / 255)).forEach((channel, index) => {
      expect(Math.abs(channel - expected[index]!)).toBeLessThanOrEqual(3);
    });
  });

  test('grows lighter with every per cent', () => {
    const luminances = Array.from({ length: 101 }, (_, percent) => luminanceOf(cividis(percent / 100)));
    for (let percent = 1; percent <= 100; percent += 1) {
      expect(luminances[percent]!, `${percent} %`).toBeGreaterThan(luminances[percent - 1]!);
    }
  });

  test('stays at its ends beyond them', () => {
    expect(cividis(-0.1)).toBe('#00224e');
    expect(cividis(1.1)).toBe('#fee838');
  });

  test('refuses NaN', () => {
    expect(() => cividis(Number.NaN)).toThrow('invalid share; not a number: NaN');
  });

  test('text on any of its colours has a contrast of at least 4.5', () => {
    for (const share of shares) {
      const colour = cividis(share);
      const [dark, light] = [luminanceOf(colour), luminanceOf(inkOn(colour))].sort((a, b) => a - b);
      expect((light! + 0.05) / (dark! + 0.05), `at ${share}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
