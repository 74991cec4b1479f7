import type { Platform } from './platform.ts';
import { trainingCores } from './trainingCores.ts';

/** Processor cores for training while so many are left to the page. */
const coresBut = (left: number) =>
  trainingCores(Number(navigator.hardwareConcurrency), matchMedia('(pointer: coarse)').matches, left);

/** A worker; if its script is gone, since the page was deployed anew, the page is reloaded. */
function met(worker: Worker): Worker {
  worker.addEventListener('error', (event) => {
    // An error of the script itself is another kind of event.
    if (!(event instanceof ErrorEvent)) window.opening.met(event, true).catch(() => {});
  });
  return worker;
}

/** The page as a static host serves it: workers and files are fetched from beside it. */
export const served: Platform = {
  cores: coresBut(1),
  // So many models take long; the page draws little meanwhile, and in turn with them.
  planeCores: coresBut(0),
  // A bundler finds a worker by this very form of its address.
  openTrainer: () => met(new Worker(new URL('../trainer/trainer.worker.ts', import.meta.url), { type: 'module' })),
  openCountsReader: () => met(new Worker(new URL('../reader/counts.worker.ts', import.meta.url), { type: 'module' })),
  openTruth: () => met(new Worker(new URL('../truth/truth.worker.ts', import.meta.url), { type: 'module' })),

  async fetched<Content>(path: string): Promise<Content> {
    const response = await fetch(new URL(path, document.baseURI));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.json();
  },
};
