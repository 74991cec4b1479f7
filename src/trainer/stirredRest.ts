/** A rest that can be cut short; one at a time. */
export interface StirredRest {
  /** Resolves after some milliseconds, or as soon as it is stirred. */
  rest(milliseconds: number): Promise<void>;
  /** Ends the rest, if there is one. A rest that begins later is as long as it would have been. */
  stir(): void;
}

/**
 * Makes a rest that can be cut short.
 *
 * @param rest - Resolves after some milliseconds.
 */
export function createStirredRest(rest: (milliseconds: number) => Promise<void>): StirredRest {
  let stir = () => {};
  return {
    async rest(milliseconds) {
      const stirred = new Promise<void>((resolve) => {
        stir = resolve;
      });
      await Promise.race([rest(milliseconds), stirred]);
      stir = () => {};
    },
    stir: () => stir(),
  };
}
