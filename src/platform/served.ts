import type { Platform } from './platform.ts';
import { trainingCores } from './trainingCores.ts';

/** The page as a static host serves it: workers and files are fetched from beside it. */
/** Processor cores for training while so many are left to the page. */
const coresBut = (left: number) =>
  trainingCores(Number(navigator.hardwareConcurrency), matchMedia('(pointer: coarse)').matches, left);

export const served: Platform = {
  cores: coresBut(1),
  // So many models take long; the page draws little meanwhile, and in turn with them.
  planeCores: coresBut(0),
  // A bundler finds a worker by this very form of its address.
  openTrainer: () => new Worker(new URL('../trainer/trainer.worker.ts', import.meta.url), { type: 'module' }),
  openCountsReader: () => new Worker(new URL('../reader/counts.worker.ts', import.meta.url), { type: 'module' }),
  openTruth: () => new Worker(new URL('../truth/truth.worker.ts', import.meta.url), { type: 'module' }),

  async fetched<Content>(path: string): Promise<Content> {
    const response = await fetch(new URL(path, document.baseURI));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.json();
  },
};
