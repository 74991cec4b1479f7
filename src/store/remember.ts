/**
 * Memoizes a pure function for its latest calls: the same arguments give the same object, so that a derived value keeps
 * its identity until its cause changes.
 *
 * @param calls - Number of different calls that it remembers, the most recently used ones; whole, ≥ 1.
 */
export function remember<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
  calls = 1,
): (...given: Arguments) => Result {
  let known: readonly { readonly given: Arguments; readonly result: Result }[] = [];
  return (...given) => {
    const isSame = (others: Arguments) => given.every((argument, index) => Object.is(argument, others[index]));
    const found = known.find((call) => isSame(call.given));
    if (found !== undefined && found === known[0]) return found.result;
    const call = found ?? { given, result: compute(...given) };
    known = [call, ...known.filter((other) => other !== found)].slice(0, calls);
    return call.result;
  };
}
