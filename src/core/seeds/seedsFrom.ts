/** The largest seed; seeds are whole numbers from 0 on. */
export const largestSeed = 999_999;

/**
 * Seeds for runs that differ by chance alone: whole numbers in a row, which go on at 0 after {@link largestSeed}.
 *
 * @param first - The first of them; whole, in [0, {@link largestSeed}].
 * @param count - K, how many; whole, in [1, {@link largestSeed} + 1].
 * @returns [K], all different. Streams of neighbouring seeds are as independent as those of any other two.
 * @throws RangeError if `first` or `count` is out of range.
 *
 * @example seedsFrom(999_998, 3) // [999998, 999999, 0]
 */
export function seedsFrom(first: number, count: number): number[] {
  if (!(Number.isInteger(first) && first >= 0 && first <= largestSeed)) {
    throw new RangeError(`invalid seed; not a whole number in [0, ${largestSeed}]: ${first}`);
  }
  if (!(Number.isInteger(count) && count >= 1 && count <= largestSeed + 1)) {
    throw new RangeError(`invalid number of seeds; not a whole number in [1, ${largestSeed + 1}]: ${count}`);
  }
  return Array.from({ length: count }, (_, index) => (first + index) % (largestSeed + 1));
}
