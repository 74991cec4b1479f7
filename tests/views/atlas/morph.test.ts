import { describe, expect, test } from 'vitest';
import { createMorph } from '../../../src/views/atlas/morph.ts';

function openMorph(isStill = false) {
  const clock = { now: 0 };
  return {
    clock,
    morph: createMorph(
      () => clock.now,
      () => isStill,
    ),
  };
}

const zeros = new Float32Array([0, 0]);
const ones = new Float32Array([1, 2]);

describe('a morph', () => {
  test('passes from one model to another within 140 ms, and ends with the very logits of the other', () => {
    const { clock, morph } = openMorph();
    expect(morph.towards(zeros, 0)).toBe(zeros);
    const begin = morph.towards(ones, 1);
    expect(Array.from(begin)).toEqual([0, 0]);
    clock.now = 70;
    // Half of the way in time is three quarters of it.
    expect(Array.from(morph.towards(ones, 1))).toEqual([0.75, 1.5]);
    clock.now = 140;
    expect(morph.towards(ones, 1)).toBe(ones);
  });

  test('begins a new way where it is', () => {
    const { clock, morph } = openMorph();
    morph.towards(zeros, 0);
    morph.towards(ones, 1);
    clock.now = 70;
    morph.towards(ones, 1);
    expect(Array.from(morph.towards(zeros, 0))).toEqual([0.75, 1.5]);
  });

  test('shows the same model at another step at once', () => {
    const { morph } = openMorph();
    morph.towards(zeros, 4);
    expect(morph.towards(ones, 4)).toBe(ones);
  });

  test('shows everything at once where the reader wants nothing to move, and where grids differ', () => {
    const still = openMorph(true).morph;
    still.towards(zeros, 0);
    expect(still.towards(ones, 1)).toBe(ones);
    const { morph } = openMorph();
    morph.towards(zeros, 0);
    const larger = new Float32Array(3);
    expect(morph.towards(larger, 1)).toBe(larger);
  });
});
