import { describe, expect, test } from 'vitest';
import { withBackground } from '../../../src/core/counts/background.ts';

const table = { names: ['cat', 'dog'], counts: [50, 7] };
const background = { count: 900, at: 'first', name: 'background' } as const;

describe('withBackground', () => {
  test('adds a class as label 0 or as the last', () => {
    expect(withBackground(table, background, false)).toEqual({
      names: ['background', 'cat', 'dog'],
      counts: [900, 50, 7],
    });
    expect(withBackground(table, { ...background, at: 'last' }, false)).toEqual({
      names: ['cat', 'dog', 'background'],
      counts: [50, 7, 900],
    });
  });

  test('keeps sorted counts sorted', () => {
    const sorted = { names: undefined, counts: [50, 20, 7] };
    const counts = (count: number) => withBackground(sorted, { ...background, count }, true).counts;
    expect(counts(900)).toEqual([900, 50, 20, 7]);
    expect(counts(20)).toEqual([50, 20, 20, 7]);
    expect(counts(1)).toEqual([50, 20, 7, 1]);
  });

  test('is the same table without samples of it', () => {
    expect(withBackground(table, { ...background, count: 0 }, false)).toBe(table);
  });

  test('takes away names that are the labels, since the labels are others now', () => {
    expect(withBackground({ names: ['0', '1'], counts: [5, 3] }, background, false)).toEqual({
      names: undefined,
      counts: [900, 5, 3],
    });
  });

  test('has a name that no class has', () => {
    const taken = { names: ['background', 'background 2'], counts: [1, 2] };
    expect(withBackground(taken, background, false).names).toEqual(['background 3', 'background', 'background 2']);
  });
});
