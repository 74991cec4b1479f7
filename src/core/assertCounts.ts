/**
 * Refuses counts of classes that no set can have.
 *
 * @throws RangeError if one is not a whole number ≥ 0.
 */
export function assertCounts(counts: readonly number[]): void {
  for (const count of counts) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`invalid class count; not a whole number ≥ 0: ${count}`);
    }
  }
}
