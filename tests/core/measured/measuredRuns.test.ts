import { describe, expect, test } from 'vitest';
import { type MeasuredScene, measuredPair } from '../../../src/core/measured/measuredRuns.ts';

const seeds = [1, 2, 3];
/** Softmax runs of two schemes at three steps, and a third scheme with another loss on the same seeds. */
const scene: MeasuredScene = {
  seeds,
  runs: [
    {
      ...{ loss: 'softmax', schedule: 'cosine', schemes: ['a', 'b'], steps: [50, 100, 400] },
      accuracies: [
        [
          [9000, 9010, 9020],
          [9500, 9510, 9505],
          [9100, 9100, null],
        ],
        [
          [9000, 9010, 9020],
          [9000, 9000, 9000],
          [9400, 9390, 9410],
        ],
      ],
    },
    {
      ...{ loss: 'focal', schedule: 'cosine', schemes: ['a'], steps: [50, 100, 400] },
      accuracies: [
        [
          [9000, 9000, 9000],
          [9400, 9410, 9420],
          [9000, 9000, 9000],
        ],
      ],
    },
  ],
};
const [a, b, focal] = [
  { scheme: 'a', loss: 'softmax' },
  { scheme: 'b', loss: 'softmax' },
  { scheme: 'a', loss: 'focal' },
];
const pairAt = (step: number, first = a, second = b) => measuredPair(scene, 'cosine', first, second, step);

describe('two measured schemes', () => {
  test('are compared seed by seed at a measured step', () => {
    // (0.05 + 0.051 + 0.0505) / 3
    expect(pairAt(100)!.comparison.mean).toBeCloseTo(0.0505, 12);
    expect(pairAt(100)).toMatchObject({ step: 100, seeds: 3, isSteady: true });
    expect(measuredPair(scene, 'cosine', b, a, 100)!.comparison.mean).toBeCloseTo(-0.0505, 12);
  });

  test.each([
    [70, 50],
    [71, 100],
    [199, 100],
    [201, 400],
  ])('between two steps, at %d, stand as at the nearer by ratio, %d', (step, nearest) => {
    expect(pairAt(step)!.step).toBe(nearest);
  });

  test('are steady only if the neighbouring steps agree', () => {
    // Level at 50, a ahead at 100, b ahead at 400.
    expect([50, 70, 100, 200, 400].map((step) => pairAt(step)!.isSteady)).toEqual([true, false, true, false, true]);
  });

  test('may have been trained with different losses', () => {
    // a with softmax over a with the focal loss: (0.01 + 0.01 + 0.0085) / 3
    expect(pairAt(100, a, focal)!.comparison.mean).toBeCloseTo(0.0095, 12);
  });

  test('leave out seeds on which a model diverged', () => {
    expect(pairAt(400)!.comparison.seeds).toBe(2);
  });

  test('are `undefined` before the first or after the last step, or if they were not measured', () => {
    expect([49, 401].map((step) => pairAt(step))).toEqual([undefined, undefined]);
    expect(pairAt(100, a, { scheme: 'c', loss: 'softmax' })).toBeUndefined();
    expect(measuredPair(scene, 'constant', a, b, 100)).toBeUndefined();
  });
});
