/** The part of a page that continuous throwing needs; tests hand in their own. */
export type PouringPage = Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'> & {
  readonly performance: Pick<Performance, 'now'>;
};

/** Throws again and again until it is stopped. */
export interface Pour {
  isOn(): boolean;
  /**
   * Begins. Slow at first, so that single throws can be followed, then faster: the box is full after about 5 seconds.
   *
   * @param volume - N of the box.
   * @param throwSamples - Throws some samples; tells whether more may be thrown. It may stop the pour, too.
   */
  start(volume: number, throwSamples: (count: number) => boolean): void;
  stop(): void;
}

/** Makes a pour that is off. */
export function createPour(page: PouringPage): Pour {
  let isOn = false;
  let frame = 0;

  function stop(): void {
    isOn = false;
    page.cancelAnimationFrame(frame);
  }

  return {
    isOn: () => isOn,
    stop,
    start(volume, throwSamples) {
      stop();
      const begin = page.performance.now();
      let poured = 0;
      // Who listens to the throws may stop it with any of them.
      const throwOn = (count: number) => {
        const isMore = throwSamples(count);
        if (!isMore) stop();
        if (isOn) frame = page.requestAnimationFrame(next);
      };
      const next = () => {
        const seconds = (page.performance.now() - begin) / 1000;
        const wanted = Math.ceil((6 + 0.12 * volume) * seconds + 0.12 * volume * seconds * seconds);
        const count = wanted - poured;
        poured = wanted;
        throwOn(count);
      };
      isOn = true;
      throwOn(1);
    },
  };
}
