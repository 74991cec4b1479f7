import { describe, expect, test } from 'vitest';
import type { PresentBeat } from '../../../src/core/lesson/presentBeats.ts';
import type { Told } from '../../../src/views/lesson/storyOf.ts';
import { presentFigureOf } from '../../../src/views/present/presentFigure.ts';

/** What the step on beta is told from, at an N. */
const toldAt = (volume: number): Told => ({
  ...{ at: 'beta' as const, facts: {}, labels: [966, 313, 109, 48, 21], right: [966, 313, 109, 48, 21] },
  ...{ volume, seed: 7, rows: [], isOther: false, middle: undefined, pullAtZero: undefined },
});

/** How many times a label of the rarest class weighs one of the commonest, as the bars show it. */
function tailAt(beat: PresentBeat, volume: number): number | undefined {
  const none = { recalls: undefined, wrongPull: undefined, plain: undefined };
  return presentFigureOf(toldAt(volume), { step: 'beta', beat }, none)?.bars.at(-1)?.value;
}

/** Eₙ as the sum of its terms. */
const effective = (count: number, volume: number) =>
  Array.from({ length: count }, (_, index) => (1 - 1 / volume) ** index).reduce((sum, term) => sum + term, 0);

describe('the bars of beta', () => {
  test('show the answer at N = 10, wherever beta was dragged, and nothing before it', () => {
    expect(tailAt('hands', 95)).toBeUndefined();
    expect(tailAt('reveal', 95)).toBeCloseTo(effective(966, 10) / effective(21, 10), 9);
  });

  test('follow beta while it is dragged', () => {
    expect(tailAt('deed', 95)).toBeCloseTo(effective(966, 95) / effective(21, 95), 9);
    expect(tailAt('deed', 95)).toBeGreaterThan(4.8);
    expect(tailAt('deed', 95)).toBeLessThan(5.2);
  });
});
