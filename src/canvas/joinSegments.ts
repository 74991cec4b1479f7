import type { Segments } from './segments.ts';

/** Fineness on which ends of segments are the same place, in units of the data. */
const grain = 1e-5;

/**
 * Joins line segments that meet end to end into polylines, so that a dashed line is dashed along its length
 * and not within each piece.
 *
 * @param segments - x1, y1, x2, y2 of each; [4 k].
 * @returns Places x, y of each polyline; [2 m] each. Where three or more segments meet, lines end or pass; every
 * segment that has a length is in one line.
 */
export function joinSegments(segments: Segments): number[][] {
  const count = segments.length / 4;
  const keyOf = (x: number, y: number) => `${Math.round(x / grain)},${Math.round(y / grain)}`;
  const startKeys = Array.from({ length: count }, (_, at) => keyOf(segments[4 * at]!, segments[4 * at + 1]!));
  const endKeys = Array.from({ length: count }, (_, at) => keyOf(segments[4 * at + 2]!, segments[4 * at + 3]!));
  const meeting = new Map<string, number[]>();
  for (let at = 0; at < count; at += 1) {
    for (const key of [startKeys[at]!, endKeys[at]!]) meeting.set(key, [...(meeting.get(key) ?? []), at]);
  }
  // A boundary that goes exactly through a grid point leaves a segment without length there.
  const isUsed = Uint8Array.from({ length: count }, (_, at) => (startKeys[at] === endKeys[at] ? 1 : 0));

  /** The places after a key, along segments that are not used yet. */
  function walk(from: string): number[] {
    const places: number[] = [];
    let key = from;
    for (;;) {
      const next = meeting.get(key)?.find((at) => isUsed[at] === 0);
      if (next === undefined) return places;
      isUsed[next] = 1;
      const isForward = startKeys[next] === key;
      const to = 4 * next + (isForward ? 2 : 0);
      places.push(segments[to]!, segments[to + 1]!);
      key = isForward ? endKeys[next]! : startKeys[next]!;
    }
  }

  const lines: number[][] = [];
  for (let at = 0; at < count; at += 1) {
    if (isUsed[at]) continue;
    isUsed[at] = 1;
    const behind = walk(startKeys[at]!);
    const ahead = walk(endKeys[at]!);
    const reversed: number[] = [];
    for (let place = behind.length - 2; place >= 0; place -= 2) reversed.push(behind[place]!, behind[place + 1]!);
    lines.push([...reversed, ...segments.slice(4 * at, 4 * at + 4), ...ahead]);
  }
  return lines;
}
