import type { PlaneShown } from './planeReader.ts';

/**
 * Ends of the measure's axis: the same in all rows and columns, so that moving through them moves the line and not the
 * scale. The best reachable accuracy is within them.
 */
export function measureDomain({ numbers, bayes }: PlaneShown): readonly [number, number] {
  const values = numbers.values.flatMap((value) => (value === undefined ? [] : [value]));
  const more = numbers.measure === 'accuracy' && bayes !== undefined ? [bayes] : [];
  const low = Math.min(...values, ...more);
  const high = Math.max(...values, ...more);
  const room = Math.max(0.01, 0.06 * (high - low));
  return [low - room, high + room];
}
