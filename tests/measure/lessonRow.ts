import { labelCounts, trainingSet } from '../../src/core/dataset.ts';
import type { LabelledPoints } from '../../src/core/labelledPoints.ts';
import { type LessonRow, lessonSchemes } from '../../src/core/lesson/lessonSeeds.ts';
import { logitsAt } from '../../src/core/logitsAt.ts';
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
    network: selectNetwork(inputs),
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

/** Indices of the points whose label is wrong. */
function wrongOf({ labels, classes }: LabelledPoints): number[] {
  return [...labels.keys()].filter((index) => labels[index] !== classes[index]);
}

/** Of the wrong labels of D and E, the share that each model gives the point, too; the first three schemes. */
async function obeyedOf({ engine, training, network, classes }: ReturnType<typeof startRun>): Promise<number[]> {
  const wrong = wrongOf(training).filter((index) => training.labels[index]! >= classes - 2);
  const points = Float64Array.from(wrong.flatMap((index) => [...training.points.subarray(2 * index, 2 * index + 2)]));
  const parameters = await engine.readParameters();
  const each = parameters.length / lessonSchemes.length;
  return [0, 1, 2].map((model) => {
    const own = Float64Array.from(parameters.subarray(model * each, (model + 1) * each));
    const logits = logitsAt(network, own, points);
    const obeyed = wrong.filter((index, row) => {
      const scores = logits.subarray(row * classes, (row + 1) * classes);
      return scores.indexOf(Math.max(...scores)) === training.labels[index];
    });
    return shortened(obeyed.length / wrong.length);
  });
}

/** Shares of the pull on the one model: of wrong labels, of A, of E; and how many points make half of it. */
async function pullOf({ engine, training, classes }: ReturnType<typeof startRun>) {
  const { pulls } = await engine.answer(glance, { maps: [], tests: false, pulls: true });
  const all = Array.from(pulls!);
  const total = all.reduce((sum, pull) => sum + pull, 0);
  const shareOf = (isOf: (index: number) => boolean) =>
    shortened(all.reduce((sum, pull, index) => sum + (isOf(index) ? pull : 0), 0) / total);
  let [sum, half] = [0, 0];
  for (const pull of all.toSorted((a, b) => b - a)) {
    if (sum >= total / 2) break;
    sum += pull;
    half += 1;
  }
  return {
    wrong: shareOf((index) => training.labels[index] !== training.classes[index]),
    head: shareOf((index) => training.labels[index] === 0),
    tail: shareOf((index) => training.labels[index] === classes - 1),
    half,
  };
}

/** The focal loss without weights: at gamma 0, the same network at gamma 2, and trained on at gamma 2. */
async function pullsOf(seed: number) {
  const run = startRun({ scene: 'noisy-pinwheel', seed, tiles: tilesOf(1), loss: 'focal', gamma: 0 });
  run.engine.step(300);
  const atZero = await pullOf(run);
  run.engine.reweight(run.objectiveAt(2));
  const atTwo = await pullOf(run);
  run.engine.step(200);
  return [atZero, atTwo, await pullOf(run)] as const;
}

/**
 * Measures all steps of the lesson on one seed, as the page does with typed arrays.
 *
 * @param seed - Of the data and of the first weights.
 */
export async function lessonRow(seed: number): Promise<LessonRow> {
  const noisy = startRun({ scene: 'noisy-pinwheel', seed, tiles: tilesOf(4) });
  const { training, engine, classes } = noisy;
  const { labelled, right } = labelCounts(training, classes);
  engine.step(100);
  const noisy100 = (await recallsOf(engine, classes)).slice(0, 3);
  const obeyed100 = await obeyedOf(noisy);
  engine.step(200);
  const [atZero, atTwo, trainedOn] = await pullsOf(seed);
  return {
    seed,
    labels: labelled,
    right,
    tailOnHead: wrongOf(training).filter((i) => training.labels[i] === classes - 1 && training.classes[i] === 0).length,
    noisy100,
    noisy300: await recallsOf(engine, classes),
    clean300: await trainedRecalls('clean-pinwheel', seed, 300),
    rings300: await trainedRecalls('clean-rings', seed, 300),
    obeyed100,
    obeyed300: await obeyedOf(noisy),
    pullOfWrong: [atZero.wrong, atTwo.wrong, trainedOn.wrong],
    pullOfHead: [atZero.head, atTwo.head],
    pullOfTail: [atZero.tail, atTwo.tail],
    halfOfPull: [atZero.half, atTwo.half],
  };
}
