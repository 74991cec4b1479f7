import { describe, expect, test } from 'vitest';
import type { Moment } from '../../src/store/atlas.ts';
import { momentAt, withMoment } from '../../src/store/moments.ts';

const moment = (step: number, size = 100): Moment => ({
  step,
  recall: new Float32Array(10),
  parameters: new Float32Array(size).fill(step),
  frozen: [undefined],
});

const run = (steps: readonly number[], most?: number) =>
  steps.reduce<readonly Moment[]>((moments, step) => withMoment(moments, moment(step), most), []);

describe('moments of a plane', () => {
  test('are kept by step; one of an earlier step replaces those from there on', () => {
    expect(run([0, 1, 2, 3]).map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(run([0, 1, 2, 3, 2]).map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(run([0, 5, 0]).map(({ step }) => step)).toEqual([0]);
  });

  test('of other models replace all', () => {
    expect(withMoment(run([0, 1, 2]), moment(3, 50)).map(({ step }) => step)).toEqual([3]);
  });

  test('stay within their bytes, with the first and the latest, and closer together where they are early', () => {
    const all = Array.from({ length: 600 }, (_, step) => step);
    // 440 bytes each.
    const steps = run(all, 40 * 440).map(({ step }) => step);
    expect(steps.length).toBeLessThanOrEqual(40);
    expect(steps.length).toBeGreaterThan(8);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(599);
    expect(steps[2]! - steps[1]!).toBeLessThan(steps.at(-2)! - steps.at(-3)!);
  });

  test('at a step are the latest until then; without a step the latest of all', () => {
    const moments = run([0, 10, 20]);
    expect(momentAt(moments, 15)!.step).toBe(10);
    expect(momentAt(moments, 20)!.step).toBe(20);
    expect(momentAt(moments, undefined)!.step).toBe(20);
    expect(momentAt([], 3)).toBeUndefined();
  });
});
