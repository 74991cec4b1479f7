import { expect, test } from 'vitest';
import { chartDots } from '../../src/charts/chartDots.ts';

test('dots at one place are told apart by React, and each is drawn', () => {
  const dots = [
    { x: 5, y: 1 },
    { x: 5, y: 2 },
    { x: 5, y: 2 },
  ];
  const drawn = chartDots(
    dots,
    (x) => 10 * x,
    (y) => 100 - y,
  );
  expect(new Set(drawn.map(({ key }) => key)).size).toBe(3);
  expect(drawn.map(({ props }) => props)).toMatchObject([
    { cx: 50, cy: 99 },
    { cx: 50, cy: 98 },
    { cx: 50, cy: 98 },
  ]);
});
