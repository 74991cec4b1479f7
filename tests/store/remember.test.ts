import { describe, expect, test, vi } from 'vitest';
import { remember } from '../../src/store/remember.ts';

describe('remember', () => {
  test('gives the same object for the same arguments, and computes it once', () => {
    const compute = vi.fn((a: number, b: number) => ({ sum: a + b }));
    const sum = remember(compute);
    const first = sum(1, 2);
    expect(sum(1, 2)).toBe(first);
    expect(first).toEqual({ sum: 3 });
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test('computes again when any argument changes, the last as well as the first', () => {
    const sum = remember((a: number, b: number) => ({ sum: a + b }));
    expect(sum(1, 2)).toEqual({ sum: 3 });
    expect(sum(1, 5)).toEqual({ sum: 6 });
    expect(sum(4, 5)).toEqual({ sum: 9 });
  });

  test('compares arguments by identity and not by content', () => {
    const length = remember((list: readonly number[]) => ({ length: list.length }));
    const list = [1, 2];
    const first = length(list);
    expect(length(list)).toBe(first);
    expect(length([1, 2])).not.toBe(first);
  });

  test('treats NaN as equal to NaN, so that it does not recompute every time', () => {
    const compute = vi.fn((x: number) => ({ x }));
    const box = remember(compute);
    expect(box(Number.NaN)).toBe(box(Number.NaN));
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test('remembers a result of undefined too', () => {
    const compute = vi.fn((_: number) => undefined);
    const nothing = remember(compute);
    nothing(1);
    nothing(1);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test('does not remember a call that threw', () => {
    let isBroken = true;
    const half = remember((x: number) => {
      if (isBroken) throw new Error('broken');
      return x / 2;
    });
    expect(() => half(3)).toThrow('broken');
    isBroken = false;
    expect(half(3)).toBe(1.5);
  });

  test('forgets a call when another comes, and the least recently used one if it remembers several', () => {
    const box = (calls?: number) => remember((x: number) => ({ x }), calls);
    const one = box();
    const first = one(1);
    one(2);
    expect(one(1)).not.toBe(first);
    const two = box(2);
    const [a, b] = [two(1), two(2)];
    expect([two(1), two(2), two(1)]).toEqual([a, b, a]);
    expect(two(1)).toBe(a);
    two(3);
    expect(two(1)).toBe(a);
    expect(two(2)).not.toBe(b);
  });

  test('keeps one memory a function, not one for all', () => {
    const double = remember((x: number) => 2 * x);
    const square = remember((x: number) => x * x);
    expect([double(3), square(3), double(3)]).toEqual([6, 9, 6]);
  });
});
