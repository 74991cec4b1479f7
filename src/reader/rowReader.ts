import type { ParseError } from 'papaparse';
import { shown, type TextProblem } from '../core/counts/countsProblem.ts';
import type { PieceReader } from '../core/counts/countsReading.ts';
import type { RowForm } from '../core/counts/layout.ts';
import { newlinesIn } from '../core/counts/notText.ts';
import type { TextForm } from '../core/counts/textForm.ts';

/** What is used of papaparse: the parser that its streams are made of, because it reports how far it parsed. */
export interface LoadedPapaparse {
  readonly Parser: new (options: {
    readonly delimiter: string;
    readonly newline: '\n';
  }) => {
    parse(input: string, base: number, ignoresLastRow: boolean): ParsedRows;
  };
}

interface ParsedRows {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly ParseError[];
  /** `cursor`: where the last row ends. */
  readonly meta: { readonly cursor: number };
}

/** How a text of rows holds their fields. */
export type RowsForm = Exclude<TextForm, { readonly kind: 'literal' }>;

/** Takes the rows of a text one by one, see `Tally`. */
export interface RowSink<Result, Problem> {
  add(fields: readonly string[], line: number): Problem | undefined;
  readonly rows: number;
  finish(): Result;
}

/** A line of more characters is refused: it would be kept whole, and parsed whole. */
const longestLine = 5_000_000;

/**
 * Makes a reader of rows of fields.
 *
 * Complete rows go to papaparse and on to the sink; the rest of a piece is kept for the next one. Pieces without a
 * line end are only collected, so that a line of any length is parsed once.
 */
export function createRowReader<Result, Problem>(
  papaparse: LoadedPapaparse,
  form: RowsForm,
  sink: RowSink<Result, Problem>,
): PieceReader<Result, Problem | TextProblem> {
  const delimiter = form.kind === 'spaced' ? ' ' : form.separator;
  const parser = new papaparse.Parser({ delimiter, newline: '\n' });
  let waiting: string[] = [];
  let waitingLength = 0;
  /**
   * Characters that must have arrived before the rest is parsed again: parsing a quoted row without an end costs
   * its whole length each time.
   */
  let enough = 0;
  /** The line that the next row begins in. */
  let line = 1;

  function addRows({ data, errors }: ParsedRows, text: string): Problem | TextProblem | undefined {
    const [error] = errors;
    const firstLine = line;
    const mayHoldNewlines = text.includes('"');
    for (let index = 0; index < data.length; index += 1) {
      const fields = data[index]!;
      if (error?.row === index) return openQuote(text, error.index ?? 0, firstLine);
      if (mayHoldNewlines) for (const field of fields) line += newlinesIn(field);
      const problem = sink.add(fields, line);
      if (problem) return problem;
      line += 1;
    }
    return undefined;
  }

  /** The problem with an unfinished row that is already too long. */
  function endless(text: string): TextProblem | undefined {
    if (text.length <= longestLine) return undefined;
    const value = shown(text.slice(0, 200).split('\n')[0] ?? '');
    // A row that goes on over lines is in quotation marks.
    return text.includes('\n')
      ? { kind: 'open-quote', line, value }
      : { kind: 'long-line', line, value, limit: longestLine };
  }

  return {
    get rows() {
      return sink.rows;
    },
    add(piece, isLast) {
      const text = form.kind === 'spaced' ? piece.replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ') : piece;
      waiting.push(text);
      waitingLength += text.length;
      const isComplete = text.includes('\n') && waitingLength >= enough;
      if (!isLast && !isComplete && waitingLength <= longestLine) return undefined;
      const all = waiting.join('');
      const parsed = parser.parse(all, 0, !isLast);
      const problem = addRows(parsed, all);
      if (problem) return problem;
      const rest = isLast ? '' : all.slice(parsed.meta.cursor);
      waiting = [rest];
      waitingLength = rest.length;
      enough = parsed.data.length === 0 ? 2 * rest.length : 0;
      return endless(rest);
    },
    finish: () => sink.finish(),
  };
}

/** The problem with a quotation mark, for which the parser reports its position or the end of what it skipped. */
function openQuote(text: string, at: number, firstLine: number): TextProblem {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = firstLine + newlinesIn(text.slice(0, lineStart));
  const value = shown(text.slice(Math.max(lineStart, at - 20), at + 200).split('\n')[0] ?? '');
  return { kind: 'open-quote', line, value };
}

/** The form of the rows. */
export function rowFormOf(form: RowsForm): RowForm {
  if (form.kind === 'spaced') return 'spaced';
  return form.separator === ',' ? 'comma' : 'separated';
}
