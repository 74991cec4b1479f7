/**
 * A pure function that remembers its last call: the same arguments give the same object, so that what follows from a cause keeps its
 * identity until the cause changes.
 */
export function remember<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    if (last === undefined || given.some((argument, index) => !Object.is(argument, last!.given[index]))) {
      last = { given, result: compute(...given) };
    }
    return last.result;
  };
}
