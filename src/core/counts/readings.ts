import { type ClassTable, longestField, mostClasses } from './classTable.ts';
import { createCountList } from './countList.ts';
import { type CountsProblem, shown } from './countsProblem.ts';
import type { CountsReading, CountsResult, UsedColumn } from './countsReading.ts';
import { createLabelTally } from './labelTally.ts';
import type { Layout, ReadAs, Row } from './layout.ts';

/** Both readings of a text whose layout is known, each kept as long as no problem rules it out. */
export interface Readings {
  /**
   * Adds a row below the header.
   *
   * @returns The problem that the text is rejected for, as soon as it is certain.
   */
  add(row: Row): CountsProblem | undefined;
  /** Chooses the reading. */
  finish(): CountsResult;
}

/**
 * Keeps both readings of a text.
 *
 * @param as - What the reader says that it holds; the layout already takes it into account.
 */
export function createReadings(layout: Layout, as: ReadAs): Readings {
  const { preference } = layout;
  const counts = createCountList();
  const labels = createLabelTally();
  const hasCounts = layout.kind !== 'columns' || layout.counts !== undefined;
  const hasLabels = layout.kind === 'columns' ? layout.labels !== undefined : isPlain(layout);
  // A reading that the layout rules out is rejected from the start.
  let countsProblem: CountsProblem | undefined = hasCounts ? undefined : { kind: 'nothing' };
  let labelsProblem: CountsProblem | undefined = hasLabels ? undefined : { kind: 'nothing' };
  let firstLabel: { readonly line: number; readonly value: string } | undefined;

  function addCount(name: string | undefined, text: string, line: number): void {
    if (!countsProblem) countsProblem = counts.add(name, text, line);
  }

  function addLabel(text: string, line: number): void {
    if (labelsProblem) return;
    firstLabel ??= { line, value: shown(text) };
    labelsProblem = labels.add(text, line);
  }

  /** The problem that is certain so far. */
  function verdict(): CountsProblem | undefined {
    if (preference === 'counts') return countsProblem;
    if (preference === 'labels') return labelsProblem;
    if (!countsProblem || !labelsProblem) return undefined;
    const wereLabels = preference === 'labels-if-repeated' ? labels.size < labels.rows : labels.numberShare() < 0.5;
    return wereLabels || !hasCounts ? labelsProblem : countsProblem;
  }

  function addRow(row: Row): CountsProblem | undefined {
    const { fields, line } = row;
    switch (layout.kind) {
      case 'list':
        return (as === 'labels' ? undefined : groupProblem(row)) ?? addList(fields, line);
      case 'lines':
        return addLine(fields.length === 1 ? fields[0]! : fields.join(' '), line);
      case 'words':
        return addWords(layout, fields, line);
      case 'columns':
        return addColumns(layout, fields, line);
      case 'across':
        for (const [i, field] of fields.entries()) addCount(layout.header.fields[i], field, line);
        return undefined;
      default:
        return layout satisfies never;
    }
  }

  function addLine(text: string, line: number): CountsProblem | undefined {
    const long = longFieldProblem([text], line);
    if (long) return long;
    addCount(undefined, text, line);
    addLabel(text, line);
    return undefined;
  }

  function addList(fields: readonly string[], line: number): CountsProblem | undefined {
    let end = fields.length;
    while (end > 0 && fields[end - 1] === '') end -= 1;
    for (let i = 0; i < end; i += 1) {
      const field = fields[i]!;
      if (field === '') return { kind: 'empty', line, value: valueOfRow(fields.slice(Math.max(0, i - 3))) };
      addCount(undefined, field, line);
      addLabel(field, line);
      if (countsProblem && (labelsProblem || preference === 'counts')) return verdict();
    }
    return undefined;
  }

  function addWords(
    words: Layout & { kind: 'words' },
    fields: readonly string[],
    line: number,
  ): CountsProblem | undefined {
    const isFirst = words.countAt === 'first';
    const others = isFirst ? fields.slice(1) : fields.slice(words.isNumbered ? 1 : 0, -1);
    const name = others.join(' ').replace(/ ?[:=]$/, '');
    const long = longFieldProblem([name], line);
    if (!long) addCount(name, isFirst ? fields[0]! : fields.at(-1)!, line);
    return long;
  }

  function addColumns(
    { counts: use, labels: label, width }: Layout & { kind: 'columns' },
    fields: readonly string[],
    line: number,
  ): CountsProblem | undefined {
    const last = Math.max(use?.column ?? 0, use?.name ?? 0, label ?? 0);
    if (fields.length <= last || (fields.length > width && fields.slice(width).some((field) => field !== ''))) {
      return { kind: 'ragged', line, value: valueOfRow(fields), columns: fields.length, expected: width };
    }
    if (use) addCount(use.name === undefined ? undefined : fields[use.name]!, fields[use.column]!, line);
    if (label !== undefined) addLabel(fields[label]!, line);
    return undefined;
  }

  /** Reported as a problem of the row: an empty field has no text of its own to show. */
  function inRow(problem: CountsProblem | undefined, { fields }: Row): CountsProblem | undefined {
    return problem?.kind === 'empty' && layout.kind === 'columns'
      ? { ...problem, value: valueOfRow(fields.filter((field) => field !== '')) }
      : problem;
  }

  function choose(): CountsReading['as'] | CountsProblem {
    if (preference === 'counts') return countsProblem ?? 'counts';
    if (preference === 'labels') return labelsProblem ?? 'labels';
    const isRepeating = !labelsProblem && labels.size < labels.rows;
    if (preference === 'labels-if-repeated') {
      if (isRepeating) return 'labels';
      return hasCounts ? (countsProblem ?? 'counts') : noColumn();
    }
    if (!countsProblem) return !labelsProblem && labels.isContiguous() ? 'labels' : 'counts';
    if (labelsProblem) return verdict() ?? countsProblem;
    // A list with too many numbers is reported as too long, even if an invalid count came earlier.
    if (labels.rows > mostClasses) return 'labels';
    if (labels.numberShare() >= 0.5) return countsProblem;
    return isRepeating || !firstLabel ? 'labels' : { kind: 'only-text', ...firstLabel };
  }

  /** The problem with labels that never repeat, and no counts beside them. */
  function noColumn(): CountsProblem {
    const header = layout.kind === 'columns' ? layout.header : undefined;
    if (!header) return firstLabel ? { kind: 'only-text', ...firstLabel } : { kind: 'nothing' };
    return { kind: 'no-column', line: header.line, value: valueOfRow(header.fields), wanted: 'counts' };
  }

  function finished(chosen: CountsReading['as']): CountsResult {
    const table = tableOf(chosen);
    if ('kind' in table) return { kind: 'rejected', problem: table };
    const isOtherPossible =
      chosen === 'counts'
        ? !labelsProblem && labels.size < labels.rows
        : !countsProblem && counts.size > 0 && !('kind' in counts.finish());
    const rows = chosen === 'counts' ? counts.size : labels.rows;
    const reading = { as: chosen, isAutomatic: as === 'auto', isOtherPossible, rows, ...placesOf(layout, chosen) };
    return { kind: 'read', table, reading };
  }

  function tableOf(chosen: CountsReading['as']): ClassTable | CountsProblem {
    return chosen === 'counts' ? counts.finish() : labels.finish();
  }

  return {
    add(row) {
      const certain = addRow(row) ?? (countsProblem || labelsProblem ? verdict() : undefined);
      return inRow(certain, row);
    },
    finish() {
      const chosen = choose();
      return typeof chosen === 'string' ? finished(chosen) : { kind: 'rejected', problem: chosen };
    },
  };
}

/**
 * The problem with a row of a list in which a thousand may have been cut in two: "000" or "050" after at most three
 * digits is how a number goes on, and not how one begins.
 */
export function groupProblem({ fields, line, isSpacious }: Row): CountsProblem | undefined {
  if (isSpacious) return undefined;
  const at = fields.findIndex((field, i) => i > 0 && isGroupAfter(fields[i - 1]!, field));
  if (at < 0) return undefined;
  return { kind: 'grouped', line, value: shown(fields.slice(Math.max(0, at - 3), at + 8).join(',')) };
}

/** Whether a field reads like the rest of the number before it, as "000" does after "1". */
function isGroupAfter(before: string, field: string): boolean {
  return /^0\d\d$/.test(field) && /^[1-9]\d{0,2}$/.test(before);
}

/** The problem with the first field that is too long, if there is one. */
export function longFieldProblem(fields: readonly string[], line: number): CountsProblem | undefined {
  for (const field of fields) {
    if (field.length > longestField) {
      return { kind: 'long-field', line, value: shown(field), length: field.length, limit: longestField };
    }
  }
  return undefined;
}

/** Whether every field, or every line, of a layout is a count or a label by itself. */
function isPlain({ kind }: Layout): boolean {
  return kind === 'list' || kind === 'lines';
}

function placesOf(
  layout: Layout,
  chosen: CountsReading['as'],
): Pick<CountsReading, 'layout' | 'column' | 'nameColumn' | 'headerLine'> {
  const headerLine = layout.kind === 'across' ? undefined : layout.header?.line;
  if (layout.kind === 'words') {
    const order = layout.countAt === 'first' ? 'count-and-name' : 'name-and-count';
    return { layout: order, column: undefined, nameColumn: undefined, headerLine };
  }
  if (layout.kind !== 'columns') return { layout: layout.kind, column: undefined, nameColumn: undefined, headerLine };
  const used = (column: number | undefined): UsedColumn | undefined =>
    column === undefined ? undefined : { position: column + 1, header: layout.header?.fields[column] };
  return {
    layout: 'columns',
    column: used(chosen === 'counts' ? layout.counts?.column : layout.labels),
    nameColumn: chosen === 'counts' ? used(layout.counts?.name) : undefined,
    headerLine,
  };
}

function valueOfRow(fields: readonly string[]): string {
  return shown(fields.slice(0, 30).join(', '));
}
