import { expect, test } from 'vitest';
import { largestChange } from '../../../src/core/reading/changes.ts';

const unit = { scale: 'linear', domain: [0, 1] } as const;
const table = (...values: (number | undefined)[][]) => ({ rows: ['A', 'B'], columns: ['share', 'recall'], values });

test('the largest change names its row and column, and both numbers', () => {
  const before = table([0.5, 0.9], [0.5, 0.1]);
  expect(largestChange(before, table([0.4, 0.9], [0.6, 0.35]), unit)).toEqual({
    ...{ row: 'B', column: 'recall', from: 0.1, to: 0.35 },
  });
});

test('changes are compared as one sees them: on a logarithmic axis a doubling is more than a rise of a tenth', () => {
  const [before, now] = [table([0.01, 0.8], [1, 1]), table([0.02, 0.9], [1, 1])];
  expect(largestChange(before, now, unit)).toMatchObject({ column: 'recall' });
  expect(largestChange(before, now, { scale: 'log', domain: [0.001, 1] })).toMatchObject({ column: 'share' });
});

test('equal tables have no change, and tables without a number in common are others', () => {
  const same = table([0.5, 0.9], [undefined, 0.1]);
  expect(largestChange(same, same, unit)).toBe('none');
  expect(largestChange({ ...same, rows: ['C', 'D'] }, same, unit)).toBe('other');
});

test('a row that is new does not count, however large its number', () => {
  const before = { rows: ['A'], columns: ['share'], values: [[0.5]] };
  const now = { rows: ['A', 'B'], columns: ['share'], values: [[0.51], [1]] };
  expect(largestChange(before, now, unit)).toMatchObject({ row: 'A', from: 0.5, to: 0.51 });
});

test('without a change in what both have, a row, a column or a number that comes or goes is no table without change', () => {
  const full = table([0.5, 0.9], [0.4, 0.1]);
  const others = [
    { rows: ['A'], columns: full.columns, values: [[0.5, 0.9]] },
    { rows: full.rows, columns: ['share'], values: [[0.5], [0.4]] },
    table([0.5, 0.9], [0.4, undefined]),
  ];
  for (const other of others) {
    expect(largestChange(other, full, unit)).toBe('other');
    expect(largestChange(full, other, unit)).toBe('other');
  }
});
