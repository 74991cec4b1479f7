import { describe, expect, test } from 'vitest';
import { outlinePath } from '../../../src/views/atlas/outline.ts';

const edges = (rows: readonly string[]) => {
  const path = outlinePath(
    Array.from(rows.join(''), (sign) => sign === '#'),
    rows[0]!.length,
  );
  return path.split('M').filter(Boolean);
};

describe('outlinePath', () => {
  test('of one cell is its four sides', () => {
    expect(edges(['...', '.#.', '...']).sort()).toEqual(['1,1h1', '1,1v1', '1,2h1', '2,1v1']);
  });

  test('has no side between two cells inside', () => {
    expect(edges(['##'])).toHaveLength(6);
  });

  test('falls into pieces, and has holes', () => {
    expect(edges(['#.#'])).toHaveLength(8);
    expect(edges(['###', '#.#', '###'])).toHaveLength(16);
  });

  test('of nothing is empty', () => {
    expect(outlinePath([false, false], 2)).toBe('');
  });
});
