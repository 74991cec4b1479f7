import { describe, expect, test } from 'vitest';
import { createPlateau } from '../../src/bridge/plateau.ts';

/**
 * The first step at which a plateau is seen, with a frame every `every` steps, or `undefined` if
 * none within 5,000 steps.
 */
function firstFlat(accuraciesAt: (step: number) => readonly number[], every = 20): number | undefined {
  const plateau = createPlateau();
  for (let step = 0; step <= 5000; step += every) if (plateau.sees(step, accuraciesAt(step))) return step;
  return undefined;
}

describe('a plateau', () => {
  test('is seen after 500 steps of accuracies that never change', () => {
    expect(firstFlat(() => [0.9, 0.8])).toBe(500);
  });

  test('is not seen while one model of several still rises by a point in 250 steps', () => {
    expect(firstFlat((step) => [0.9, 0.2 + (0.011 * step) / 250])).toBeUndefined();
  });

  test('is seen in a rise of less than that', () => {
    expect(firstFlat((step) => [0.9, 0.2 + (0.009 * step) / 250])).toBe(500);
  });

  test('is seen 500 steps after a rise has ended, give or take the share of the rise that a mean still holds', () => {
    const step = firstFlat((at) => [Math.min(0.9, at / 1000)])!;
    expect(step).toBeGreaterThan(1200);
    expect(step).toBeLessThanOrEqual(1400);
  });

  test('is seen through noise of two points from frame to frame', () => {
    expect(firstFlat((step) => [0.9 + 0.02 * Math.sin(step * 7.3)])).toBeLessThan(700);
  });

  test('needs eight frames before the present one, however far apart they are', () => {
    expect(firstFlat(() => [0.5], 400)).toBe(8 * 400);
  });

  test('is detected again only after a full window following a reset', () => {
    const plateau = createPlateau();
    for (let step = 0; step < 500; step += 20) expect(plateau.sees(step, [0.5])).toBe(false);
    plateau.forget();
    for (let step = 500; step < 1000; step += 20) expect(plateau.sees(step, [0.5])).toBe(false);
    expect(plateau.sees(1000, [0.5])).toBe(true);
  });
});
