/**
 * Sum of any number of values, accurate to about the last digit (Neumaier's compensated summation): a plain loop over
 * 100,000 terms loses five of sixteen digits in the worst case, and usually the last three.
 */
export function compensatedSum(terms: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
