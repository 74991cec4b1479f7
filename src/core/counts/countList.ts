import { byLabel, type ClassTable, mostClasses } from './classTable.ts';
import { type CountsProblem, shown } from './countsProblem.ts';
import { notTextBySigns } from './notText.ts';
import { readCount } from './readCount.ts';

/** Counts as they stand in a text, with or without names. */
export interface CountList {
  /**
   * Adds a class.
   *
   * @param name - Trimmed; `undefined` in a list without names.
   * @param count - Trimmed.
   * @param line - The line of the count.
   * @returns What is wrong with it, if anything; the list then accepts no further class.
   */
  add(name: string | undefined, count: string, line: number): CountsProblem | undefined;
  /** Classes so far. */
  readonly size: number;
  /** The table, or what is wrong with the whole: no counts, or none above 0. */
  finish(): ClassTable | CountsProblem;
}

/** Makes an empty list of counts. Its memory grows with the classes, of which it takes {@link mostClasses}. */
export function createCountList(): CountList {
  const counts: number[] = [];
  const names: string[] = [];
  const lineOfName = new Map<string, number>();
  return {
    get size() {
      return counts.length;
    },
    add(name, text, line) {
      if (text === '') return { kind: 'empty', line, value: shown(name ?? '') };
      const count = readCount(text);
      if (typeof count !== 'number') return { kind: count, line, value: shown(text) };
      if (name === '') return { kind: 'empty', line, value: shown(text) };
      if (counts.length === mostClasses) {
        return { kind: 'too-many-classes', line, value: shown(name ?? text), limit: mostClasses };
      }
      if (name !== undefined) {
        const firstLine = lineOfName.get(name);
        if (firstLine !== undefined) return { kind: 'repeated-name', line, value: shown(name), firstLine };
        const sign = notTextBySigns(name, line);
        if (sign) return sign;
        const own = copyOf(name);
        lineOfName.set(own, line);
        names.push(own);
      }
      counts.push(count);
      return undefined;
    },
    finish() {
      if (counts.length === 0) return { kind: 'nothing' };
      if (counts.every((count) => count === 0)) return { kind: 'all-zero', classes: counts.length };
      return byLabel({ names: names.length > 0 ? names : undefined, counts });
    },
  };
}

/** A copy: a substring keeps the whole text in memory, and a table may hold a substring of every slice. */
export function copyOf(text: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === 'string' ? copy : text;
}
