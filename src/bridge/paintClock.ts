/** Calls back before the next painting, with the time in milliseconds. */
export type OnNextPaint = (callback: (time: number) => void) => void;

/** Tells when a window is painted, or while it is covered, when another is that shows the same. */
export interface PaintClock {
  readonly next: OnNextPaint;
  /** The other window was painted. */
  paintedElsewhere(): void;
}

/**
 * Makes a clock of paintings: models train as fast as someone sees them, in whichever of two windows.
 *
 * @param own - The paintings of this window; a browser calls back for none while it is covered.
 */
export function createPaintClock(own: OnNextPaint, isHidden: () => boolean, now: () => number): PaintClock {
  let waiting: ((time: number) => void)[] = [];

  function tell(time: number): void {
    const told = waiting;
    waiting = [];
    for (const callback of told) callback(time);
  }

  return {
    next(callback) {
      waiting.push(callback);
      own(tell);
    },
    paintedElsewhere() {
      if (isHidden()) tell(now());
    },
  };
}
