/** Frames that something waits for its turn at most. */
const patience = 3;

/** Milliseconds of painting after which nothing else is begun in the same frame. */
const little = 3;

/** Something that is painted in turns with others. */
interface Job {
  readonly rank: number;
  readonly paint: () => boolean;
  isDue: boolean;
  /** Frames that it has waited since it became due. */
  waited: number;
}

/** Has several things painted in turns, one in a frame unless they take little, so that no frame takes long. */
export interface PaintTurns {
  /**
   * Adds something that is painted.
   *
   * @param rank - Lower ones come first, but for one that has waited for three frames.
   * @param paint - Paints a part of what is not up to date; tells whether nothing is left.
   */
  add(
    rank: number,
    paint: () => boolean,
  ): {
    /** Has it painted as soon as it is its turn, and again as long as a part of it is left. */
    schedule(): void;
    remove(): void;
  };
}

/**
 * Makes turns without anything in them.
 *
 * @param onNextPaint - Calls back before the browser paints next.
 * @param now - Milliseconds since some start.
 */
export function createPaintTurns(onNextPaint: (callback: () => void) => void, now: () => number): PaintTurns {
  let jobs: readonly Job[] = [];
  let isWaiting = false;

  function paintNext(): void {
    isWaiting = false;
    const due = jobs.filter((job) => job.isDue);
    const late = due.find(({ waited }) => waited >= patience);
    for (const job of due) job.waited += 1;
    const begin = now();
    for (const job of late ? [late, ...due.filter((other) => other !== late)] : due) {
      job.waited = 0;
      // Before it paints: what it changes may make it due again.
      job.isDue = false;
      if (!job.paint()) job.isDue = true;
      if (now() - begin > little) break;
    }
    wait();
  }

  function wait(): void {
    if (isWaiting || !jobs.some((job) => job.isDue)) return;
    isWaiting = true;
    onNextPaint(paintNext);
  }

  return {
    add(rank, paint) {
      const job: Job = { rank, paint, isDue: false, waited: 0 };
      jobs = [...jobs, job].sort((one, other) => one.rank - other.rank);
      return {
        schedule() {
          job.isDue = true;
          wait();
        },
        remove() {
          jobs = jobs.filter((other) => other !== job);
        },
      };
    },
  };
}
