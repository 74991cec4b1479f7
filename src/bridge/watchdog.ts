/** Milliseconds of silence after which the worker is pinged. */
const knockAfter = 1000;
/**
 * Milliseconds of silence after which a worker is considered dead; the longer limit is for starts of a run, which load
 * and compile. It also limits the duration of a start during which the worker answers pings.
 */
const patience = { running: 4000, starting: 20_000 } as const;
/** Milliseconds that a start may take before a newer one replaces it. */
const lateAfter = 5000;
/** A worker may be silent for this many times its longest silence so far. */
const leniency = 4;
/**
 * Milliseconds between two checks beyond which the page was suspended: a hidden tab, a closed laptop. Silence during
 * that time is not counted.
 */
const asleep = 3000;

/** Watches a worker that may die or hang without an error. Time is a parameter. */
export interface Watchdog {
  /** The worker has sent a message. */
  heard(): void;
  /** A start has begun, or has ended with the first frame of the run. */
  restarted(): void;
  /** Whether the present start takes so long that it may hang: a newer one need not wait for it. */
  isLate(): boolean;
  /**
   * Checks the worker; to be called about twice a second.
   *
   * @param now - Milliseconds.
   * @param isStarting - Whether a run is starting.
   * @param isHidden - Whether the page is hidden: its timers are slow then, and so is the worker.
   * @returns Whether to ping the worker, or to give it up: because it is silent, or because its run does not start
   * even though it answers pings.
   */
  look(now: number, isStarting: boolean, isHidden: boolean): 'knock' | 'silent' | 'hung' | 'well';
}

/**
 * Makes a watchdog for one worker.
 *
 * Only time in which the page was awake counts as silence, and a worker that has needed more time gets more: a step of
 * a wide network on a slow machine takes seconds, during which the plain engine handles no messages.
 *
 * @param mistrust - Number of consecutive workers that were given up without a frame in between; each doubles
 * the patience with the next.
 */
export function createWatchdog(mistrust: number): Watchdog {
  let silence = 0;
  /** Milliseconds that the present start has taken. */
  let starting = 0;
  /** The silence at which the worker was pinged, if it was. */
  let knockedAt: number | undefined;
  /** The longest time that it has taken to answer. */
  let longest = 0;
  let lookedAt: number | undefined;
  return {
    heard() {
      if (knockedAt !== undefined) longest = Math.max(longest, silence - knockedAt);
      silence = 0;
      knockedAt = undefined;
    },
    restarted() {
      starting = 0;
    },
    isLate: () => starting >= lateAfter,
    look(now, isStarting, isHidden) {
      const elapsed = now - (lookedAt ?? now);
      lookedAt = now;
      if (isHidden || elapsed > asleep) {
        silence = 0;
        knockedAt = undefined;
        return 'well';
      }
      silence += elapsed;
      starting = isStarting ? starting + elapsed : 0;
      const limit = Math.max(isStarting ? patience.starting : patience.running, leniency * longest) * 2 ** mistrust;
      if (silence >= limit) return 'silent';
      if (starting >= limit) return 'hung';
      if (silence < knockAfter || knockedAt !== undefined) return 'well';
      knockedAt = silence;
      return 'knock';
    },
  };
}
