/** Widest line of a list in the code. */
const lineWidth = 100;

/**
 * Characters that need no escape in a string literal: printable ASCII, and letters, marks, digits, punctuation and
 * symbols of any script. Control, format (such as those that reverse the direction of text), surrogate and private
 * characters and unusual spaces are escaped.
 */
const shown = /^[ -~]$|^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;

/**
 * A Python string literal that evaluates to exactly this text.
 *
 * @param text - Anything, even half a surrogate pair.
 * @example pythonString('"\n') // "\"\n", on one line
 */
export function pythonString(text: string): string {
  const characters = Array.from(text, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character === '\n') return '\\n';
    if (shown.test(character)) return character;
    const code = character.codePointAt(0)!.toString(16);
    return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
  });
  return `"${characters.join('')}"`;
}

/** A Python float literal that reads back as the same double: "10000.0", "1e-7", "math.inf". */
export function pythonFloat(value: number): string {
  if (value === Infinity) return 'math.inf';
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/**
 * A Python integer literal of a whole number, however large; never in powers of ten, which Python
 * would read as a float.
 */
export function pythonInteger(value: number): string {
  // Numbers below 1e21 are written without an exponent, and much faster.
  return value < 1e21 ? String(value) : String(BigInt(value));
}

/**
 * A Python list in lines of bounded width, so that an editor can open a file with thousands of entries.
 *
 * @param items - Literals.
 * @returns From the opening bracket to the closing one.
 */
export function pythonList(items: readonly string[]): string {
  const lines: string[] = [];
  let line = '   ';
  for (const item of items) {
    if (line.length + item.length + 2 > lineWidth && line !== '   ') {
      lines.push(line);
      line = '   ';
    }
    line += ` ${item},`;
  }
  return `[\n${[...lines, line].join('\n')}\n]`;
}

/**
 * Text for a docstring or a comment, which it can neither end nor break over a line: double quotes become single,
 * backslashes become slashes, invisible characters become spaces, and it is cut to 200 characters.
 */
export function prose(text: string): string {
  const characters = Array.from(text, (character) => {
    if (character === '"') return "'";
    if (character === '\\') return '/';
    return shown.test(character) ? character : ' ';
  });
  const line = characters.join('').replace(/ +/g, ' ').trim();
  return Array.from(line).slice(0, 200).join('').trim();
}
