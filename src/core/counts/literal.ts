import { longestField } from './classTable.ts';
import { type CountsProblem, shown } from './countsProblem.ts';
import type { PieceReader } from './countsReading.ts';
import type { ReadAs } from './layout.ts';
import { newlinesIn } from './notText.ts';
import { groupProblem } from './readings.ts';
import { createTally, type Tally } from './tally.ts';

/**
 * A name and a call in front, as in `counts = Counter({`, of which the bracket stays if it is the
 * list's own, as in `c(1, 2)`.
 */
const prefix =
  /^\s*(?:[A-Za-z_][\w.]*\s*=\s*)?(?:[A-Za-z_][\w.]*(?=\()(?:\((?=\s*[[{(<]))?)?\s*(?:<class '\w+'>\s*,\s*)?/;

/** What may follow the last bracket: those of the call, and the type that numpy writes. */
const suffix = /^[\s),;]*(?:dtype=[\w.'<>]+|device='[\w:]+')?[\s),;]*$/;

// A space; two kinds of string; a number in a call, as numpy and PyTorch write it; a bracket or mark; a word. The
// strings are bounded, so that an unterminated one costs no more than one that is too long.
const token =
  /\s+|"((?:[^"\\]|\\[\s\S]){0,6000})"|'((?:[^'\\]|\\[\s\S]){0,6000})'|[A-Za-z_][\w.]*\(([^()[\]{}'",\s]{0,40})\)|([[\]{}(),:])|([^\s[\]{}(),:"']+)/y;

/** More characters than any string token has. */
const beyondTokens = 12_010;

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/**
 * Makes a reader of lists and dicts: of counts, of labels, of names with their counts, of pairs, or of records
 * with the same keys. Commas between values may be left out, as numpy does. The first piece holds all that stands
 * before the first bracket.
 */
export function createLiteralReader(as: ReadAs): PieceReader {
  let pending = '';
  let line = 1;
  let hasBegun = false;
  let openLine = 1;
  let tail: string | undefined;
  let problem: CountsProblem | undefined;
  let tally: Tally | undefined;
  const stack: string[] = [];
  /** Of a dict: its latest key, until the value has come. */
  let key: string | undefined;
  let isValueDue = false;
  /** The inner list or record that is open, and the keys of the first record. */
  let fields: string[] = [];
  let keys: string[] = [];
  let titles: readonly string[] | undefined;
  /** Of a plain list: the latest value, and what came since. */
  let before = '';
  let gap = '';

  function unreadable(at: number): CountsProblem {
    return { kind: 'unreadable-list', line, value: shown(pending.slice(at, at + 60).split('\n')[0] ?? '') };
  }

  function scalar(text: string, at: number): CountsProblem | undefined {
    if (stack.at(-1) === '{') {
      if (key === undefined) {
        key = text;
        return undefined;
      }
      if (!isValueDue) return unreadable(at);
      if (stack.length === 1) {
        const found = tally?.add([key, text], line);
        key = undefined;
        isValueDue = false;
        return found;
      }
      keys.push(key);
      key = undefined;
      isValueDue = false;
    } else if (stack.length === 1) {
      const row = { fields: [before, text], line, isIndented: false, isSpacious: gap !== ',' };
      const found = as === 'labels' ? undefined : groupProblem(row);
      before = text;
      gap = '';
      return found ?? tally?.add([text], line);
    }
    fields.push(text);
    return undefined;
  }

  function open(bracket: string, at: number): CountsProblem | undefined {
    if (stack.length === 0) {
      openLine = line;
      tally = createTally(as, bracket === '{' ? 'pairs' : 'separated');
    } else if (stack.length > 1 || stack[0] === '{') return unreadable(at);
    stack.push(bracket);
    fields = [];
    keys = [];
    return undefined;
  }

  function close(bracket: string, at: number): CountsProblem | undefined {
    const opened = stack.pop();
    if (opened === undefined || closing[opened] !== bracket || key !== undefined) return unreadable(at);
    if (stack.length === 0) {
      tail = '';
      return undefined;
    }
    return opened === '{' ? addRecord(at) : tally?.add(fields, line);
  }

  function addRecord(at: number): CountsProblem | undefined {
    const values = new Map(keys.map((each, i) => [each, fields[i] ?? '']));
    if (!titles) {
      titles = keys;
      tally?.add(keys, line);
    }
    if (values.size !== titles.length || titles.some((title) => !values.has(title))) return unreadable(at);
    return tally?.add(
      titles.map((title) => values.get(title) ?? ''),
      line,
    );
  }

  function mark(character: string, at: number): CountsProblem | undefined {
    if (character === ':') {
      if (key === undefined || isValueDue) return unreadable(at);
      isValueDue = true;
      return undefined;
    }
    if (character === ',') return key === undefined ? undefined : unreadable(at);
    return character in closing ? open(character, at) : close(character, at);
  }

  /** Reads the tokens that begin before `end`. @returns Where the first one stands that was not read. */
  function readTokens(end: number, isLast: boolean): number {
    let at = 0;
    while (at < end && !problem && tail === undefined) {
      token.lastIndex = at;
      const found = token.exec(pending);
      if (!found) {
        const rest = pending.length - at;
        if (!isLast && rest < beyondTokens) break;
        const value = shown(pending.slice(at, at + 200));
        problem =
          rest < beyondTokens
            ? { kind: 'open-quote', line, value }
            : { kind: 'long-field', line, value, length: rest, limit: longestField };
        break;
      }
      const [whole, double, single, called, bracket, word] = found;
      const string = double ?? single;
      const text = string === undefined ? (called ?? word) : unescaped(string);
      if (bracket !== undefined) problem = mark(bracket, at);
      else if (text !== undefined) problem = stack.length === 0 ? unreadable(at) : scalar(text, at);
      if (text === undefined) gap = (gap + whole).slice(0, 2);
      line += newlinesIn(whole);
      at += whole.length;
    }
    return at;
  }

  return {
    get rows() {
      return tally?.rows ?? 0;
    },
    add(text, isLast) {
      if (problem) return problem;
      pending += text;
      if (!hasBegun) {
        hasBegun = true;
        const start = prefix.exec(pending)?.[0] ?? '';
        line += newlinesIn(start);
        pending = pending.slice(start.length);
      }
      if (tail === undefined) pending = pending.slice(readTokens(isLast ? pending.length : lastBreak(pending), isLast));
      if (!isLast && !problem && tail === undefined && pending.length > beyondTokens) {
        problem = { kind: 'long-field', line, value: shown(pending), length: pending.length, limit: longestField };
      }
      if (tail !== undefined && !problem) {
        // Spaces alone may go on for megabytes.
        if (tail === '') line += newlinesIn(pending.slice(0, pending.length - pending.trimStart().length));
        tail = (tail + pending).trimStart().slice(0, 200);
        if (isLast && !suffix.test(tail.trimEnd())) problem = { kind: 'unreadable-list', line, value: shown(tail) };
        pending = '';
      } else if (!problem && isLast) problem = { kind: 'open-list', line: openLine, value: stack[0] ?? '' };
      return problem;
    },
    finish() {
      if (problem) return { kind: 'rejected', problem };
      return tally?.finish() ?? { kind: 'rejected', problem: { kind: 'nothing' } };
    },
  };
}

/**
 * The place behind the last space, comma or bracket of a list: a word at the end of a piece may continue in the next.
 */
function lastBreak(text: string): number {
  let end = text.length;
  while (end > 0 && !/[\s,[\]{}]/.test(text[end - 1]!)) end -= 1;
  return end;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The text of a string token, whose escapes JSON and Python write alike. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|([\s\S]))/g,
    (_, code: string | undefined, character: string | undefined) =>
      code === undefined
        ? (escapes[character ?? ''] ?? character ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
