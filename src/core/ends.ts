/** The classes at the ends of a distribution of classes, by index. */
export interface Ends {
  readonly head: number;
  readonly tail: number;
}

/**
 * The class with the most samples and the one with the fewest. Of equal ones the head is the first and the tail the
 * last, so that balanced classes have the ends of a long tail.
 *
 * @param counts - Samples of each class; [C], C ≥ 1.
 */
export function endsOf(counts: readonly number[]): Ends {
  return { head: counts.indexOf(Math.max(...counts)), tail: counts.lastIndexOf(Math.min(...counts)) };
}

/** The rarest class that has samples, the last of equal ones; −1 if none has. */
export function rarestPresent(counts: readonly number[]): number {
  return counts.lastIndexOf(Math.min(...counts.filter((count) => count > 0)));
}

/** Whether no class has more samples than the one before it, so that classes stand in the order from head to tail. */
export function isFalling(counts: readonly number[]): boolean {
  return counts.every((count, index) => index === 0 || count <= counts[index - 1]!);
}
