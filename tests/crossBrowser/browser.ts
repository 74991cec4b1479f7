/** Values that JSON can carry into a page. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A device and what is done with it in turn, in the words that WebDriver and WebDriver BiDi share. */
export type InputSource =
  | {
      readonly type: 'pointer';
      readonly id: string;
      readonly parameters: { readonly pointerType: 'mouse' };
      readonly actions: readonly PointerAction[];
    }
  | {
      readonly type: 'key';
      readonly id: string;
      readonly actions: readonly { readonly type: 'keyDown' | 'keyUp'; readonly value: string }[];
    };

/** Something that a mouse does; x and y in CSS pixels of the window, durations in milliseconds. */
export type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: 0 }
  | { readonly type: 'pause'; readonly duration: number };

/** A window of a browser under the control of a test. */
export interface Browser {
  /** Name and version. */
  readonly name: string;
  /** Loads an address, and waits for its load event. */
  goto(address: string): Promise<void>;
  /**
   * Calls a function in the page and returns its result.
   *
   * @param run - Stands alone: it travels as its source text, so it sees nothing but its arguments and the page.
   * @returns What `run` returns; `null` for `undefined`.
   */
  evaluate<Given extends readonly Json[], Result>(run: (...given: Given) => Result, ...given: Given): Promise<Result>;
  /** Performs actions of input devices. */
  perform(sources: readonly InputSource[]): Promise<void>;
  /** Ends the browser. */
  close(): Promise<void>;
}
