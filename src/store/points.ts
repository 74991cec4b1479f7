import type { ColumnChoice } from '../core/points/columnChoice.ts';
import type { TableProblem } from '../core/points/pointsProblem.ts';
import type { PointsTable } from '../core/points/pointsTable.ts';
import type { RealSceneName } from '../core/scenes.ts';
import type { CountsProgress, CountsSource } from '../protocol/countsMessages.ts';

/** Why the latest text could not be read; what was read before stays. */
export type PointsFailure =
  | { readonly kind: 'rejected'; readonly title: string; readonly problem: TableProblem }
  | { readonly kind: 'broken'; readonly message: string };

/** Points of the reader's own while they are given. */
export interface PointsState {
  /** Whether the dialog for them is open. */
  readonly isOpen: boolean;
  /** What the reader has typed or pasted. */
  readonly text: string;
  /** Whether what was read last is not of the present text or file, which is about to be read. */
  readonly isBehind: boolean;
  /** The latest table that was read, what it is called, and the columns that are chosen in it. */
  readonly read: { readonly title: string; readonly table: PointsTable; readonly choice: ColumnChoice } | undefined;
  /** Progress of a reading in flight. */
  readonly progress: CountsProgress | undefined;
  readonly failure: PointsFailure | undefined;
}

/** The initial state. */
export const noPoints: PointsState = {
  isOpen: false,
  text: '',
  isBehind: false,
  read: undefined,
  progress: undefined,
  failure: undefined,
};

/** What a reader does with given points. */
export interface PointsActions {
  /** Enters the scene of a real data set. The promise is rejected if its points cannot be loaded. */
  enter(name: RealSceneName): Promise<void>;
  /** Opens the dialog for points of the reader's own. */
  open(): void;
  /** Closes it. What was entered stays for the next time. */
  close(): void;
  /** Keeps the typed text, and reads it when typing has paused. */
  type(text: string): void;
  /**
   * Reads a file, or a text too long to be shown. What is typed stays.
   *
   * @param source - The source, or a promise of it.
   */
  read(source: CountsSource | (() => Promise<CountsSource>), title: string): void;
  /** Chooses columns of the table that was read. */
  choose(choice: Partial<ColumnChoice>): void;
  /** Stops a reading. */
  cancel(): void;
  /** Shows the points of the chosen columns, and closes the dialog. Does nothing if they hold none. */
  use(): void;
}
