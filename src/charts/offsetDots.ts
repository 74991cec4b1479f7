/**
 * Moves the dots of one row up or down so that they do not overlap, each as little as possible.
 * Isolated dots stay in the middle.
 *
 * @param places - Along the row, in pixels; NaN for one that is missing. [K].
 * @param distance - Least distance between the middles of two dots, in pixels.
 * @param room - How far a dot may leave the middle, in pixels; dots without a free place within it
 * overlap as little as possible.
 * @returns Offsets in pixels, positive downwards; the same for the same places. 0 for a missing dot. [K].
 */
export function offsetDots(places: readonly number[], distance: number, room: number): number[] {
  const offsets = places.map(() => 0);
  const order = places.map((_, index) => index).filter((index) => !Number.isNaN(places[index]!));
  order.sort((a, b) => places[a]! - places[b]! || a - b);
  const candidates = offsetsWithin(room);
  const placed: number[] = [];
  for (const index of order) {
    const free = (offset: number) =>
      placed.reduce((least, other) => {
        const apart = Math.hypot(places[other]! - places[index]!, offsets[other]! - offset);
        return Math.min(least, apart);
      }, Infinity);
    offsets[index] =
      candidates.find((offset) => free(offset) >= distance) ??
      candidates.reduce((best, offset) => (free(offset) > free(best) ? offset : best));
    placed.push(index);
  }
  return offsets;
}

/** Half pixels from the middle outwards, up before down. */
function offsetsWithin(room: number): number[] {
  const steps = Math.floor(2 * room);
  return [0, ...Array.from({ length: steps }, (_, step) => [-(step + 1) / 2, (step + 1) / 2]).flat()];
}
