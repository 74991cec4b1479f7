/** How a text holds its fields. */
export type TextForm =
  | { readonly kind: 'separated'; readonly separator: '\t' | ',' | ';' | '|' | ':' }
  /** Fields are separated by spaces, and a name may contain spaces itself; one field a line is of this form too. */
  | { readonly kind: 'spaced' }
  /** A list or dict of JSON or Python. */
  | { readonly kind: 'literal' };

const separators = ['\t', ',', ';', '|'] as const;

/**
 * An optional assignment, a call such as `Counter(` or `array(`, and a bracket followed by the start of a list item.
 */
const literalStart =
  /^\s*(?:[A-Za-z_][\w.]*\s*=\s*)?(?:[A-Za-z_][\w.]*\(\s*)?(?:<class '\w+'>\s*,\s*)?(?:\[\s*(?:["'\d+.{([\]-]|$|[\w.]+\()|\{\s*(?:["'\d}-]|$)|\(\s*(?:\(|['"\d]))/;
const callStart = /^\s*(?:[A-Za-z_][\w.]*\s*=\s*)?(?:c|array|tensor|tuple|list)\(\s*["'\d]/;

/**
 * How a text holds its fields, judged by its start.
 *
 * A separator is one that stands in at least half the lines; one that stands equally often in all of them goes before
 * others, and then tab before comma, semicolon and bar.
 *
 * @param start - The first 64 kB or so; line ends are "\n".
 */
export function textFormOf(start: string): TextForm {
  if (literalStart.test(start) || callStart.test(start)) return { kind: 'literal' };
  const lines = start
    // Separators inside quotation marks do not count.
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split('\n')
    .filter((line) => line.trim() !== '' && !isDtypeLine(line))
    .slice(0, 1000);
  const found = separators
    .map((separator) => {
      const places = lines.map((line) => countOf(separator, separator === ',' ? withoutGroups(line) : line));
      const lineCount = places.filter((count) => count > 0).length;
      return { separator, lineCount, isEven: places.every((count) => count === places[0]) };
    })
    .filter(({ lineCount }) => lineCount > 0 && 2 * lineCount >= lines.length);
  const best = found.find(({ isEven }) => isEven) ?? found[0];
  if (best) return { kind: 'separated', separator: best.separator };
  const isOfPairs = lines.length > 0 && lines.every((line) => /^[^:]*[^:\s]\s*:\s*\d[\d,]*\s*$/.test(line));
  const isOfTimes = lines.some((line) => /^\s*\d+:\d\d\s*$/.test(line));
  return isOfPairs && !isOfTimes ? { kind: 'separated', separator: ':' } : { kind: 'spaced' };
}

/** Whether a line is what pandas writes below a column: "Name: label, dtype: int64". */
export function isDtypeLine(line: string): boolean {
  return line.length < 300 && /^\s*(?:Name: .*, |Length: \d+, |Freq: \w+, )*dtype: \w+\s*$/.test(line);
}

function countOf(separator: string, line: string): number {
  return line.split(separator).length - 1;
}

/** A line without the numbers such as "1,000" that stand in it beside something else. */
function withoutGroups(line: string): string {
  return line.replace(/[^\s;|]+/g, (word) =>
    /^[1-9]\d{0,2}(?:,\d{3})+$/.test(word) && word !== line.trim() ? '0' : word,
  );
}
