import { describe, expect, test } from 'vitest';
import { blobs } from '../../../src/core/shapes/blobs.ts';
import { duplicatesOf, prototypesOf } from '../../../src/core/shapes/duplicates.ts';
import { pinwheel } from '../../../src/core/shapes/pinwheel.ts';
import { logNormal, logSumExp } from '../../../src/core/shapes/shape.ts';
import { logDensities } from '../../../src/core/truth/logDensities.ts';
import { relativeError } from '../relativeError.ts';
import { fc, reals } from '../seededProperties.ts';

describe('log densities at points', () => {
  test('are ordered by point, then class', () => {
    // Two blobs at (1, 0) and (−1, 0): at its centre one is 1 / (2π 0.3²), and the other (2 / 0.3)² / 2 below it.
    const crest = -Math.log(2 * Math.PI * 0.09);
    const other = crest - (2 / 0.3) ** 2 / 2;
    const logs = logDensities(blobs(2), Float32Array.of(1, 0, -1, 0, 0, 0));
    const expected = [crest, other, other, crest, crest - (1 / 0.3) ** 2 / 2, crest - (1 / 0.3) ** 2 / 2];
    expect(logs).toHaveLength(6);
    expected.forEach((log, index) => {
      expect(logs[index]).toBeCloseTo(log, 5);
    });
  });

  test('are −∞ where a class has density 0', () => {
    expect(logDensities(pinwheel(3), Float32Array.of(0, 0))).toEqual(Float32Array.of(-Infinity, -Infinity, -Infinity));
  });

  test('of near-duplicates are those of the mixture of all prototypes, and finite however far these are', () => {
    const wheel = pinwheel(3);
    const shape = duplicatesOf(wheel, 20, 1);
    const prototypes = [0, 1, 2].map((index) => prototypesOf(wheel, index, 20, 1));
    const coordinates = fc.oneof(reals(-1.3, 1.3), reals(-1000, 1000));
    fc.assert(
      fc.property(coordinates, coordinates, fc.nat(2), (x, y, index) => {
        const terms = prototypes[index]!.map(([px, py]) => logNormal(x - px, 0.02) + logNormal(y - py, 0.02));
        expect(relativeError(shape.logDensity(index, x, y), logSumExp(terms) - Math.log(20))).toBeLessThan(1e-11);
      }),
    );
  });
});
