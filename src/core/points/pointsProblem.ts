import type { NotTextSign } from '../counts/countsProblem.ts';
import type { MeasurementFault } from './measurement.ts';

/** A place in a text: the line from 1, and the offending text as `shown` writes it. */
export interface At {
  readonly line: number;
  readonly value: string;
}

/** Why no table was read from a text. The first six can happen to any text that is read in pieces. */
export type TableProblem =
  | ({ readonly kind: 'not-text'; readonly sign: NotTextSign } & At)
  | ({ readonly kind: 'open-quote' } & At)
  | ({ readonly kind: 'long-line'; readonly limit: number } & At)
  | ({ readonly kind: 'long-field'; readonly length: number; readonly limit: number } & At)
  /** The browser could not read the file; `value` is its error message. */
  | { readonly kind: 'unreadable-file'; readonly value: string }
  | { readonly kind: 'nothing' }
  /** A line whose number of columns differs from the rest. */
  | ({ readonly kind: 'ragged'; readonly columns: number; readonly expected: number } & At)
  | ({ readonly kind: 'too-many-rows'; readonly limit: number } & At)
  | ({ readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number } & At)
  /** A list of JSON or Python. */
  | ({ readonly kind: 'list' } & At)
  /** Fewer columns than two numbers and a label need. */
  | ({ readonly kind: 'too-few-columns'; readonly columns: number } & At)
  /** Fewer than two columns of numbers. */
  | ({ readonly kind: 'no-numbers'; readonly columns: number } & At);

/** Why the columns that are chosen hold no points; `column` is what the column is called. */
export type ChoiceProblem =
  | { [Fault in MeasurementFault]: { readonly kind: Fault; readonly column: string } & At }[MeasurementFault]
  /** Beside the labels there is no second column of numbers. */
  | ({ readonly kind: 'no-second' } & At)
  /** No column was found whose values repeat as labels do. */
  | ({ readonly kind: 'no-labels' } & At)
  | ({ readonly kind: 'same-column'; readonly column: string } & At)
  /** Every point has the same value. */
  | ({ readonly kind: 'constant'; readonly column: string } & At)
  /** Labels that are nearly all different. */
  | ({ readonly kind: 'too-many-labels'; readonly column: string; readonly limit: number } & At)
  /** Fewer than two classes with points to train on and to test on. */
  | ({ readonly kind: 'too-few-classes'; readonly column: string; readonly classes: number } & At);

/** Why there are no points. */
export type PointsProblem = TableProblem | ChoiceProblem;
