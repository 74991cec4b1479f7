import { describe, expect, test } from 'vitest';
import type { Sample } from '../../../../src/store/history.ts';
import { curveMeasures } from '../../../../src/store/parameters/lab.ts';
import { stepDomain, valueDomain } from '../../../../src/views/lab/compare/curveAxes.ts';
import { fc, reals } from '../../../core/seededProperties.ts';

/** A sample in which all measures of all models have those values. */
function sampleOf(step: number, values: readonly number[]): Sample {
  const own = Float32Array.from(values);
  return { step, values: { accuracy: own, head: own, tail: own, loss: own } };
}

const scales = ['linear', 'log'] as const;

describe('the axis of steps', () => {
  test.each(scales)('has every step but the start on it, on a %s axis, however few there are', (scale) => {
    const some = fc
      .array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 5 })
      .map((steps) => steps.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(some, (steps) => {
        const [first, last] = stepDomain(
          steps.map((step) => sampleOf(step, [0.5])),
          scale,
        );
        expect(first).toBe(scale === 'log' ? 1 : 0);
        expect(last).toBeGreaterThan(first);
        for (const step of steps) expect(step).toBeLessThanOrEqual(last);
      }),
    );
  });
});

describe('the axis of values', () => {
  const runs = fc.record({
    last: fc.integer({ min: 10, max: 100_000 }),
    values: fc.array(reals(0, 1), { minLength: 20, maxLength: 20 }),
    scale: fc.constantFrom(...scales),
    measure: fc.constantFrom(...curveMeasures),
  });

  test('shows all that is right of its first eighth, whatever the measure and the scale', () => {
    fc.assert(
      fc.property(runs, ({ last, values, scale, measure }) => {
        const samples = values.map((value, i) => sampleOf(Math.round((last * (i + 1)) / 20), [value, 1 - value]));
        const [least, most] = valueDomain(samples, measure, scale);
        expect(least).toBeLessThan(most);
        expect(least).toBeGreaterThanOrEqual(0);
        for (const { step, values: own } of samples) {
          const place = scale === 'log' ? Math.log(step) / Math.log(last) : step / last;
          if (place < 0.13) continue;
          for (const value of own[measure]) {
            expect(value).toBeGreaterThanOrEqual(least - 1e-7);
            expect(value).toBeLessThanOrEqual(most + 1e-7);
          }
        }
      }),
    );
  });

  test('of shares ends at 1 and begins at a multiple of 5 %, below the least', () => {
    const samples = [sampleOf(0, [0.2]), sampleOf(500, [0.83, 0.91]), sampleOf(1000, [0.86, 0.93])];
    // The start, where every model is no better than chance, need not be visible.
    expect(valueDomain(samples, 'accuracy', 'linear')).toEqual([0.8, 1]);
    expect(valueDomain([sampleOf(0, [0.2]), sampleOf(10, [0])], 'tail', 'linear')).toEqual([0, 1]);
  });

  test('of losses begins at 0 and ends above the largest', () => {
    expect(valueDomain([sampleOf(0, [9]), sampleOf(500, [0.42]), sampleOf(1000, [0.33])], 'loss', 'linear')).toEqual([
      0, 0.5,
    ]);
    expect(valueDomain([sampleOf(0, [9]), sampleOf(500, [1.6]), sampleOf(1000, [2.2])], 'loss', 'linear')).toEqual([
      0, 2.5,
    ]);
  });

  test('includes the guide', () => {
    const samples = [sampleOf(0, [0.2]), sampleOf(500, [0.93]), sampleOf(1000, [0.95])];
    expect(valueDomain(samples, 'accuracy', 'linear')[0]).toBeCloseTo(0.9, 9);
    expect(valueDomain(samples, 'accuracy', 'linear', 0.71)[0]).toBeCloseTo(0.7, 9);
  });

  test('ignores NaN', () => {
    const samples = [sampleOf(0, [0.5]), sampleOf(1000, [Number.NaN, 0.9])];
    expect(valueDomain(samples, 'accuracy', 'linear')).toEqual([0.85, 1]);
  });
});
