import { type NotTextSign, shown, type TextProblem } from './countsProblem.ts';

/** How files begin that hold no text; as characters of the code of each byte. */
const beginnings: readonly (readonly [string, NotTextSign])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['\x1f\x8b', 'gzip'],
  ['\xd0\xcf\x11\xe0', 'office'],
];

/**
 * The problem with a file whose first bytes are those of a known binary format.
 *
 * @param start - The first characters of the text, or one character for each of the first bytes.
 */
export function notTextByStart(start: string): TextProblem | undefined {
  const found = beginnings.find(([beginning]) => start.startsWith(beginning));
  return found && { kind: 'not-text', line: 1, value: shown(start.slice(0, 16)), sign: found[1] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\ufffd{2,}/;

/**
 * The problem with a text that holds control characters such as NUL, or characters that could not be decoded.
 *
 * @param text - Any part of the source.
 * @param line - Number of the line that it begins in.
 */
export function notTextBySigns(text: string, line: number): TextProblem | undefined {
  const at = text.search(controls);
  if (at < 0) return undefined;
  const before = text.slice(0, at);
  const lineStart = Math.max(before.lastIndexOf('\n') + 1, at - 20);
  return {
    kind: 'not-text',
    line: line + newlinesIn(before),
    value: shown(text.slice(lineStart, at + 40).split('\n')[0] ?? ''),
    sign: text[at] === '\ufffd' ? 'broken-characters' : 'control-character',
  };
}

/** Line ends in a text whose line ends are "\n". */
export function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
