import { describe, expect, test } from 'vitest';
import { inkOn, luminanceOf } from '../../src/charts/inkOn.ts';
import { classMarks } from '../../src/core/classMarks.ts';
import { fc } from '../core/seededProperties.ts';

const colours = fc.nat(0xffffff).map((number) => `#${number.toString(16).padStart(6, '0')}`);

function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('luminanceOf', () => {
  test('is the sum of WCAG’s shares of red, green and blue', () => {
    expect(luminanceOf('#ff0000')).toBeCloseTo(0.2126, 12);
    expect(luminanceOf('#00ff00')).toBeCloseTo(0.7152, 12);
    expect(luminanceOf('#0000ff')).toBeCloseTo(0.0722, 12);
    expect(luminanceOf('#ffffff')).toBeCloseTo(0.2126 + 0.7152 + 0.0722, 12);
  });

  test('gives #767676 on white the contrast of 4.54 for which it is known as the lightest readable grey', () => {
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  test('understands no colour but one written with six digits', () => {
    expect(() => luminanceOf('#fff')).toThrow('invalid colour; not "#rrggbb": #fff');
  });
});

describe('inkOn', () => {
  test('is white on the blue of class A, and black on the yellow of class G', () => {
    expect(inkOn(classMarks[0]!.colour)).toBe('#ffffff');
    expect(inkOn(classMarks[6]!.colour)).toBe('#000000');
  });

  test('has a contrast of at least 4.5 with any colour at all', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrastOf(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
