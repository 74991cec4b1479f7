/**
 * Share of the unit square in which a linear function is above 0, from its values at the corners.
 *
 * @param at00 - At (0, 0); the others at (0, 1), (1, 0) and (1, 1). Four values that no linear function has are
 * replaced by the linear function closest to them by least squares.
 * @returns Scalar in [0, 1], to 1e-6; NaN if a value is not finite. For a constant function it is 0 or 1.
 *
 * @remarks
 * With m the value at the middle and a, b the changes over half a side, it is the chance that m + a s + b t > 0 for s,
 * t uniform in [−1, 1]: a second difference of ½ max(0, ·)² at m ± a ± b, over 4 a b.
 */
export function shareAbove(at00: number, at01: number, at10: number, at11: number): number {
  const middle = (at00 + at01 + at10 + at11) / 4;
  if (!Number.isFinite(middle)) return Number.NaN;
  const along = Math.abs(at10 + at11 - at00 - at01) / 4;
  const across = Math.abs(at01 + at11 - at00 - at10) / 4;
  const steep = Math.max(along, across);
  if (steep === 0) return middle > 0 ? 1 : 0;
  // A tiny change along a side replaces no change, which would be 0 / 0.
  const gentle = Math.max(Math.min(along, across), 1e-6 * steep);
  const outer = halfSquare(middle + steep + gentle) + halfSquare(middle - steep - gentle);
  const inner = halfSquare(middle + steep - gentle) + halfSquare(middle - steep + gentle);
  return Math.min(1, Math.max(0, (outer - inner) / (4 * steep * gentle)));
}

/** ½ max(0, value)². */
function halfSquare(value: number): number {
  return value > 0 ? 0.5 * value * value : 0;
}
