/** Median of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Norm of the difference of two vectors over the norm of the second. */
export function relativeDistance(a, b) {
  const norm = (vector) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm(b.map((value, index) => a[index] - value)) / norm(b);
}
