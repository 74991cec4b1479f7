import type { MapWindow } from '../../protocol/problem.ts';

/** A place in the plane of the data. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The part of the plane that a map shows, in units of the data. */
type Sides = Pick<MapWindow, 'halfWidth' | 'halfHeight'>;

/** Step of the probe by an arrow key, in units of the data. */
const nudge = 0.06;

/** How far each key moves the probe. */
const moves: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-nudge, 0],
  ArrowRight: [nudge, 0],
  ArrowUp: [0, nudge],
  ArrowDown: [0, -nudge],
};

/**
 * Place in the plane at a share of a map's width and height.
 *
 * @param across - From 0 at the left to 1 at the right.
 * @param down - From 0 at the top to 1 at the bottom.
 */
export function placeAt({ halfWidth, halfHeight }: Sides, across: number, down: number): Place {
  return { x: (2 * across - 1) * halfWidth, y: (1 - 2 * down) * halfHeight };
}

/**
 * Where a key moves the probe, which stays on the map.
 *
 * @param from - Where it is; the middle of the plane if it is nowhere.
 * @param key - As a keyboard event names it.
 * @returns `undefined` if the key moves nothing.
 */
export function movedProbe(from: Place | undefined, key: string, { halfWidth, halfHeight }: Sides): Place | undefined {
  const by = Object.hasOwn(moves, key) ? moves[key] : undefined;
  const { x, y } = from ?? { x: 0, y: 0 };
  return by && { x: within(x + by[0], halfWidth), y: within(y + by[1], halfHeight) };
}

function within(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
