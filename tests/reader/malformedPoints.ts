import { type Random, randomStream } from '../../src/core/random.ts';

/** A text of points that may be malformed, and the expected result. */
export interface MalformedPoints {
  readonly sort: string;
  readonly text: string;
  /** Points that must be read, if the text must be read although it is unusual. */
  readonly points?: number | undefined;
  /** The line, the column and the value that the refusal names, where they are certain. */
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
}

/** Ways to write a row. */
const rows: readonly ((fields: readonly string[]) => string)[] = [
  (fields) => fields.join(','),
  (fields) => fields.join('\t'),
  (fields) => fields.join(';'),
  (fields) => fields.join(' | '),
  (fields) => fields.map((field) => `"${field}"`).join(','),
];

/** Fields that are no numbers; without those with a sign that separates fields. */
const faults: Readonly<Record<string, readonly string[]>> = {
  word: ['abc', 'ten', 'high', 'yes'],
  formula: ['=1+1', '=SUM(A1:A9)', '@cmd', '+A1'],
  'not a number': ['0x1F', 'Infinity', '5%', '12abc', '1__0', '1.2.3', '--4', '1e', '2022-01-05', '12:30'],
  'too large': ['1e400', '-1e999'],
  unicode: ['5²', '½', '7\u200b', '\u202e7', '😀', '٣'],
  giant: ['9'.repeat(401), `1${'0'.repeat(900)}`],
};

/** What a refusal writes of a field. */
const shownAs = (text: string) =>
  text.length > 60 ? `${text.slice(0, 60)}…` : text.replace('\u200b', '⟨U+200B⟩').replace('\u202e', '⟨U+202E⟩');

/**
 * Texts that a reader might paste or drop by mistake or malice, the same ones every time. Most put one fault into an
 * otherwise valid text, so that line, column and value are known; the others are malformed throughout.
 */
export function malformedPoints(count: number): MalformedPoints[] {
  const random = randomStream(1936, 'malformed points');
  const makers: readonly (() => MalformedPoints)[] = [
    ...Object.keys(faults).map((sort) => () => withFault(random, sort)),
    () => sound(random),
    () => withMissing(random),
    () => withRow(random, 'short row', (body, row) => body.write(body.fields[row]!.slice(0, -1))),
    () => withRow(random, 'long row', (body, row) => body.write([...body.fields[row]!, 'more'])),
    () => withRow(random, 'open quote', (body, row) => `"${body.write(body.fields[row]!).replaceAll('"', '')}`),
    () => withControl(random),
    () =>
      withRow(random, 'giant field', (body, row) =>
        body.write(['1', 'x'.repeat(whole(random, 1001, 60_000)), body.fields[row]![2]!]),
      ),
    () => constant(random),
    () => oneClass(random),
    () => beginning(random),
    () => ({ sort: 'list', text: pick(random, ['[[1, 2, "a"], [3, 4, "b"]]', '{"x": [1, 2]}', '[1, 2, 3]']), line: 1 }),
    () => noise(random),
  ];
  return Array.from({ length: count }, (_, i) => makers[i % makers.length]!());
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

function whole(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

interface Body {
  readonly write: (fields: readonly string[]) => string;
  readonly fields: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  /** Header, empty lines and all. */
  readonly lines: readonly string[];
  /** The line of each row, from 0. */
  readonly places: readonly number[];
}

const header = ['east', 'north', 'kind'];

/** Rows of x, y and one of two labels, perhaps under a header, with empty lines between some. */
function bodyOf(random: Random): Body {
  const write = pick(random, rows);
  const hasHeader = random() < 0.5;
  const lines: string[] = [...(random() < 0.2 ? [''] : []), ...(hasHeader ? [write(header)] : [])];
  const places: number[] = [];
  const fields = Array.from({ length: whole(random, 8, 40) }, (_, row) => [
    ((random() - 0.5) * 100).toFixed(2),
    (random() * 5 + 7).toFixed(3),
    row % 2 === 0 ? 'oak' : 'elm',
  ]);
  for (const row of fields) {
    places.push(lines.length);
    lines.push(write(row));
    if (random() < 0.1) lines.push('');
  }
  return { write, fields, hasHeader, lines, places };
}

/** The text of lines with some line end, or two kinds of them, and perhaps a byte order mark. */
function joined(random: Random, lines: readonly string[]): string {
  const end = pick(random, ['\n', '\r\n', '\r']);
  const ends = random() < 0.2 ? ['\n', '\r\n'] : [end];
  const text = lines.map((line) => line + pick(random, ends)).join('');
  return (random() < 0.3 ? '\ufeff' : '') + text;
}

function sound(random: Random): MalformedPoints {
  const { lines, fields } = bodyOf(random);
  return { sort: 'sound', text: joined(random, lines), points: fields.length };
}

/** One row in which something is missing, which is left out. */
function withMissing(random: Random): MalformedPoints {
  const body = bodyOf(random);
  const row = whole(random, 1, body.fields.length - 1);
  const fields = body.fields[row]!.with(whole(random, 0, 2), pick(random, ['', 'NA', 'NaN', 'null']));
  const lines = body.lines.with(body.places[row]!, body.write(fields));
  return { sort: 'missing', text: joined(random, lines), points: body.fields.length - 1 };
}

function withRow(random: Random, sort: string, change: (body: Body, row: number) => string): MalformedPoints {
  const body = bodyOf(random);
  // Not the first row, which might be a header, or which others are held against.
  const row = whole(random, 1, body.fields.length - 1);
  const place = body.places[row]!;
  return { sort, text: joined(random, body.lines.with(place, change(body, row))), line: place + 1 };
}

function withFault(random: Random, sort: string): MalformedPoints {
  const fault = pick(random, faults[sort]!);
  const at = whole(random, 0, 1);
  let column = '';
  const made = withRow(random, sort, (body, row) => {
    column = body.hasHeader ? header[at]! : String(at + 1);
    return body.write(body.fields[row]!.with(at, fault));
  });
  return { ...made, column, value: shownAs(fault) };
}

function withControl(random: Random): MalformedPoints {
  const code = pick(random, [0, 1, 2, 7, 8, 14, 27, 127]);
  return withRow(random, 'binary', (body, row) =>
    body.write(body.fields[row]!.with(0, `7${String.fromCharCode(code)}7`)),
  );
}

function constant(random: Random): MalformedPoints {
  const body = bodyOf(random);
  const lines = body.fields.map((fields) => body.write(fields.with(1, '7.5')));
  return { sort: 'constant', text: lines.join('\n'), line: 1, column: '2', value: '7.5' };
}

function oneClass(random: Random): MalformedPoints {
  const body = bodyOf(random);
  const text = body.fields.map((fields) => body.write(fields.with(2, 'oak'))).join('\n');
  return { sort: 'one class', text, line: 1, value: 'oak' };
}

/** Files that hold no text. */
function beginning(random: Random): MalformedPoints {
  const text = pick(random, ['PK\x03\x04', '%PDF-1.7', '\x89PNG', 'GIF89a', '\x1f\x8b']);
  return { sort: 'beginning', text: `${text} and so on`, line: 1 };
}

/** Any text: it must only not throw, and a refusal must name its line. */
function noise(random: Random): MalformedPoints {
  const signs = [
    'a',
    '5',
    '-',
    '"',
    ',',
    '\t',
    ';',
    '|',
    ' ',
    '\n',
    '\r',
    '[',
    '{',
    '.',
    'e',
    '=',
    '\0',
    '\ufffd',
    '😀',
    '1',
  ];
  const text = Array.from({ length: whole(random, 1, 120) }, () => pick(random, signs)).join('');
  return { sort: 'noise', text };
}
