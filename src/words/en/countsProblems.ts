import type { CountsProblem, NotTextSign } from '../../core/counts/countsProblem.ts';

type Of<Kind extends CountsProblem['kind']> = Extract<CountsProblem, { readonly kind: Kind }>;

const signs: Record<NotTextSign, string> = {
  zip: 'this is a ZIP archive or a spreadsheet (.xlsx); save the sheet as CSV',
  pdf: 'this is a PDF; copy the counts out of it',
  picture: 'this is a picture; type the counts',
  gzip: 'this is a compressed file; unpack it first',
  office: 'this is an old Office document (.xls, .doc); save the sheet as CSV',
  'control-character': 'there are control characters in it; is it a text file?',
  'broken-characters': 'characters in it could not be decoded; save the file as UTF-8',
};

/** Writes a whole number in the language of the page. */
type Whole = (value: number) => string;

/** Why a text was not read: one function a kind. */
export const countsProblems: {
  readonly [Kind in CountsProblem['kind']]: (problem: Of<Kind>, whole: Whole) => string;
} = {
  negative: ({ line, value }) => `line ${line}: “${value}” is not a whole number from 0 on; a count cannot be negative`,
  fraction: ({ line, value }) => `line ${line}: “${value}” is not a whole number; a class has no part of a sample`,
  'too-large': ({ line, value }, whole) =>
    `line ${line}: “${value}” is larger than ${whole(Number.MAX_SAFE_INTEGER)}, the largest count that can be kept exactly`,
  'point-or-group': ({ line, value }) =>
    `line ${line}: “${value}” may be one number or a thousand times it; write it without the point`,
  'not-a-number': ({ line, value }) => `line ${line}: “${value}” is not a whole number from 0 on`,
  empty: ({ line, value }) =>
    value === ''
      ? `line ${line}: a field is empty where a value is expected; fill it in or delete the line`
      : `line ${line}: a field is empty beside “${value}”; fill it in or delete the line`,
  'repeated-name': ({ line, value, firstLine }) =>
    `line ${line}: the class “${value}” stands in line ${firstLine} already; a class has one count. If these are labels to be counted, choose labels`,
  grouped: ({ line, value }) =>
    `line ${line}: “${value}” may be one number or several; write a number without commas or spaces inside it, and one number a line`,
  ragged: ({ line, value, columns, expected }, whole) =>
    `line ${line}: “${value}” has ${fields(columns, whole)} where ${expected === 1 ? '1 is' : `${expected} are`} expected; put a field that holds a separator in quotation marks`,
  'no-column': ({ line, value, wanted }) =>
    `line ${line}: no telling from “${value}” which column holds the ${wanted}; put a header line above, such as ${
      wanted === 'counts' ? 'name,count' : 'id,label'
    }`,
  'only-text': ({ line, value }) =>
    `line ${line}: “${value}” is no count, and no line repeats, as labels would; write a name and a count a line, or choose labels`,
  'too-many-classes': ({ line, value, limit }, whole) =>
    `line ${line}: “${value}” would be one class too many; at most ${whole(limit)} are taken`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `line ${line}: the field that begins with “${value}” has ${whole(length)} characters; at most ${whole(limit)} are taken`,
  'long-line': ({ line, value, limit }, whole) =>
    `line ${line}: the line that begins with “${value}” has no end within ${whole(limit)} characters; put one count or label on a line`,
  'open-quote': ({ line, value }) =>
    `line ${line}: a quotation mark in “${value}” has no partner at the end of its field; take it out, or write it twice inside quotation marks`,
  'unreadable-list': ({ line, value }) =>
    `line ${line}: “${value}” does not belong in a list of counts or of names with counts; write [100, 50] or {"cat": 100, "dog": 50}`,
  'open-list': ({ line, value }) =>
    `line ${line}: the bracket “${value}” is opened and never closed; is the end missing?`,
  'not-text': ({ line, value, sign }) => `line ${line}: “${value}” is no text: ${signs[sign]}`,
  nothing: () => 'There are no counts and no labels in it; write one count a line.',
  'all-zero': ({ classes }, whole) =>
    classes === 1
      ? 'The only count is 0; a sample is needed to weigh.'
      : `All ${whole(classes)} counts are 0; at least one must be larger.`,
  'unreadable-file': ({ value }) => `The file could not be read: “${value}”. Drop it again, or paste its text.`,
};

function fields(count: number, whole: Whole): string {
  return count === 1 ? '1 field' : `${whole(count)} fields`;
}
