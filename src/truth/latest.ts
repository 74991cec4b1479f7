/**
 * Memoizes the latest value.
 *
 * @returns A function that computes a value for a key, and returns it again as long as the key is the same.
 */
export function latest<Value>(): (key: string, make: () => Value) => Value {
  let known: { readonly key: string; readonly value: Value } | undefined;
  return (key, make) => {
    if (known?.key !== key) known = { key, value: make() };
    return known.value;
  };
}
