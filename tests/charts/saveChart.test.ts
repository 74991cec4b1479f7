import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../src/charts/saveChart.ts';
import { fc } from '../core/seededProperties.ts';

describe('fileNameOf', () => {
  test.each([
    ['Inverse square root', 'inverse-square-root'],
    ['Class-balanced, β = 0.99', 'class-balanced-beta-0.99'],
    ['β → 1', 'beta-to-1'],
    ['1/√n', '1-sqrt-n'],
    ['95 % of N = ∞', '95-percent-of-n-infinity'],
    ['Nuñez & Størk', 'nunez-størk'],
    ['Verwechslungen: Größe', 'verwechslungen-große'],
    ['../../etc/passwd', 'etc-passwd'],
    ['v. 2.', 'v-2'],
    ['.hidden', 'hidden'],
    ['混同行列', '混同行列'],
    ['  ', 'chart'],
    ['…', 'chart'],
    ['', 'chart'],
  ])('“%s” is the file %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test('is one part of a path, short, and the same when named again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        const name = fileNameOf(title);
        expect(name).toMatch(/^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(fileNameOf(name)).toBe(name);
      }),
    );
  });
});
