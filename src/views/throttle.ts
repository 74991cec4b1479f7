/**
 * Calls a function at most once per `interval` milliseconds: immediately if the last call was that long ago, otherwise
 * when the interval has passed. Text that follows frames is written through it, so that numbers stay readable.
 */
export function throttle(run: () => void, interval: number): { call(): void; now(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    run();
  };
  return {
    call() {
      if (timer !== undefined) return;
      const wait = last + interval - performance.now();
      if (wait <= 0) now();
      else timer = setTimeout(now, wait);
    },
    now,
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
