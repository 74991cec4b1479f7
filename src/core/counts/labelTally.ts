import { type ClassTable, mostClasses } from './classTable.ts';
import { copyOf } from './countList.ts';
import { type CountsProblem, shown } from './countsProblem.ts';
import { notTextBySigns } from './notText.ts';
import { isNumberLike, wholeLabel } from './readCount.ts';

/** Labels, counted as they come. */
export interface LabelTally {
  /**
   * Counts a label.
   *
   * @param label - Trimmed.
   * @returns What is wrong with it, if anything; the tally then accepts no further label.
   */
  add(label: string, line: number): CountsProblem | undefined;
  /** Labels so far. */
  readonly rows: number;
  /** Different labels so far. */
  readonly size: number;
  /** Share of the labels that look like numbers, in [0, 1]. */
  numberShare(): number;
  /** Whether the labels are whole numbers, all from 0 or 1 to the largest, each occurring at least twice on average. */
  isContiguous(): boolean;
  /** The table, or the problem that there is no label. */
  finish(): ClassTable | CountsProblem;
}

/**
 * Makes an empty tally. Its memory grows with the different labels, of which it takes
 * {@link mostClasses}, and not with the rows.
 */
export function createLabelTally(): LabelTally {
  const indexOf = new Map<string, number>();
  const counts: number[] = [];
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    get size() {
      return counts.length;
    },
    add(label, line) {
      const index = indexOf.get(label);
      if (index !== undefined) counts[index]! += 1;
      else {
        if (label === '') return { kind: 'empty', line, value: '' };
        if (counts.length === mostClasses) {
          return { kind: 'too-many-classes', line, value: shown(label), limit: mostClasses };
        }
        const sign = notTextBySigns(label, line);
        if (sign) return sign;
        indexOf.set(copyOf(label), counts.length);
        counts.push(1);
      }
      rows += 1;
      return undefined;
    },
    numberShare() {
      let numbers = 0;
      for (const [label, index] of indexOf) if (isNumberLike(label)) numbers += counts[index]!;
      return rows === 0 ? 0 : numbers / rows;
    },
    isContiguous() {
      const values = new Set<number>();
      let largest = 0;
      for (const label of indexOf.keys()) {
        const value = wholeLabel(label);
        if (value === undefined || value < 0) return false;
        values.add(value);
        largest = Math.max(largest, value);
      }
      const expected = values.has(0) ? largest + 1 : largest;
      return values.size >= 2 && values.size === expected && rows >= 2 * values.size;
    },
    finish() {
      if (rows === 0) return { kind: 'nothing' };
      return byValue(indexOf, counts) ?? { names: [...indexOf.keys()], counts };
    },
  };
}

/** The table of labels that are all whole numbers, ascending; "1" and "1.0" are one class. */
function byValue(indexOf: ReadonlyMap<string, number>, counts: readonly number[]): ClassTable | undefined {
  const countOf = new Map<number, number>();
  for (const [label, index] of indexOf) {
    const value = wholeLabel(label);
    if (value === undefined) return undefined;
    countOf.set(value, (countOf.get(value) ?? 0) + counts[index]!);
  }
  const ascending = [...countOf].sort(([a], [b]) => a - b);
  return { names: ascending.map(([value]) => String(value)), counts: ascending.map(([, count]) => count) };
}
