/** Number of steps to take between two frames. */
export interface StepBudget {
  /** Steps to take now; ≥ 1. */
  steps(): number;
  /**
   * Records how long the steps took.
   *
   * @param count - Steps taken.
   * @param begin - When the first of them began, in milliseconds.
   * @param end - When its last step was taken.
   */
  record(count: number, begin: number, end: number): void;
  /**
   * Records how long the answers of a frame took. Steps then get at least as much time, so that a device that
   * answers slowly still trains.
   *
   * @param duration - Milliseconds.
   */
  answered(duration: number): void;
  /**
   * Records the interval between two paints of the page. If the page paints late, it competes with training for the
   * graphics processor, and training pauses in between.
   *
   * @param interval - Milliseconds; 0 if unknown.
   */
  pagePainted(interval: number): void;
  /**
   * Milliseconds of pause for the page after steps of this duration; 0 while it paints in time.
   *
   * @param duration - Milliseconds.
   */
  pauseAfter(duration: number): number;
  /** Steps a second over about the last second; 0 before the first record. */
  stepsPerSecond(): number;
  /** Forgets the speed but keeps the number of steps, after a pause. */
  restart(): void;
}

/** Milliseconds between two paints above which a page is late: it skips every other frame of a 60 Hz screen. */
const late = 28;

/** Minimum share of the time for training while the page is late, which may have other causes. */
const leastShare = 0.5;

/**
 * A time budget for each frame: as many steps as the device takes within `target` milliseconds, or within the time that
 * the answers of a frame take, if that is longer.
 *
 * It starts at one step a frame, since the first steps change the maps most, and grows or shrinks by a third at most.
 *
 * @param target - Milliseconds of steps between two frames; with 40 the maps move some 15 times a second.
 */
export function stepBudget(target = 40): StepBudget {
  let count = 1;
  let speed = 0;
  let last: number | undefined;
  let answer = 0;
  let share = 1;
  return {
    steps: () => Math.max(1, Math.round(count)),
    record(taken, begin, end) {
      const ratio = Math.max(target, answer) / Math.max(1, end - begin);
      count = Math.max(1, count * Math.min(1.34, Math.max(0.67, ratio)));
      const elapsed = Math.max(1, end - (last ?? begin));
      last = end;
      const weight = 1 - Math.exp(-elapsed / 1000);
      const present = (1000 * taken) / elapsed;
      speed = speed === 0 ? present : speed + weight * (present - speed);
    },
    answered(duration) {
      answer = answer === 0 ? duration : 0.7 * answer + 0.3 * duration;
    },
    pagePainted(interval) {
      share = interval > late ? Math.max(leastShare, 0.8 * share) : Math.min(1, share + 0.02);
    },
    pauseAfter: (duration) => duration * (1 / share - 1),
    stepsPerSecond: () => speed,
    restart() {
      speed = 0;
      last = undefined;
    },
  };
}
