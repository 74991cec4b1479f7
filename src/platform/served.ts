import type { Platform } from './platform.ts';
import { trainingCores } from './trainingCores.ts';

/** The page as a static host serves it: workers and files are fetched from beside it. */
export const served: Platform = {
  cores: trainingCores(Number(navigator.hardwareConcurrency), matchMedia('(pointer: coarse)').matches),
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
