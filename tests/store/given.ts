import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realPoints } from '../../src/bridge/openPoints.ts';
import type { GivenData } from '../../src/core/points/givenData.ts';
import { givenDataOf } from '../../src/core/points/givenDataOf.ts';
import type { RealSceneName } from '../../src/core/scenes.ts';
import { pointsOf } from '../core/points/tables.ts';

const folder = join(import.meta.dirname, '../../public');

/** A real data set, from the files that the page fetches. */
function real(name: RealSceneName): Promise<GivenData> {
  return realPoints(name, async (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')));
}

export const penguins = await real('penguins');
export const iris = await real('iris');

/** Points of a reader's own: 30 of class "a" and 12 of class "b". */
export function ownPoints(key = 'own 1'): GivenData {
  const rows = Array.from({ length: 42 }, (_, at) => `${at},${(at * at) % 43},${at % 7 < 5 ? 'a' : 'b'}`);
  const named = { name: 'own', key, title: 'mine', origin: undefined, imbalance: 1 } as const;
  return givenDataOf(pointsOf(['x,y,label', ...rows].join('\n')), named);
}
