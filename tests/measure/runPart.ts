import { type SceneName, scenes } from '../../src/core/scenes.ts';
import { balancedAccuracies } from '../../src/core/seeds/balancedAccuracies.ts';
import { seedsProblem } from '../../src/protocol/seedsProblem.ts';
import { objectiveOf, type Tile } from '../../src/schemes/tile.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectNetwork, selectObjective, selectSpec } from '../../src/store/selectors.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import type { Part } from './parts.ts';

/** The smallest view there is: only recalls are read. */
const glance = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/** All scenes, in the order in which they are offered. */
export const sceneNames = Object.keys(scenes) as SceneName[];

/**
 * Trains the schemes of a part on one seed of a scene, as the lab does with typed arrays and
 * everything else as it opens.
 *
 * @param steps - At which steps models are evaluated, ascending; all of the part's if left out; [K].
 * @returns Balanced accuracy by scheme and step, `undefined` where a model diverged; [S][K].
 */
export async function runPart(
  scene: SceneName,
  { loss, schedule, schemes, steps: all }: Part,
  seed: number,
  steps: readonly number[] = all,
): Promise<(number | undefined)[][]> {
  const tiles = schemes.map((scheme): Tile => ({ scheme }));
  const inputs: Inputs = { ...initialInputs(scene), loss, schedule, seed, tiles };
  const { models: _, ...rates } = selectObjective(inputs);
  const { problem, objective } = seedsProblem({
    ...{ ...rates, ...selectNetwork(inputs), spec: selectSpec(inputs), seeds: [seed] },
    objectiveOf: (counts) => tiles.map((tile) => objectiveOf(tile, inputs, counts)),
  });
  const engine = startPlainEngine(problem, objective);
  const accuracies: (number | undefined)[][] = schemes.map(() => []);
  let taken = 0;
  for (const step of steps) {
    engine.step(step - taken);
    taken = step;
    const { recall, checkpoint } = await engine.answer(glance);
    const [row] = balancedAccuracies(recall, checkpoint.frozen, 1);
    row!.forEach((accuracy, index) => {
      accuracies[index]!.push(accuracy);
    });
  }
  return accuracies;
}
