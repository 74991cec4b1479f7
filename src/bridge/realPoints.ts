import type { GivenData } from '../core/points/givenData.ts';
import { givenDataOf } from '../core/points/givenDataOf.ts';
import { type PointsFile, pointsFileSet } from '../core/points/pointsFile.ts';
import type { GivenSceneName } from '../core/scenes.ts';

/** Name of a real data set. */
export type RealName = Exclude<GivenSceneName, 'own'>;

/** Imbalance factors that the real data sets open with: the rarest class keeps 5 and 3 training points. */
const imbalanceOf: Readonly<Record<RealName, number>> = { penguins: 20, iris: 10 };

/**
 * Loads a real data set.
 *
 * @param load - Fetches a file of `public/`; rejects if it cannot be had.
 */
export async function realPoints(name: RealName, load: (path: string) => Promise<PointsFile>): Promise<GivenData> {
  const file = await load(`points/${name}.json`);
  const { name: title, source, link, licence } = file;
  const origin = { source, link, licence };
  return givenDataOf(pointsFileSet(file), { name, key: name, title, origin, imbalance: imbalanceOf[name] });
}
