import type { TextProblem } from '../core/counts/countsProblem.ts';
import { notTextByStart } from '../core/counts/notText.ts';
import type { CountsFile, CountsSource } from '../protocol/countsMessages.ts';

/** A piece of a source, in order. */
export type Slice =
  | {
      readonly kind: 'text';
      readonly text: string /** Share of the source up to its end, in [0, 1]. */;
      readonly share: number;
    }
  /** The text before was decoded wrongly: reading starts again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'problem'; readonly problem: TextProblem };

/**
 * Cuts a source into pieces of text, without the byte order mark. A character is never cut in two in a file, where it
 * may be in a text; together the pieces are the text.
 *
 * The encoding of a file is given by its byte order mark. Without one it is UTF-8, or, if its bytes are not valid
 * UTF-8, Windows-1252, as spreadsheets write.
 *
 * @param size - Length of a piece: characters of a text, bytes of a file; ≥ 1.
 */
export async function* textSlices(source: CountsSource, size: number): AsyncGenerator<Slice> {
  if (typeof source !== 'string') {
    yield* slicesOfFile(source, size);
    return;
  }
  const isMarked = source.charCodeAt(0) === 0xfeff;
  const problem = notTextByStart(source.slice(isMarked ? 1 : 0, 16));
  if (problem) {
    yield { kind: 'problem', problem };
    return;
  }
  for (let at = isMarked ? 1 : 0; at < source.length; at += size) {
    yield { kind: 'text', text: source.slice(at, at + size), share: Math.min(1, (at + size) / source.length) };
  }
}

async function* slicesOfFile(file: CountsFile, size: number): AsyncGenerator<Slice> {
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const problem = notTextByStart(String.fromCharCode(...start));
  if (problem) {
    yield { kind: 'problem', problem };
    return;
  }
  const marked = markedEncoding(start);
  if (marked) {
    yield* decoded(file, size, new TextDecoder(marked));
    return;
  }
  const other = yield* decodedStrictly(file, size);
  if (other === undefined) return;
  yield { kind: 'again' };
  yield* decoded(file, size, new TextDecoder(other));
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

async function* decoded(file: CountsFile, size: number, decoder: TextDecoder): AsyncGenerator<Slice> {
  for (let at = 0; at < file.size; at += size) {
    const bytes = await file.slice(at, Math.min(file.size, at + size)).arrayBuffer();
    const isLast = at + size >= file.size;
    yield {
      kind: 'text',
      text: decoder.decode(bytes, { stream: !isLast }),
      share: Math.min(1, (at + size) / file.size),
    };
  }
}

/**
 * Decodes UTF-8.
 *
 * @returns The encoding to start again with if there are bytes that are not UTF-8: Windows-1252 if only ASCII came
 * before, and otherwise UTF-8, in which such bytes become U+FFFD.
 */
async function* decodedStrictly(file: CountsFile, size: number): AsyncGenerator<Slice, string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isAscii = true;
  for (let at = 0; at < file.size; at += size) {
    const bytes = await file.slice(at, Math.min(file.size, at + size)).arrayBuffer();
    const isLast = at + size >= file.size;
    const text = decodedOr(decoder, bytes, !isLast);
    if (text === undefined) return isAscii ? 'windows-1252' : 'utf-8';
    isAscii &&= !/[\u0080-\uffff]/.test(text);
    yield { kind: 'text', text, share: Math.min(1, (at + size) / file.size) };
  }
  return undefined;
}

function decodedOr(decoder: TextDecoder, bytes: ArrayBuffer, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined;
  }
}
