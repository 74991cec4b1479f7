import { prerender } from 'react-dom/static';
import { App } from '../app/App.tsx';
import { openLab } from '../openLab.ts';
import type { Platform } from '../platform/platform.ts';
import { readAddress } from '../store/address.ts';
import { createLabStore } from '../store/labStore.ts';
import { type ViewName, viewNames } from '../store/views.ts';

/** At build time there is nothing to open, and rendering asks for nothing. */
function unavailable(): never {
  throw new Error('invalid call while prerendering; there is no worker and no file');
}

const nowhere: Platform = {
  openTrainer: unavailable,
  openCountsReader: unavailable,
  openTruth: unavailable,
  cores: 1,
  planeCores: 1,
  // A view that opens asks for its file; what is rendered is what it shows meanwhile.
  fetched: () => new Promise(() => {}),
};

/**
 * The markup of every view as it opens with its defaults, before anything is measured, trained or read.
 *
 * @returns The markup that goes into the root, by view.
 * @throws What a component throws when it is rendered without a browser.
 */
export async function prerenderedViews(): Promise<Record<ViewName, string>> {
  const entries = viewNames.map(async (view) => {
    const lab = {
      ...openLab(createLabStore(readAddress(`#/${view}`).inputs, [], view), nowhere),
      restartTrainer: unavailable,
    };
    const failures: unknown[] = [];
    const { prelude } = await prerender(<App lab={lab} onOpen={unavailable} />, {
      // What is loaded later stands where it belongs, however long it is: the markup needs no script to be whole.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (failure) => {
        failures.push(failure);
      },
    });
    const markup = await new Response(prelude).text();
    // React leaves out what failed, for the browser to try again; a build must not.
    if (failures.length > 0) throw failures[0];
    return [view, markup] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<ViewName, string>;
}
