import { labelCounts, trainingSet } from '../../src/core/dataset.ts';
import { type LessonRow, lessonSchemes } from '../../src/core/lesson/lessonSeeds.ts';
import type { SceneName } from '../../src/core/scenes.ts';
import { seedsProblem } from '../../src/protocol/seedsProblem.ts';
import { objectiveOf, type Tile } from '../../src/schemes/tile.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { selectNetwork, selectObjective, selectSpec } from '../../src/store/selectors.ts';
import type { Engine } from '../../src/trainer/engine.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';

/** The smallest view there is: no map is read. */
const glance = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

const tilesOf = (count: number) => lessonSchemes.slice(0, count).map((scheme): Tile => ({ scheme }));

/** Digits of the file: recalls are whole numbers of four hundredths, and pulls are read to a hundredth of a percent. */
const shortened = (share: number) => Math.round(1e4 * share) / 1e4;

/** A run of the lab as a step of the lesson sets it, at a constant learning rate, with typed arrays. */
function startRun(changes: Partial<Inputs> & Pick<Inputs, 'scene' | 'seed' | 'tiles'>) {
  const inputs: Inputs = { ...initialInputs(changes.scene), schedule: 'constant', ...changes };
  const spec = selectSpec(inputs);
  const { models: _, ...rates } = selectObjective(inputs);
  const setting = { ...rates, ...selectNetwork(inputs), spec, seeds: [inputs.seed] };
  const of = ({ gamma }: Pick<Inputs, 'gamma'>) =>
    seedsProblem({
      ...setting,
      objectiveOf: (counts) => inputs.tiles.map((tile) => objectiveOf(tile, { ...inputs, gamma }, counts)),
    });
  const { problem, objective } = of(inputs);
  return {
    engine: startPlainEngine(problem, objective),
    training: trainingSet({ ...spec, seed: inputs.seed }),
    classes: inputs.classes,
    objectiveAt: (gamma: number) => of({ gamma }).objective,
  };
}

/** Recalls by scheme and class. */
async function recallsOf(engine: Engine, classes: number): Promise<number[][]> {
  const { recall } = await engine.answer(glance);
  const rows = Array.from(recall, shortened);
  return Array.from({ length: rows.length / classes }, (_, row) => rows.slice(row * classes, (row + 1) * classes));
}

async function trainedRecalls(scene: SceneName, seed: number, steps: number): Promise<number[][]> {
  const { engine, classes } = startRun({ scene, seed, tiles: tilesOf(3) });
  engine.step(steps);
  return recallsOf(engine, classes);
}

/** Share of the pull on the one model that comes from wrong labels. */
async function pullOfWrong({ engine, training }: ReturnType<typeof startRun>): Promise<number> {
  const { pulls } = await engine.answer(glance, { maps: [], tests: false, pulls: true });
  let [all, wrong] = [0, 0];
  pulls!.forEach((pull, index) => {
    all += pull;
    if (training.labels[index] !== training.classes[index]) wrong += pull;
  });
  return shortened(wrong / all);
}

/** The focal loss without weights: at gamma 0, the same network at gamma 2, and trained on at gamma 2. */
async function pullsOf(seed: number): Promise<number[]> {
  const run = startRun({ scene: 'noisy-pinwheel', seed, tiles: tilesOf(1), loss: 'focal', gamma: 0 });
  run.engine.step(300);
  const atZero = await pullOfWrong(run);
  run.engine.reweight(run.objectiveAt(2));
  const atTwo = await pullOfWrong(run);
  run.engine.step(200);
  return [atZero, atTwo, await pullOfWrong(run)];
}

/**
 * Measures the steps of the lesson on one seed, as the page does with typed arrays.
 *
 * @param seed - Of the data and of the first weights.
 */
export async function lessonRow(seed: number): Promise<LessonRow> {
  const { engine, training, classes } = startRun({ scene: 'noisy-pinwheel', seed, tiles: tilesOf(4) });
  const { labelled, right } = labelCounts(training, classes);
  engine.step(100);
  const noisy100 = (await recallsOf(engine, classes)).slice(0, 3);
  engine.step(200);
  return {
    seed,
    labels: labelled,
    right,
    noisy100,
    noisy300: await recallsOf(engine, classes),
    clean300: await trainedRecalls('clean-pinwheel', seed, 300),
    rings300: await trainedRecalls('clean-rings', seed, 300),
    pullOfWrong: await pullsOf(seed),
  };
}
