/** Milliseconds of silence after which the worker is asked whether it is there. */
const knockAfter = 1000;
/**
 * Milliseconds of silence that a worker may keep before it is taken for dead, and while it starts a run: it loads and
 * compiles then. A start may take as long even if the worker answers meanwhile.
 */
const patience = { running: 4000, starting: 20_000 } as const;
/** Milliseconds that a start may take before a newer one takes its place. */
const lateAfter = 5000;
/** A worker that has taken long to answer before may take so many times as long again. */
const leniency = 4;
/**
 * Milliseconds between two looks beyond which the page slept: a hidden tab, a closed laptop.
 * Silence meanwhile says nothing.
 */
const asleep = 3000;

/** Watches a worker that may die or hang without a word. Time comes from outside. */
export interface Watchdog {
  /** The worker has said something. */
  heard(): void;
  /** A start has begun, or is over because the run has shown something. */
  restarted(): void;
  /** Whether the present start takes so long that it may hang: a newer one need not wait for it. */
  isLate(): boolean;
  /**
   * Looks after the worker; to be called about twice a second.
   *
   * @param now - Milliseconds.
   * @param isStarting - Whether a run is starting.
   * @param isHidden - Whether the page is hidden: its timers are slow then, and so is the worker.
   * @returns Whether to knock at the worker, or to give it up: because it is silent, or because its run does not start,
   * whatever it answers meanwhile.
   */
  look(now: number, isStarting: boolean, isHidden: boolean): 'knock' | 'silent' | 'hung' | 'well';
}

/**
 * Makes a watchdog for one worker.
 *
 * Only time in which the page was awake counts as silence, and every worker gets more time once it has needed more: a
 * step of a wide network on a slow machine takes seconds, in which typed arrays answer nobody.
 *
 * @param mistrust - How many workers in a row were given up without a frame between; each doubles
 * the patience with the next.
 */
export function createWatchdog(mistrust: number): Watchdog {
  let silence = 0;
  /** Milliseconds that the present start has taken. */
  let starting = 0;
  /** The silence at which the worker was knocked at, if it was. */
  let knockedAt: number | undefined;
  /** The longest that it has taken to answer. */
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
