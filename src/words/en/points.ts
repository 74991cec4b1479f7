import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { PointsProblem } from '../../core/points/pointsProblem.ts';

type Of<Kind extends PointsProblem['kind']> = Extract<PointsProblem, { readonly kind: Kind }>;

/** Writes a whole number in the language of the page. */
type Whole = (value: number) => string;

const signs: Record<NotTextSign, string> = {
  zip: 'this is a ZIP archive or a spreadsheet (.xlsx); save the sheet as CSV',
  pdf: 'this is a PDF; copy the numbers out of it',
  picture: 'this is a picture',
  gzip: 'this is a compressed file; unpack it first',
  office: 'this is an old Office document (.xls, .doc); save the sheet as CSV',
  'control-character': 'there are control characters in it; is it a text file?',
  'broken-characters': 'characters in it could not be decoded; save the file as UTF-8',
};

/** Why there are no points: one function a kind. */
const problems: {
  readonly [Kind in PointsProblem['kind']]: (problem: Of<Kind>, whole: Whole) => string;
} = {
  'not-text': ({ line, value, sign }) => `line ${line}: “${value}” is no text: ${signs[sign]}`,
  'open-quote': ({ line, value }) =>
    `line ${line}: a quotation mark in “${value}” has no partner at the end of its field; take it out, or write it twice inside quotation marks`,
  'long-line': ({ line, value, limit }, whole) =>
    `line ${line}: the line that begins with “${value}” has no end within ${whole(limit)} characters; write one point a line`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `line ${line}: the field that begins with “${value}” has ${whole(length)} characters; at most ${whole(limit)} are taken`,
  'unreadable-file': ({ value }) => `The file could not be read: “${value}”. Drop it again, or paste its text.`,
  nothing: () => 'There are no points in it; write x, y and a label a line.',
  ragged: ({ line, value, columns, expected }, whole) =>
    `line ${line}: “${value}” has ${columns === 1 ? '1 field' : `${whole(columns)} fields`} where ${expected === 1 ? '1 is' : `${whole(expected)} are`} expected; put a field that holds a separator in quotation marks`,
  'too-many-rows': ({ line, value, limit }, whole) =>
    `line ${line}: “${value}” is one row too many; at most ${whole(limit)} are taken. Take a sample of them`,
  'too-many-columns': ({ line, value, columns, limit }, whole) =>
    `line ${line}: “${value}” has ${whole(columns)} fields; at most ${whole(limit)} are taken`,
  list: ({ line, value }) =>
    `line ${line}: “${value}” is a list of JSON or Python; write x, y and a label a line, with commas or tabs between`,
  'too-few-columns': ({ line, value, columns }, whole) =>
    `line ${line}: “${value}” has ${columns === 1 ? '1 field' : `${whole(columns)} fields`}; a point has two numbers and a label`,
  'no-numbers': ({ line, value, columns }) =>
    `line ${line}: “${value}”: ${columns === 1 ? 'one column holds' : 'no column holds'} numbers, where two are needed, for x and y`,
  'not-a-number': ({ line, column, value }) => `line ${line}, column ${column}: “${value}” is not a number`,
  'too-large': ({ line, column, value }) =>
    `line ${line}, column ${column}: “${value}” is beyond the largest number that can be kept`,
  'comma-or-group': ({ line, column, value }) =>
    `line ${line}, column ${column}: “${value}” may be one number or a thousand times it; write it without the comma`,
  'no-second': ({ line, value }) => `line ${line}: “${value}”: beside the labels there is only one column of numbers`,
  'no-labels': ({ line, value }) =>
    `line ${line}: no telling from “${value}” which column holds the labels; choose it, or put a header line above, such as x,y,label`,
  'same-column': ({ column }) => `Column ${column} is chosen twice; x, y and the label are three columns`,
  constant: ({ line, column, value }) =>
    `line ${line}, column ${column}: every point has ${value} there; choose a column whose values differ`,
  'too-many-labels': ({ column, limit }, whole) =>
    `Column ${column} has more than ${whole(limit)} different values; choose a column whose values repeat, as labels do`,
  'too-few-classes': ({ line, column, classes, value }) =>
    `line ${line}, column ${column}: ${classes === 1 ? 'only one label' : 'no label'} of “${value}” has two points or more; at least two labels must, one point for training and one for testing`,
};

/** Words of given points; they load with them. Functions take formatted numbers. */
export const points = {
  problems,
  legend: 'Classes',
  classOf: (name: string, count: string) => `${name}: ${count}`,
  axes: (x: string, y: string) => `Across: ${x}. Up: ${y}.`,
  axis: (name: string, unit: string) => `${name} (${unit})`,
  valueOf: (name: string, value: string) => `${name} ${value}`,
  withUnit: (value: string, unit: string) => `${value} ${unit}`,
  more: 'About these points',
  split: (tests: string, training: string) =>
    `The seed draws a third of each class for testing (${tests} points); recall is measured on these. At most ${training} are left to train on. An imbalance factor takes fewer, down to a long tail, as the paper does with CIFAR; at 1 all are taken.`,
  noTruth:
    'Nobody knows the densities that these points come from: the best boundary, the best reachable accuracy and the regret are left out.',
  fewTests: 'Few points are tested, so a recall moves in large steps.',
  source: (source: string, licence: string) => `Source: ${source}. Licence: ${licence}.`,
  sourceLink: 'More about the source',
  notes: {
    penguins: 'Two of the 344 penguins have no measurements of the bill.',
    iris: 'Fisher’s own values; many copies differ from them in flowers 35 and 38.',
  },
  noLink: 'A link does not hold these points, and nothing of them leaves the browser.',
  change: 'Other points…',

  dialog: {
    title: 'Your own points',
    lead: 'One point a line: two numbers and a label, with or without a header. Up to 20,000 points of 2 to 10 classes. All is read here; nothing leaves the browser.',
    text: 'Type or paste',
    placeholder: 'x,y,label\n39.1,18.7,Adelie\n46.5,17.9,Chinstrap\n46.1,13.2,Gentoo',
    file: 'Choose a file',
    drop: 'or drop one here',
    dropNow: 'Drop it here',
    pasted: (characters: string) => `a text of ${characters} characters`,
    reading: (rows: string) => `${rows} rows read`,
    stop: 'Stop',
    rejected: (title: string, problem: string) => `${title}: ${problem}`,
    broken: (message: string) => `The background process that reads broke (${message}). Try again.`,
    x: 'Across (x)',
    y: 'Up (y)',
    label: 'Label',
    noColumn: 'choose',
    columnOf: (position: string, header: string) => `${position}: ${header}`,
    column: (position: string) => `Column ${position}`,
    preview: 'The first rows',
    scatter: (count: string) => `Preview of the points, ${count} of them`,
    understood: (title: string, points: string, classes: string) =>
      `${points} points of ${classes} classes in ${title}.`,
    header: (line: string) => `Line ${line} is taken for a header.`,
    missing: (count: string, lines: string) =>
      `${count} ${count === '1' ? 'row without a value is' : 'rows without a value are'} left out: ${lines}.`,
    line: (list: string) => `line ${list}`,
    lines: (list: string) => `lines ${list}`,
    andMore: (list: string, more: string) => `${list} and ${more} more`,
    rare: (names: string) => `Left out, since ten classes are the most: ${names}.`,
    single: (names: string) => `Left out, since they have one point only: ${names}.`,
    use: 'Show these points',
    cancel: 'Cancel',
  },
};
