import { type CountsProblem, shown } from './countsProblem.ts';
import { type HeaderMeaning, headerMeanings, isHeaderAlone } from './headerWords.ts';
import { isNumberLike, readCount } from './readCount.ts';

/** What the reader says the text holds; `auto` detects it. */
export type ReadAs = 'auto' | 'counts' | 'labels';

/**
 * Where rows come from: fields between commas, between other separators, words between spaces, or keys with their
 * values, which are names with their counts.
 */
export type RowForm = 'comma' | 'separated' | 'spaced' | 'pairs';

/** A row with its line; fields trimmed, and none empty if the form is `spaced`. */
export interface Row {
  readonly fields: readonly string[];
  readonly line: number;
  /** Whether the line begins with a space, as those of `uniq -c` do. */
  readonly isIndented: boolean;
  /** Whether a space stands beside a separator, so that the text between two separators is not a part of a number. */
  readonly isSpacious: boolean;
}

/** A row of more fields is a list and not a row of a table. */
const widestTable = 1000;

/**
 * How the reading is decided: always counts, or always labels; labels if any repeats, and counts otherwise; or by the
 * values once all of them are known.
 */
export type Preference = 'counts' | 'labels' | 'labels-if-repeated' | 'by-values';

/** Where in the rows the counts, the names and the labels stand. */
export type Layout =
  /** Every field is a count, or every field a label. */
  | { readonly kind: 'list'; readonly header: Row | undefined; readonly preference: Preference }
  /** Every line is one label, spaces and all. */
  | { readonly kind: 'lines'; readonly header: Row | undefined; readonly preference: Preference }
  /** A count and a name of any number of words; words before the name may number the lines. */
  | {
      readonly kind: 'words';
      readonly header: Row | undefined;
      readonly countAt: 'first' | 'last';
      readonly isNumbered: boolean;
      readonly preference: Preference;
    }
  /** Columns, by index from 0. */
  | {
      readonly kind: 'columns';
      readonly header: Row | undefined;
      readonly width: number;
      readonly counts: { readonly column: number; readonly name: number | undefined } | undefined;
      readonly labels: number | undefined;
      readonly preference: Preference;
    }
  /** A line of names above a line of counts. */
  | { readonly kind: 'across'; readonly header: Row; readonly preference: 'counts' };

/** A column of the rows below the header. */
interface Column {
  readonly index: number;
  readonly header: string;
  readonly meanings: ReadonlySet<HeaderMeaning>;
  /** At least half of its fields look like numbers: the rest are errors. */
  readonly isNumeric: boolean;
  /** At least half of its fields are counts. */
  readonly isWhole: boolean;
  readonly isRepeating: boolean;
}

/**
 * Finds where in the rows of a text the counts, names or labels stand.
 *
 * A column is taken by its header if that says what it holds, and else by what it is: the only column of whole numbers
 * holds the counts, the first of words the names. Numbers without any words are a list of counts, unless there are two
 * columns of which one numbers the classes.
 *
 * @param rows - The first rows, at least one; all rows if there are few.
 */
export function layoutOf(rows: readonly Row[], form: RowForm, as: ReadAs): Layout | CountsProblem {
  if (form === 'pairs') {
    const preference = as === 'labels' ? 'labels' : 'counts';
    return { kind: 'columns', header: undefined, width: 2, counts: { column: 1, name: 0 }, labels: 1, preference };
  }
  if (as !== 'labels' && isAcross(rows)) return { kind: 'across', header: rows[0]!, preference: 'counts' };
  if (rows.some(({ fields }) => fields.length > widestTable)) {
    return { kind: 'list', header: undefined, preference: as === 'auto' ? 'by-values' : as };
  }
  return form === 'spaced' ? layoutOfWords(rows, as) : layoutOfColumns(rows, form, as);
}

function layoutOfWords(rows: readonly Row[], as: ReadAs): Layout {
  const header = rows.length > 1 && isHeaderOfWords(rows[0]!, rows[1]!) ? rows[0] : undefined;
  const body = header ? rows.slice(1) : rows;
  const preference = as === 'auto' ? 'by-values' : as;
  const words = sum(body, ({ fields }) => fields.length);
  const numbers = sum(body, ({ fields }) => fields.filter(isNumberLike).length);
  const withText = sum(body, ({ fields }) => (fields.every(isNumberLike) ? 0 : 1));
  if (
    withText === 0 ||
    (numbers > words / 2 && withText < body.length / 2) ||
    (body.length === 1 && numbers > words / 2)
  ) {
    if (header || body.some(({ fields }) => fields.length !== 1)) return numbersOnly(body, header, as);
    return { kind: 'list', header, preference };
  }
  const several = body.filter(({ fields }) => fields.length > 1);
  const first = several.filter(({ fields }) => isNumberLike(fields[0]!)).length;
  const last = several.filter(({ fields }) => isNumberLike(fields.at(-1)!)).length;
  if (as === 'labels' || 2 * Math.max(first, last) < body.length) {
    const label = alone(rows);
    return {
      kind: several.length > 0 || label ? 'lines' : 'list',
      header: label,
      preference: label && as === 'auto' ? 'labels' : preference,
    };
  }
  const isNumbered =
    body.length > 1 && body.every(({ fields }, i) => fields.length > 2 && fields[0] === String(i)) && last === first;
  const isIndented = 2 * body.filter((row) => row.isIndented).length > body.length;
  const countAt = !isNumbered && (first > last || (first === last && isIndented)) ? 'first' : 'last';
  return { kind: 'words', header, countAt, isNumbered, preference: 'counts' };
}

/** Whether the words of a line stand above columns of which the next line holds numbers. */
function isHeaderOfWords(row: Row, next: Row): boolean {
  if (!row.fields.every(isTitle)) return false;
  return isNumberLike(next.fields[0]!) || isNumberLike(next.fields.at(-1)!);
}

/** Rows of numbers between spaces; such as may be a table are one with two columns. */
function numbersOnly(rows: readonly Row[], header: Row | undefined, as: ReadAs): Layout {
  const width = rows[0]?.fields.length ?? 0;
  const isTable = width > 1 && rows.every(({ fields }) => fields.length === width);
  const found =
    isTable || (header && width === 1)
      ? layoutOfColumns(header ? [header, ...rows] : rows, 'separated', as)
      : undefined;
  return found && 'preference' in found
    ? found
    : { kind: 'list', header, preference: as === 'auto' ? 'by-values' : as };
}

function layoutOfColumns(rows: readonly Row[], form: RowForm, as: ReadAs): Layout | CountsProblem {
  const preference = as === 'auto' ? 'by-values' : as;
  const grouped = form === 'comma' ? groupedProblem(rows) : undefined;
  if (grouped) return grouped;
  if (rows.length === 1 && isListOfOneLine(rows[0]!.fields)) return { kind: 'list', header: undefined, preference };
  // "counts: 100, 50" is not a name with its count.
  if (rows.length === 1 && rows[0]!.fields.some((field) => /[^:=][:=]\s*\d+$/.test(field)))
    return noColumn(rows[0]!, as);
  const header = headerOf(rows);
  const body = header ? rows.slice(1) : rows;
  const width = Math.max(header?.fields.length ?? 0, commonWidth(body));
  const columns = columnsOf(body, header, width);
  const [only] = columns;
  const isAllNumbers = columns.every(({ isNumeric }) => isNumeric);
  if (isAllNumbers && (!header || (header.fields.filter((field) => field !== '').length === 1 && columns.length > 1))) {
    // pandas writes the title of the labels alone on the first line, above labels and counts.
    const isOfCounts = header?.fields.some((field) => headerMeanings(field).has('count'));
    const named = columns.length === 2 && !isOfCounts ? numberedColumns(body) : undefined;
    if (!named || as === 'labels') return { kind: 'list', header, preference };
    return { kind: 'columns', header, width, ...named, labels: undefined, preference: 'counts' };
  }
  if (columns.length === 1 && only) {
    const said = only.meanings.has('count')
      ? 'counts'
      : only.meanings.has('label')
        ? 'labels-if-repeated'
        : 'by-values';
    const counts = { column: only.index, name: undefined };
    const isSaid = header !== undefined && as === 'auto';
    return { kind: 'columns', header, width, counts, labels: only.index, preference: isSaid ? said : preference };
  }
  return chosenColumns(rows[0]!, columns, header, width, as);
}

function chosenColumns(
  first: Row,
  columns: readonly Column[],
  header: Row | undefined,
  width: number,
  as: ReadAs,
): Layout | CountsProblem {
  const words = columns.filter(({ isNumeric }) => !isNumeric);
  const repeating = words.filter(({ isRepeating }) => isRepeating);
  const saidCounts = columns.find(({ isNumeric, meanings }) => isNumeric && meanings.has('count'));
  const saidLabels = wordsFirst(columns.filter(({ meanings }) => meanings.has('label') && !meanings.has('count')))[0];
  // The counts that pandas writes have the labels' title above them, and none above the classes.
  const isPandas =
    columns.length === 2 &&
    saidLabels?.isNumeric &&
    columns[0]!.header === '' &&
    columns[0] === words[0] &&
    !saidCounts;
  const counts = saidCounts ?? (isPandas ? saidLabels : onlyCounts(columns, as));
  const name = counts && nameBeside(columns, counts);
  const single = (some: readonly Column[]) => (some.length === 1 ? some[0] : undefined);
  const labels =
    saidLabels ??
    single(repeating) ??
    (as === 'labels' ? (single(words) ?? single(columns.filter(({ meanings }) => !meanings.has('index')))) : undefined);
  const preference = ((): Preference | undefined => {
    if (as === 'counts') return counts && as;
    if (as === 'labels') return labels && as;
    if (saidCounts) return 'counts';
    if (isPandas) return 'by-values';
    if (saidLabels) return 'labels-if-repeated';
    if (counts) return 'counts';
    return labels && 'labels';
  })();
  if (preference === undefined) return noColumn(first, as);
  return {
    kind: 'columns',
    header,
    width,
    counts: counts && { column: counts.index, name: name?.index },
    labels: labels?.index,
    preference,
  };
}

function noColumn({ line, fields }: Row, as: ReadAs): CountsProblem {
  return {
    kind: 'no-column',
    line,
    value: shown(fields.slice(0, 30).join(', ')),
    wanted: as === 'labels' ? 'labels' : 'counts',
  };
}

/** The only column that can hold counts: of whole numbers, or of other numbers, to be refused one by one. */
function onlyCounts(columns: readonly Column[], as: ReadAs): Column | undefined {
  const isNamed = (column: Column) => ['label', 'index', 'name'].some((it) => column.meanings.has(it as HeaderMeaning));
  const numeric = columns.filter((column) => column.isNumeric && !isNamed(column));
  const whole = numeric.filter(({ isWhole }) => isWhole);
  const [only, second] = whole.length > 0 ? whole : numeric;
  if (only && !second) return only;
  // If the reader chose counts, they are in the only column of numbers, whatever its header says.
  const all = columns.filter(({ isNumeric }) => isNumeric);
  return as === 'counts' && all.length === 1 ? all[0] : undefined;
}

function nameBeside(columns: readonly Column[], counts: Column): Column | undefined {
  const others = columns.filter((column) => column !== counts);
  const said = (meaning: HeaderMeaning) => wordsFirst(others.filter(({ meanings }) => meanings.has(meaning)));
  const [best] = wordsFirst([...said('name'), ...said('label')]);
  return best ?? others.find(({ isNumeric }) => !isNumeric) ?? said('index')[0];
}

function wordsFirst(columns: readonly Column[]): Column[] {
  return [...columns.filter(({ isNumeric }) => !isNumeric), ...columns.filter(({ isNumeric }) => isNumeric)];
}

/** Of two columns of numbers the one that numbers the classes, and the other: the counts. */
function numberedColumns(rows: readonly Row[]): { counts: { column: number; name: number } } | undefined {
  if (rows.length < 2 || !rows.every(({ fields }) => fields.length === 2 && fields.every((field) => field !== ''))) {
    return undefined;
  }
  const [left, right] = [0, 1].map((column) => rows.map(({ fields }) => readCount(fields[column]!)));
  if (isNumbering(left!) || isConsecutive(left!) || (!isNumbering(right!) && isRising(left!) && !isRising(right!))) {
    return { counts: { column: 1, name: 0 } };
  }
  return isNumbering(right!) ? { counts: { column: 0, name: 1 } } : undefined;
}

/** Whether values are all whole numbers from 0 or 1 on, each once, in any order. */
function isNumbering(values: readonly (number | string)[]): boolean {
  const set = new Set(values);
  const start = set.has(0) ? 0 : 1;
  return set.size === values.length && values.every((_, i) => set.has(start + i));
}

/** Whether values are whole numbers each one above the one before, such as years. */
function isConsecutive(values: readonly (number | string)[]): boolean {
  return values.every((value, i) => typeof value === 'number' && (i === 0 || value === Number(values[i - 1]) + 1));
}

function isRising(values: readonly (number | string)[]): boolean {
  return values.every((value, i) => typeof value === 'number' && (i === 0 || value > Number(values[i - 1])));
}

/** Whether one line is a list: of numbers, most of them at least, or of words alone, and not a name with its count. */
function isListOfOneLine(fields: readonly string[]): boolean {
  const filled = fields.filter((field) => field !== '');
  const numbers = filled.filter(isNumberLike).length;
  return numbers === 0 || 2 * numbers > filled.length;
}

function isAcross([names, counts, ...more]: readonly Row[]): boolean {
  if (!names || !counts || more.length > 0) return false;
  const width = names.fields.length;
  return (
    width > 1 &&
    counts.fields.length === width &&
    names.fields.every((name) => isTitle(name) && headerMeanings(name).size === 0) &&
    new Set(names.fields).size === width &&
    counts.fields.every(isNumberLike)
  );
}

/** The problem with lines that all look like "1,500" or "1,000,200", which may be one number or several. */
function groupedProblem(rows: readonly Row[]): CountsProblem | undefined {
  const isGroup = ({ fields }: Row) =>
    /^[1-9]\d{0,2}$/.test(fields[0]!) && fields.slice(1).every((field) => /^\d{3}$/.test(field));
  const first = rows.find(({ fields }) => fields.length > 1);
  if (!first || !rows.every(isGroup) || rows.some(({ isSpacious }) => isSpacious)) return undefined;
  // A line of more groups than the largest count has is a list.
  if (rows.length === 1 && readCount(first.fields.join('')) === 'too-large') return undefined;
  return { kind: 'grouped', line: first.line, value: shown(first.fields.join(',')) };
}

/** The first row, if it says what stands below it. */
export function headerOf(rows: readonly Row[]): Row | undefined {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return undefined;
  const [left = '', right = ''] = first.fields;
  // What pandas writes above counts that have no title.
  if (first.fields.length === 2 && /^(?:index)?$/.test(left) && right === '0') return first;
  const filled = first.fields.filter((field) => field !== '');
  if (filled.length === 0 || !filled.every(isTitle)) return undefined;
  const isAboveNumbers = first.fields.some(
    (field, column) => field !== '' && shareOf(rest, column, isNumberLike) >= 0.5,
  );
  return isAboveNumbers ? first : alone(rows);
}

/** The first row, if one of its words can only be a header and does not occur again in its column. */
function alone([first, ...rest]: readonly Row[]): Row | undefined {
  if (!first || rest.length === 0) return undefined;
  const isHeader = first.fields.some(
    (field, column) => isHeaderAlone(field) && rest.every(({ fields }) => fields[column] !== field),
  );
  return isHeader ? first : undefined;
}

/** Whether a field may be a title: neither a number nor a formula. */
function isTitle(field: string): boolean {
  return field === '' || (!isNumberLike(field) && /^[\p{L}_#%("'[]/u.test(field));
}

function columnsOf(rows: readonly Row[], header: Row | undefined, width: number): Column[] {
  return Array.from({ length: width }, (_, index): Column => {
    const title = header?.fields[index] ?? '';
    const values = rows.map(({ fields }) => fields[index] ?? '').filter((field) => field !== '');
    return {
      index,
      header: title,
      meanings: headerMeanings(title),
      isNumeric: values.length > 0 && shareOf(rows, index, isNumberLike) >= 0.5,
      isWhole: values.length > 0 && shareOf(rows, index, (field) => typeof readCount(field) === 'number') >= 0.5,
      isRepeating: new Set(values).size < values.length,
    };
  }).filter(({ index }) => rows.some(({ fields }) => (fields[index] ?? '') !== ''));
}

/** Share of a column's filled fields of which something is true; 0 if none is filled. */
function shareOf(rows: readonly Row[], column: number, isTrue: (field: string) => boolean): number {
  const filled = rows.filter(({ fields }) => (fields[column] ?? '') !== '');
  return filled.length === 0 ? 0 : sum(filled, ({ fields }) => (isTrue(fields[column]!) ? 1 : 0)) / filled.length;
}

/** The number of fields that most rows have; of several the first to come. */
function commonWidth(rows: readonly Row[]): number {
  const times = new Map<number, number>();
  for (const { fields } of rows) times.set(fields.length, (times.get(fields.length) ?? 0) + 1);
  return [...times].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as [number, number])[0];
}

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
