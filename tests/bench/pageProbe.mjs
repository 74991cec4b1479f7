/**
 * Counts, in a page, the work of its main thread. It is sent to the page as text, before anything of the page runs, so
 * it must not use anything around it.
 */
export function installProbe() {
  const counts = { commits: 0, frames: 0, inputs: 0, longTasks: [], engine: undefined };
  window.counts = counts;

  // React looks for this hook when it starts, and then reports every commit to it.
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot() {
      counts.commits += 1;
    },
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  };

  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'frame') counts.frames += 1;
        if (data?.kind === 'ready') counts.engine = data.engine.kind;
      });
    }
  };

  window.addEventListener(
    'input',
    () => {
      counts.inputs += 1;
    },
    true,
  );

  new PerformanceObserver((list) => {
    counts.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  }).observe({ type: 'longtask' });
}
