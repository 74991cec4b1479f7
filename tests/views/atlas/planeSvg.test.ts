import { describe, expect, test } from 'vitest';
import { planeSvg } from '../../../src/views/atlas/planeSvg.ts';
import { lightPalette } from '../../../src/views/palette.ts';
import { shownPlane } from './shownPlane.ts';

const rising = (row: number, column: number, seed: number) => 0.5 + 0.01 * (row + column) + 0.001 * (seed % 2) * column;

describe('the plane as SVG', () => {
  test('has every cell with its number, both axes, what is best, and a title', () => {
    const { text, width, height } = planeSvg(shownPlane('gamma', rising), lightPalette);
    expect(text.match(/<rect x=/g)).toHaveLength(63);
    expect(text).toContain('<title>Balanced accuracy, β × γ</title>');
    // (1 + 0.5 + 0.01 · 14) / 2 in the last cell.
    expect(text).toContain('>82.0</text>');
    expect(text).toContain('>best</text>');
    for (const name of ['softmax', '0.968', '∞']) expect(text).toContain(`>${name}</text>`);
    expect(text).toContain(`width="${width}" height="${height}"`);
    expect(text).toContain(' d="" ');
  });

  test('has the outline around cells within seed noise, and none of what diverged', () => {
    const { text } = planeSvg(shownPlane('gamma', rising, 4, [0]), lightPalette);
    expect(text).toMatch(/ d="M\d/);
    expect(text).toContain('>diverged</text>');
  });
});
