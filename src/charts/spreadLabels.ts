/**
 * Moves labels apart so that none overlaps another, each as near to its place as that allows.
 *
 * @param places - Wanted positions along one axis.
 * @param gap - Least distance between two labels.
 * @param min - Least position.
 * @param max - Greatest position. If there are too many labels, the gap shrinks.
 * @returns Positions in the order of `places`.
 */
export function spreadLabels(places: readonly number[], gap: number, min: number, max: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  const moved = places.slice();
  const kept = Math.min(gap, (max - min) / Math.max(1, places.length - 1));
  let last = min - kept;
  for (const index of order) {
    moved[index] = Math.max(places[index]!, last + kept);
    last = moved[index]!;
  }
  let next = max + kept;
  for (const index of order.reverse()) {
    moved[index] = Math.min(moved[index]!, next - kept);
    next = moved[index]!;
  }
  return moved;
}
