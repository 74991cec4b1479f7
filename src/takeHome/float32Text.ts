/**
 * The shortest decimal that reads back as a 32-bit float: "0.1" where `String` writes 0.10000000149011612.
 *
 * @param value - Finite; a number that a 32-bit float can hold.
 * @returns A literal of Python, JSON and JavaScript, whose double rounds to the float.
 */
export function float32Text(value: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  // Nine significant digits tell all 32-bit floats apart.
  return String(Number(value.toPrecision(9)));
}
