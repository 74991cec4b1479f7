import type { MouseEvent } from 'react';
import { columnCount } from '../../store/parameters/atlas.ts';

/** The column of the plane that a click on something as wide as the plane lies in. */
export function columnOf({ currentTarget, clientX }: MouseEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.max(0, Math.min(columnCount - 1, Math.floor(((clientX - left) / width) * columnCount)));
}
