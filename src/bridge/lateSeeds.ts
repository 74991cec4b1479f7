import type { SeedsActions } from '../store/comparison.ts';
import type { LabStore } from '../store/labStore.ts';
import type { SeedsPort } from './seedsRunner.ts';

type Load = () => Promise<(store: LabStore, open: () => SeedsPort, cores: number) => SeedsActions>;

/** Loads what trains on many seeds, for the first run or ahead of it. */
export const loadSeeds: Load = async () => {
  const [{ connectSeeds }, { createSeedsRunner }] = await Promise.all([
    import('./seedsBridge.ts'),
    import('./seedsRunner.ts'),
  ]);
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
  return (store, open, cores) => connectSeeds(store, createSeedsRunner(open, cores), breathe);
};

/**
 * What a reader does with runs over many seeds. Few do, so the code behind it is loaded at the first run. If it cannot
 * be loaded, the store says so, and the next run tries again.
 *
 * @param open - Opens a worker that trains.
 * @param cores - Processor cores that it may use.
 */
export function lateSeeds(store: LabStore, open: () => SeedsPort, cores: number, load: Load = loadSeeds): SeedsActions {
  let loaded: Promise<SeedsActions> | undefined;
  return {
    run() {
      loaded ??= load().then((connect) => connect(store, open, cores));
      loaded.then(
        (seeds) => seeds.run(),
        (error: unknown) => {
          loaded = undefined;
          const { inputs } = store.getState();
          const job = { tiles: inputs.tiles, inputs, seeds: [] };
          const message = error instanceof Error ? error.message : String(error);
          store.setState({ seeds: { status: 'failed', job, message } });
        },
      );
    },
    cancel() {
      loaded?.then(
        (seeds) => seeds.cancel(),
        () => {},
      );
    },
  };
}
