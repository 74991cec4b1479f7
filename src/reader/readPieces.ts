import { shown, type TextProblem } from '../core/counts/countsProblem.ts';
import type { PieceReader } from '../core/counts/countsReading.ts';
import { newlinesIn, notTextBySigns } from '../core/counts/notText.ts';
import { type TextForm, textFormOf } from '../core/counts/textForm.ts';
import type { CountsProgress, CountsSource } from '../protocol/countsMessages.ts';
import type { LoadedPapaparse } from './rowReader.ts';
import { textSlices } from './textSlices.ts';

/** How a source is read; tests pass their own. */
export interface ReadOptions {
  /** Called from time to time with the progress. */
  readonly onProgress?: (progress: CountsProgress) => void;
  /** Milliseconds since a fixed origin; it paces the reports of progress. */
  readonly now?: () => number;
  /** Characters of a text, or bytes of a file, that are read at once; ≥ 1. */
  readonly sliceSize?: number;
}

/** A text that was not read. */
interface Rejected<Problem> {
  readonly kind: 'rejected';
  readonly problem: Problem;
}

/** Makes a reader of a text whose form is known. */
export type OpenReader<Result, Problem> = (
  form: TextForm,
  papaparse: LoadedPapaparse,
) => PieceReader<Result | Rejected<Problem>, Problem>;

/** Minimum number of milliseconds between two reports of progress. */
const progressInterval = 100;

/**
 * Characters or bytes read at once: rows of larger pieces survive the young generation of the garbage collector, and
 * reading takes twice as long.
 */
const usualSlice = 1 << 18;

/** Characters by which the form of a text is judged. */
const judgedBy = 1 << 16;

/**
 * Reads a text or a file piece by piece.
 *
 * @param open - Makes what reads a text of a form; called anew where a file turns out to have another encoding.
 * @returns What was read, or the first problem. A source that cannot be read is a problem too.
 */
export async function readPieces<Result, Problem>(
  source: CountsSource,
  open: OpenReader<Result, Problem>,
  { onProgress, now = () => 0, sliceSize = usualSlice }: ReadOptions = {},
): Promise<Result | Rejected<Problem | TextProblem>> {
  const papaparse = await loadPapaparse();
  let text = createTextReader(open, papaparse);
  let told = now();
  const slices = textSlices(source, sliceSize);
  for (;;) {
    const next = await slices.next().catch((error: unknown) => unreadable(error));
    if ('problem' in next) return { kind: 'rejected', problem: next.problem };
    if (next.done) break;
    const slice = next.value;
    if (slice.kind === 'problem') return { kind: 'rejected', problem: slice.problem };
    if (slice.kind === 'again') {
      text = createTextReader(open, papaparse);
      continue;
    }
    const problem = text.add(slice.text);
    if (problem) return { kind: 'rejected', problem };
    const time = now();
    if (onProgress && time - told >= progressInterval) {
      told = time;
      onProgress({ rows: text.rows(), share: slice.share });
    }
  }
  return text.finish();
}

function unreadable(error: unknown): { readonly problem: TextProblem } {
  const value = shown(error instanceof Error ? error.message : String(error));
  return { problem: { kind: 'unreadable-file', value } };
}

async function loadPapaparse(): Promise<LoadedPapaparse> {
  const loaded: LoadedPapaparse & { readonly default?: LoadedPapaparse } = await import('papaparse');
  // A CommonJS module: its types declare named exports, but the import is one object.
  return loaded.default ?? loaded;
}

/**
 * Reads a text that comes in pieces of any length: normalizes line ends, refuses binary content, and detects the form.
 */
function createTextReader<Result, Problem>(open: OpenReader<Result, Problem>, papaparse: LoadedPapaparse) {
  let reader: ReturnType<typeof open> | undefined;
  let head = '';
  /** Whether the latest piece ended with a carriage return, which was kept: the next may begin with its line feed. */
  let isCut = false;
  let line = 1;

  function begin(isLast: boolean): Problem | undefined {
    reader = open(textFormOf(head.slice(0, judgedBy)), papaparse);
    const start = head;
    head = '';
    return reader.add(start, isLast);
  }

  function add(raw: string, isLast: boolean): Problem | TextProblem | undefined {
    const all = isCut ? `\r${raw}` : raw;
    isCut = !isLast && all.endsWith('\r');
    const kept = isCut ? all.slice(0, -1) : all;
    const text = kept.includes('\r') ? kept.replace(/\r\n?/g, '\n') : kept;
    const problem = notTextBySigns(text, line);
    if (problem) return problem;
    line += newlinesIn(text);
    if (reader) return reader.add(text, isLast);
    head += text;
    return isLast || head.length >= judgedBy ? begin(isLast) : undefined;
  }

  return {
    add: (text: string) => add(text, false),
    rows: () => reader?.rows ?? 0,
    finish(): Result | Rejected<Problem | TextProblem> {
      const problem = add('', true);
      if (problem || !reader) return { kind: 'rejected', problem: problem ?? { kind: 'nothing' } };
      return reader.finish();
    },
  };
}
