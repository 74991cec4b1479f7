import countsReader from '../reader/counts.worker.ts?code';
import trainer from '../trainer/trainer.worker.ts?code';
import truth from '../truth/truth.worker.ts?code';
import type { Platform } from './platform.ts';

/** Texts of the files of data, by their paths from here. */
const files = import.meta.glob<string>('../../public/**/*.json', { query: '?raw', import: 'default', eager: true });

/** Opens workers from code, at one address for all. */
function opener(code: string): () => Worker {
  let address: string | undefined;
  return () => {
    address ??= URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    return new Worker(address);
  };
}

/** The page as one file: workers and files of data are inside. It takes the place of `served.ts` there. */
export const served: Platform = {
  // A page on a disk has no origin, and then a worker cannot open helpers at the address of its own code.
  cores: 1,
  planeCores: 1,
  openTrainer: opener(trainer),
  openCountsReader: opener(countsReader),
  openTruth: opener(truth),
  fetched<Content>(path: string): Promise<Content> {
    const text = files[`../../public/${path}`];
    return text === undefined
      ? Promise.reject(new Error(`not in this file: ${path}`))
      : Promise.resolve(JSON.parse(text));
  },
};
