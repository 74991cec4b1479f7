import type { LabStore } from '../store/labStore.ts';
import { connectAtlas } from './atlasBridge.ts';
import { connectPlaneSeeds } from './planeSeeds.ts';
import { createSeedsRunner, type SeedsPort } from './seedsRunner.ts';
import type { Page, TrainerLink, TrainerPort } from './trainerLink.ts';

/**
 * Connects the store with what trains the plane of models: its own run, and further seeds as soon as the reader asks.
 *
 * @param open - Opens a worker that trains.
 */
export function openAtlas(store: LabStore, open: () => TrainerPort & SeedsPort, page: Page): Omit<TrainerLink, 'want'> {
  const link = connectAtlas(store, open, page);
  const seeds = connectPlaneSeeds(store, createSeedsRunner(open, page.cores));
  return {
    ...link,
    close() {
      seeds.close();
      link.close();
    },
  };
}
