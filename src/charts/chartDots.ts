import { createElement, type ReactElement, type SVGProps } from 'react';

/**
 * The dots of a chart.
 *
 * @param dots - Where they stand; several may stand at one place.
 * @param x - Pixels from a value on the axis below.
 * @param y - Pixels from a value on the axis at the side.
 */
export function chartDots(
  dots: readonly { readonly x: number; readonly y: number }[],
  x: (value: number) => number,
  y: (value: number) => number,
): ReactElement<SVGProps<SVGCircleElement>>[] {
  return dots.map((dot, index) =>
    createElement('circle', { key: index, className: 'count-dot', cx: x(dot.x), cy: y(dot.y), r: 3.2 }),
  );
}
