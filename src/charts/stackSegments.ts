/** A part of a stacked bar; pixels. */
export interface Segment {
  /** Index of its share. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Lays shares out along a bar, in their order.
 *
 * A share above 0 gets at least `least` pixels, so that it stays visible; wider segments shrink in proportion to their
 * excess over it, so that the bar keeps its length.
 *
 * @param shares - Each ≥ 0; they are scaled to their sum. [C].
 * @param from - Where the bar begins.
 * @param to - Where it ends.
 * @param least - Minimum width in pixels; reduced if the bar is too short.
 * @returns One segment for each share above 0; none if no share is, or one is NaN.
 */
export function stackSegments(shares: readonly number[], from: number, to: number, least: number): Segment[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (!(sum > 0) || !Number.isFinite(sum)) return [];
  const length = to - from;
  const present = shares.flatMap((share, index) => (share > 0 ? [{ index, width: (share / sum) * length }] : []));
  const kept = Math.min(least, length / present.length);
  const lacking = present.reduce((total, { width }) => total + Math.max(0, kept - width), 0);
  const spare = present.reduce((total, { width }) => total + Math.max(0, width - kept), 0);
  let at = from;
  return present.map(({ index, width }) => {
    const start = at;
    at += width <= kept ? kept : width - (lacking / spare) * (width - kept);
    return { index, from: start, to: at };
  });
}
