/**
 * Remembers the latest value that it made.
 *
 * @returns A function that makes a value for a key, and gives it again as long as the key is the same.
 */
export function latest<Value>(): (key: string, make: () => Value) => Value {
  let known: { readonly key: string; readonly value: Value } | undefined;
  return (key, make) => {
    if (known?.key !== key) known = { key, value: make() };
    return known.value;
  };
}
