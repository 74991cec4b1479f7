import type { LabStore } from '../store/labStore.ts';
import { connectAtlas } from './atlasBridge.ts';
import { connectPlaneSeeds } from './planeSeeds.ts';
import { createSeedsRunner, type SeedsPort } from './seedsRunner.ts';
import type { Page, TrainerLink, TrainerPort } from './trainerLink.ts';

/**
 * Connects the store with what trains the plane of models: its own run, and further seeds as soon as the reader asks.
 *
 * @param open - Opens a worker that trains.
 * @param seedsCores - Processor cores that further seeds may use, which train while the page is looked at.
 */
export function openAtlas(
  store: LabStore,
  open: () => TrainerPort & SeedsPort,
  page: Page,
  seedsCores: number,
): Omit<TrainerLink, 'want'> {
  const link = connectAtlas(store, open, page);
  const seeds = connectPlaneSeeds(store, createSeedsRunner(open, seedsCores));
  return {
    ...link,
    close() {
      seeds.close();
      link.close();
    },
  };
}
