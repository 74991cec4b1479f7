/** What a scheme is called. */
export interface SchemeWords {
  readonly name: string;
  /** Name of its line in a chart. */
  readonly line: string;
  /** What distinguishes it from other tiles, in a few characters. */
  readonly sub: string;
  /** Name of its own number. */
  readonly own?: string;
  /** Its own number, or classes that have N of their own, as they stand in its subtitle. */
  ownIs?(value: string): string;
}

/** What is said of a scheme in the box of a tile. */
export interface SchemeText {
  /** What it does and what to expect, in a few short sentences. */
  readonly about: string;
  /** Where it comes from, and with which defaults. */
  readonly source: string;
}
