import type { ReadAs } from '../../src/core/counts/layout.ts';
import { type Random, randomStream } from '../../src/core/random.ts';

/** A text that may be malformed, and the expected result. */
export interface MalformedText {
  readonly sort: string;
  readonly text: string;
  readonly as: ReadAs;
  /** The counts, if the text must be read although it is unusual. */
  readonly counts?: readonly number[] | undefined;
  /** The line and the start of the value that the refusal names, where they are certain. */
  readonly line?: number | undefined;
  readonly value?: string | undefined;
}

/** Ways to write a row of a name and a count. */
const rows: readonly ((name: string, count: string) => string)[] = [
  (_, count) => count,
  (name, count) => `${name},${count}`,
  (name, count) => `${name}\t${count}`,
  (name, count) => `${name};${count}`,
  (name, count) => `${name} ${count}`,
  (name, count) => `"${name}","${count}"`,
];

/** Fields that are not counts; without those with a comma or space, which would be two fields. */
const faults: Readonly<Record<string, readonly string[]>> = {
  negative: ['-5', '-0.5', '-1e400'],
  fraction: ['0.5', '3.25', '1e-3'],
  'too large': ['1e400', '9007199254740992', '9'.repeat(400)],
  formula: ['=1+1', '=SUM(A1:A9)', '@cmd', '+A1'],
  word: ['abc', 'ten', 'null'],
  'not a number': ['NaN', '0x1F', 'Infinity', '5%', '12abc', '1__0'],
  unicode: ['５²', '½', '7\u200b', '\u202e7', '😀'],
};

/**
 * Texts that a reader might paste or drop by mistake or malice, the same ones every time.
 *
 * Half of the kinds put one fault into an otherwise valid text, so that the line and value are known; the others
 * are malformed throughout.
 */
export function malformedTexts(count: number): MalformedText[] {
  const random = randomStream(20190116, 'malformed texts');
  const makers = [
    ...Object.keys(faults).map((sort) => () => withFault(random, sort)),
    () => sound(random),
    () => withEmptyField(random),
    () => withOpenQuote(random),
    () => withControl(random),
    () => withRepeatedName(random),
    () => giant(random),
    () => empty(random),
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
  readonly write: (name: string, count: string) => string;
  readonly counts: readonly number[];
  /** Empty lines and all. */
  readonly lines: readonly string[];
  /** The line of each count, from 0. */
  readonly places: readonly number[];
}

/** Rows in order, with empty lines between some. At least five, of counts that no one takes for labels. */
function bodyOf(random: Random, write = pick(random, rows)): Body {
  const lines: string[] = random() < 0.3 ? [''] : [];
  const places: number[] = [];
  const counts = Array.from({ length: whole(random, 5, 30) }, () => whole(random, 1000, 9000));
  counts.forEach((count, i) => {
    places.push(lines.length);
    lines.push(write(`name${i}x`, String(count)));
    if (random() < 0.1) lines.push('');
  });
  return { write, counts, lines, places };
}

/** The text of lines with some line end, or two kinds of them, and perhaps a byte order mark. */
function joined(random: Random, lines: readonly string[]): string {
  const end = pick(random, ['\n', '\r\n', '\r']);
  const ends = random() < 0.2 ? ['\n', '\r\n'] : [end];
  const text = lines.map((line) => line + pick(random, ends)).join('');
  return (random() < 0.3 ? '\ufeff' : '') + text;
}

function sound(random: Random): MalformedText {
  const { lines, counts } = bodyOf(random);
  return { sort: 'sound', text: joined(random, lines), as: 'auto', counts };
}

function withRow(
  random: Random,
  sort: string,
  change: (body: Body, row: number) => { line: string; value: string },
): MalformedText {
  const body = bodyOf(random);
  // Not the first row, which might be a header.
  const row = whole(random, 1, body.counts.length - 1);
  const { line, value } = change(body, row);
  const place = body.places[row]!;
  return {
    sort,
    text: joined(random, body.lines.with(place, line)),
    as: pick(random, ['auto', 'counts']),
    line: place + 1,
    value,
  };
}

function withFault(random: Random, sort: string): MalformedText {
  const fault = pick(random, faults[sort]!);
  const value = fault.replace('\u200b', '⟨U+200B⟩').replace('\u202e', '⟨U+202E⟩').slice(0, 60);
  return withRow(random, sort, ({ write }, row) => ({ line: write(`name${row}x`, fault), value }));
}

function withEmptyField(random: Random): MalformedText {
  const write = rows[whole(random, 1, 3)]!;
  const body = bodyOf(random, write);
  const row = whole(random, 1, body.counts.length - 1);
  const place = body.places[row]!;
  const line = random() < 0.5 ? write(`name${row}x`, ' ') : write('', '77');
  const value = line.trim().startsWith('name') ? `name${row}x` : '77';
  return {
    sort: 'empty field',
    text: joined(random, body.lines.with(place, line)),
    as: 'auto',
    line: place + 1,
    value,
  };
}

function withOpenQuote(random: Random): MalformedText {
  return withRow(random, 'quote', ({ write }, row) => {
    const line = write(`name${row}x`, '77').replaceAll('"', '');
    return { line: `"${line}`, value: `"${line}`.split('\t')[0]! };
  });
}

function withControl(random: Random): MalformedText {
  const code = pick(random, [0, 1, 2, 7, 8, 14, 27, 127]);
  const shown = code === 127 ? '␡' : String.fromCharCode(0x2400 + code);
  return withRow(random, 'binary', ({ write }, row) => ({
    line: write(`name${row}x`, `7${String.fromCharCode(code)}7`),
    value: `7${shown}7`,
  }));
}

function withRepeatedName(random: Random): MalformedText {
  const body = bodyOf(random, rows[whole(random, 1, rows.length - 1)]);
  const row = whole(random, 1, body.counts.length - 1);
  const place = body.places[row]!;
  const lines = body.lines.with(place, body.write('name0x', '77'));
  return { sort: 'repeated name', text: joined(random, lines), as: 'auto', line: place + 1, value: 'name0x' };
}

function giant(random: Random): MalformedText {
  return withRow(random, 'giant', ({ write }, row) => {
    const long = pick(random, ['x', '9', '-', '=', 'é']).repeat(whole(random, 1001, 60_000));
    return { line: write(`name${row}x`, long), value: long.slice(0, 60) };
  });
}

function empty(random: Random): MalformedText {
  const text = Array.from({ length: whole(random, 0, 20) }, () =>
    pick(random, [' ', '\n', '\r\n', '\t', '\u00a0', '""\n']),
  ).join('');
  return { sort: 'empty', text, as: pick(random, ['auto', 'counts', 'labels']) };
}

/** Any text: it must only not throw, and a refusal must name its line. */
function noise(random: Random): MalformedText {
  const parts = [
    'a',
    '5',
    '-',
    '"',
    `'`,
    ',',
    '\t',
    ';',
    '|',
    ':',
    ' ',
    '\n',
    '\r',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '\\',
    '.',
    'e',
    '=',
    '\0',
    '\ufffd',
    '😀',
    '\ud83d',
    '\ufeff',
    '0',
    '1',
    'count',
    'label',
  ];
  const text = Array.from({ length: whole(random, 1, 80) }, () => pick(random, parts)).join('');
  return { sort: 'noise', text, as: pick(random, ['auto', 'counts', 'labels']) };
}
