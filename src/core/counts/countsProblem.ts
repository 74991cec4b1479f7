import type { CountFault } from './readCount.ts';

/** How a file without text was recognized. */
export type NotTextSign = 'zip' | 'pdf' | 'picture' | 'gzip' | 'office' | 'control-character' | 'broken-characters';

/**
 * Why a text was not read.
 *
 * `line` counts the lines of the source from 1, empty ones too. `value` is the offending text, as
 * {@link shown} writes it.
 */
export type CountsProblem =
  /** A field that should be a count and is not one. */
  | { [Fault in CountFault]: { readonly kind: Fault; readonly line: number; readonly value: string } }[CountFault]
  /** An empty field where a count, a name or a label belongs; `value` is the line's other text. */
  | { readonly kind: 'empty'; readonly line: number; readonly value: string }
  | { readonly kind: 'repeated-name'; readonly line: number; readonly value: string; readonly firstLine: number }
  /** All lines look like "1,500", or a line holds "1,000" among others: one number or two. */
  | { readonly kind: 'grouped'; readonly line: number; readonly value: string }
  /** A line whose number of columns differs from the rest. */
  | {
      readonly kind: 'ragged';
      readonly line: number;
      readonly value: string;
      readonly columns: number;
      readonly expected: number;
    }
  /** It is ambiguous which column holds the counts or labels. */
  | { readonly kind: 'no-column'; readonly line: number; readonly value: string; readonly wanted: 'counts' | 'labels' }
  /** Text that is not a count, in which no line repeats as labels would. */
  | { readonly kind: 'only-text'; readonly line: number; readonly value: string }
  | { readonly kind: 'too-many-classes'; readonly line: number; readonly value: string; readonly limit: number }
  | {
      readonly kind: 'long-field';
      readonly line: number;
      readonly value: string;
      readonly length: number;
      readonly limit: number;
    }
  /** A line without end; `limit` in characters. */
  | { readonly kind: 'long-line'; readonly line: number; readonly value: string; readonly limit: number }
  /** A quotation mark that opens a field and is not closed at the end of the field. */
  | { readonly kind: 'open-quote'; readonly line: number; readonly value: string }
  /** Something in a list or dict of JSON or Python that is neither a name nor a number. */
  | { readonly kind: 'unreadable-list'; readonly line: number; readonly value: string }
  | { readonly kind: 'open-list'; readonly line: number; readonly value: string }
  | { readonly kind: 'not-text'; readonly line: number; readonly value: string; readonly sign: NotTextSign }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'all-zero'; readonly classes: number }
  /** The browser could not read the file; `value` is its error message. */
  | { readonly kind: 'unreadable-file'; readonly value: string };

/** Why a text cannot be read whatever it is expected to hold. */
export type TextProblem = Extract<
  CountsProblem,
  { readonly kind: 'not-text' | 'open-quote' | 'long-line' | 'unreadable-file' | 'nothing' }
>;

/** Characters of an offending text that are shown. */
const mostShown = 60;

// Controls, and what is invisible or turns the direction of the text around it.
const invisible = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * A text from the source as a message shows it: its first 60 characters, with "…" if there are
 * more, and nothing invisible.
 */
export function shown(text: string): string {
  // A character has at most two UTF-16 units; only the start of a text of megabytes is split.
  const characters = Array.from(text.slice(0, 2 * mostShown + 2).trim());
  const isCut = characters.length > mostShown || text.length > 2 * mostShown + 2;
  const start = characters.slice(0, mostShown).join('');
  return (isCut ? `${start}…` : start).replace(invisible, visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
