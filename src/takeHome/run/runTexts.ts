import type { Agreement } from './takenRun.ts';

/**
 * What the files of a run say to a reader, in one language: comments, docstrings, notes, and what the program prints.
 *
 * A text of several lines is broken where its language needs it; what stands behind code has one. Names in code and
 * messages of errors are not among them. No text holds a backslash, three quotes in a row, or braces but for those of
 * its values.
 */
export interface RunTexts {
  /** Title of the program, of so many models. */
  title(models: number, steps: number): string;
  /** What the program asserts. */
  readonly promises: Readonly<Record<Agreement, string>>;
  settings(list: string): string;
  paper(citation: string): string;
  readonly head: HeadTexts;
  /** What each scheme is, by the name that the address has for it; n are the samples of a class by label. */
  readonly schemes: Readonly<Record<string, string>>;
  /** A scheme whose weights depend on N. */
  schemeOfVolume(scheme: string, volume: string): string;
  readonly overflow: string;
  given(title: string, classes: string): string;
  origin(source: string, licence: string): string;
  readonly training: TrainingTexts;
  readonly sampling: { readonly product: string; readonly hashed: string; readonly drawn: string };
  readonly checks: CheckTexts;
  readonly json: {
    readonly about: string;
    /** How the run was trained. */
    readonly cautions: Readonly<Record<Agreement, string>>;
    readonly given: string;
  };
}

/** Of the constants. */
interface HeadTexts {
  readonly rate: string;
  readonly cosine: string;
  readonly decay: string;
  readonly widths: string;
  models(counts: string): string;
  readonly points: string;
  readonly tests: string;
  readonly start: string;
  readonly shown: string;
}

/** Of the functions that train a model. */
interface TrainingTexts {
  readonly samples: string;
  readonly network: string;
  readonly parameters: string;
  readonly losses: string;
  readonly sum: string;
  readonly rate: string;
  readonly optimiser: string;
  readonly train: string;
  readonly anew: string;
  readonly answers: string;
}

/** Of the functions that compare and print. Values are expressions between the braces of Python. */
interface CheckTexts {
  readonly hits: string;
  readonly balanced: string;
  readonly row: string;
  readonly gap: string;
  readonly compare: string;
  reached(name: string, steps: string, gap: string): string;
  readonly here: string;
  readonly page: string;
  readonly partWays: { readonly parameters: string; readonly accuracy: string };
  /** How far a start changed by so much moves the parameters: as far as they differ, if `isAsMuch`. */
  moved(start: string, distance: string, isAsMuch: boolean): string;
  readonly threads: string;
  readonly columns: string;
  readonly last: {
    readonly parameters: string;
    accuracy(tolerance: string): string;
    readonly none: string;
  };
}
