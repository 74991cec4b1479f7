import type { GivenData } from '../core/points/givenData.ts';
import { givenDataOf } from '../core/points/givenDataOf.ts';
import { type PointsFile, pointsFileSet } from '../core/points/pointsFile.ts';
import type { RealSceneName } from '../core/scenes.ts';
import type { FromPointsReader, ToPointsReader } from '../protocol/pointsMessages.ts';
import type { Actions } from '../store/actions.ts';
import type { LabStore } from '../store/labStore.ts';
import { connectPoints, type PointsBridge } from './pointsBridge.ts';
import { createSourceReader } from './sourceReader.ts';
import type { WorkerPort } from './workerSlot.ts';

/** Imbalance factors that the real data sets open with: the rarest class keeps 5 and 3 training points. */
const imbalanceOf: Readonly<Record<RealSceneName, number>> = { penguins: 20, iris: 10 };

/** Fetches a file of `public/`; rejects if it cannot be had. */
type Fetch = (path: string) => Promise<PointsFile>;

/** Loads a real data set. */
export async function realPoints(name: RealSceneName, load: Fetch): Promise<GivenData> {
  const { name: title, source, link, licence, ...file } = await load(`points/${name}.json`);
  const origin = { source, link, licence };
  return givenDataOf(pointsFileSet(file), { name, key: name, title, origin, imbalance: imbalanceOf[name] });
}

/**
 * Connects given points with the store, see {@link connectPoints}; all that it needs loads with it.
 *
 * @param open - Opens a worker that reads points.
 * @param titleOf - What a text that was typed is called.
 */
export function openPoints(
  store: LabStore,
  actions: Pick<Actions, 'patch'>,
  open: () => WorkerPort<ToPointsReader, FromPointsReader>,
  load: Fetch,
  titleOf: () => string,
): PointsBridge {
  return connectPoints(store, actions, createSourceReader(open), (name) => realPoints(name, load), titleOf);
}
