import type { ClassTable } from '../core/counts/classTable.ts';
import type { CountSetName } from '../core/counts/countSets.ts';
import type { CountsProblem } from '../core/counts/countsProblem.ts';
import type { CountsReading } from '../core/counts/countsReading.ts';
import type { ReadAs } from '../core/counts/layout.ts';
import type { CountsProgress, CountsSource } from '../protocol/countsMessages.ts';

/** A table of class counts, and where it comes from. */
export type CountsTable =
  | {
      readonly kind: 'set';
      readonly name: CountSetName;
      readonly title: string;
      readonly source: string;
      readonly table: ClassTable;
    }
  | { readonly kind: 'own'; readonly title: string; readonly reading: CountsReading; readonly table: ClassTable };

/** Why the requested counts could not be loaded; the previous ones stay. */
export type CountsFailure =
  | { readonly kind: 'rejected'; readonly title: string; readonly problem: CountsProblem }
  | { readonly kind: 'not-loaded'; readonly name: CountSetName; readonly message: string }
  | { readonly kind: 'broken'; readonly message: string };

/** The counts that are weighted, and the state of reading others. */
export interface CountsState {
  /** What the reader has typed or pasted. */
  readonly text: string;
  /** What the reader says that it holds. */
  readonly as: ReadAs;
  /** The table that is shown; none before the first is loaded. */
  readonly shown: CountsTable | undefined;
  /** Progress of a reading in flight. */
  readonly progress: CountsProgress | undefined;
  readonly failure: CountsFailure | undefined;
}

/**
 * Whether the counts of a table are sorted by size and without names, so that the index of a class is its rank and no
 * label. Those of long-tailed CIFAR fall from class to class as they are made.
 */
export function isSorted(shown: CountsTable): boolean {
  return shown.kind === 'set' && shown.table.names === undefined && !shown.name.startsWith('cifar');
}

/** The initial state. */
export const noCounts: CountsState = {
  text: '',
  as: 'auto',
  shown: undefined,
  progress: undefined,
  failure: undefined,
};

/** Characters beyond which a text is read like a file, since no text field could hold it. */
export const longestTyped = 100_000;

/** What a reader does with counts. */
export interface CountsActions {
  /** Keeps the typed text, and reads it when typing has paused. */
  type(text: string): void;
  /**
   * Reads a file, or a text too long to be shown. What is typed stays.
   *
   * @param source - The source, or a promise of it.
   */
  read(source: CountsSource | (() => Promise<CountsSource>), title: string): void;
  /** Says what the text holds; what was read last is read again. */
  readAs(as: ReadAs): void;
  /** Stops a reading. */
  cancel(): void;
  /** Shows a real data set. What is typed stays. */
  choose(name: CountSetName): void;
}
