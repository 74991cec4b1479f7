import { layerSpans } from '../../core/network.ts';
import type { Checkpoint, ModelObjective, Objective, Problem } from '../../protocol/problem.ts';
import { drawsAt, headStepsAt, mostGridPoints, sizesOf, weightsAt } from '../../protocol/problem.ts';
import { biasCorrections, ratesAt } from '../adam.ts';
import { type Arithmetic, startCpuEngine } from '../cpu/cpuEngine.ts';
import { beginHeadAnew, type Model, modelsOf } from '../cpu/models.ts';
import type { Engine, Numbers } from '../engine.ts';
import { blocksOf, writeLabels, writePoints } from './blocks.ts';
import { blockPoints, startKernel } from './kernel.ts';
import { lossOver } from './lossOver.ts';
import { gammaOf, isAdjusted, writeDraws, writeObjective } from './objectiveTable.ts';
import { roomOf } from './room.ts';

/** A model in the kernel's memory. */
interface HeldModel extends Model<Float32Array> {
  /** Address of its parameters, behind which Adam's moments lie. */
  readonly at: number;
}

/** A data set in the kernel's memory. */
interface HeldSet {
  readonly points: number;
  readonly labels: number;
  readonly blocks: number;
}

const floatBytes = 4;

/**
 * Starts the engine in 32-bit floats with SIMD, in WebAssembly. The same problem and steps give the same bits in every
 * browser, since nothing in it is left to the browser: sums in a fixed order, and its own tanh, exp and log.
 *
 * @param module - The compiled kernel.
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint
 * does not fit the problem.
 */
export function startSimdEngine(
  module: WebAssembly.Module,
  problem: Problem,
  objective: Objective,
  from?: Checkpoint,
): Engine {
  return startCpuEngine('simd', problem, objective, from, (checked) => arithmeticOf(module, checked));
}

function stateNumbers({ parameters, first, second }: HeldModel): readonly Float32Array[] {
  return [parameters, first, second];
}

function arithmeticOf(module: WebAssembly.Module, problem: Problem): Arithmetic<HeldModel> {
  const { widths, activation, points, labels, testLabels, datasets } = problem;
  const classes = widths.at(-1)!;
  const samples = labels.length / datasets;
  const kernel = startKernel(module);
  const room = roomOf(kernel);

  const list = room.take(widths.length * floatBytes);
  room.integers(list, widths.length).set(widths);
  const working = room.take(0);
  room.takeUntil(kernel.configure(working, widths.length - 1, list, activation === 'relu' ? 1 : 0));

  const { offset: head } = layerSpans(widths).at(-1)!;
  const size = widths.slice(1).reduce((sum, width, layer) => sum + (widths[layer]! + 1) * width, 0);
  const stateBytes = Math.ceil(size / 4) * 4 * floatBytes;
  const states = Array.from({ length: problem.models }, () => room.take(3 * stateBytes));
  const sets = sizesOf(problem).map((count): HeldSet => {
    const blocks = blocksOf(count);
    return {
      points: room.take(2 * blocks * blockPoints * floatBytes),
      labels: room.take(blocks * blockPoints * floatBytes),
      blocks,
    };
  });
  /** Of a network that is no model of its own. */
  const given = room.take(stateBytes);
  const table = room.take(3 * classes * floatBytes);
  const draws = room.take(3 * classes * floatBytes);
  const times = room.take(blocksOf(samples) * blockPoints * floatBytes);
  // Whatever is asked at once: a grid, the test set, or the training set.
  const mostBlocks = blocksOf(Math.max(mostGridPoints ** 2, testLabels.length / datasets, samples));
  const asked = room.take(2 * mostBlocks * blockPoints * floatBytes);
  const answers = room.take(mostBlocks * blockPoints * classes * floatBytes);

  // From here on no more memory is taken, so that these stay valid.
  const tableValues = room.floats(table, 3 * classes);
  const drawValues = room.floats(draws, 3 * classes);
  const models = modelsOf(problem, (model, count) => ({
    parameters: room.floats(states[model]!, count),
    first: room.floats(states[model]! + stateBytes, count),
    second: room.floats(states[model]! + 2 * stateBytes, count),
  })).map((model, index): HeldModel => ({ ...model, at: states[index]! }));
  sets.forEach((set, dataset) => {
    const count = sizesOf(problem)[dataset]!;
    const begin = dataset * samples;
    writePoints(points, begin, count, room.floats(set.points, 2 * set.blocks * blockPoints));
    writeLabels(labels.subarray(begin, begin + count), room.integers(set.labels, set.blocks * blockPoints));
  });

  /** Puts points where they are asked about. */
  function ask(places: Numbers, begin: number, count: number): void {
    const blocks = blocksOf(count);
    // Where answers will stand there is room for points one after another: there are at least two classes.
    const arriving = room.floats(answers, 2 * blocks * blockPoints);
    arriving.set(places.subarray(2 * begin, 2 * (begin + count)));
    arriving.fill(0, 2 * count);
    kernel.arrange(answers, blocks, asked);
  }

  /** Logits of one model at points that are in the kernel's memory; valid until the next. */
  function evaluate({ at, parameters }: HeldModel, from: number, count: number): Float32Array {
    const isHeld = parameters.buffer === kernel.memory.buffer;
    if (!isHeld) room.floats(given, size).set(parameters);
    kernel.evaluate(isHeld ? at : given, from, blocksOf(count), answers);
    return room.floats(answers, count * classes);
  }

  function advance(
    model: HeldModel,
    objective: Objective,
    minimised: ModelObjective,
    before: number,
    count: number,
  ): void {
    const set = sets[model.dataset]!;
    const most = minimised.rates ? writeDraws(minimised.rates, drawValues) : 0;
    const [adjusts, gamma] = [Number(isAdjusted(minimised)), gammaOf(minimised)];
    let written: readonly number[] | undefined;
    for (let step = before + 1; step <= before + count; step += 1) {
      const weights = weightsAt(minimised, step);
      if (weights !== written) writeObjective(minimised, weights, model.count, tableValues);
      written = weights;
      const isDrawn = drawsAt(minimised, step) !== undefined;
      if (isDrawn) kernel.draw(set.labels, set.blocks, draws, most, step, model.dataset, times);
      const headSteps = headStepsAt(minimised, step);
      if (headSteps === 1) beginHeadAnew(model, head);
      const kept = headSteps > 0 ? stateNumbers(model).map((numbers) => numbers.slice(0, head)) : [];
      const corrections = biasCorrections(headSteps > 0 ? headSteps : step);
      const { rate, decay } = ratesAt(objective, minimised, step);
      kernel.train(
        model.at,
        set.points,
        set.labels,
        set.blocks,
        table,
        adjusts,
        gamma,
        isDrawn ? times : 0,
        rate * corrections.first,
        corrections.second,
        1 - decay,
      );
      // The kernel moves all layers; those below a head that is trained anew are put back.
      kept.forEach((numbers, kind) => {
        stateNumbers(model)[kind]!.set(numbers);
      });
    }
  }

  return {
    models,
    advance,
    loss(model, minimised, step) {
      const logits = evaluate(model, sets[model.dataset]!.points, model.count);
      const begin = model.dataset * samples;
      const own = labels.subarray(begin, begin + model.count);
      return lossOver(logits, own, minimised, weightsAt(minimised, step), drawsAt(minimised, step));
    },
    pulls(minimised) {
      const pulls = new Float32Array(models.length * samples);
      models.forEach((model, index) => {
        const { points, labels, blocks } = sets[model.dataset]!;
        const own = minimised[index]!;
        writeObjective(own, new Array<number>(classes).fill(1), 1, tableValues);
        kernel.pull(model.at, points, labels, blocks, table, Number(isAdjusted(own)), gammaOf(own), answers);
        pulls.set(room.floats(answers, model.count), index * samples);
      });
      return pulls;
    },
    logitsAt(asking, places, count, beginOf) {
      const logits = new Float32Array(asking.length * count * classes);
      let written: number | undefined;
      asking.forEach((model, index) => {
        const begin = beginOf(model);
        if (begin !== written) ask(places, begin, count);
        written = begin;
        logits.set(evaluate(model, asked, count), index * count * classes);
      });
      return logits;
    },
    evaluate(parameters, places) {
      const count = places.length / 2;
      const most = mostBlocks * blockPoints;
      const logits = new Float32Array(count * classes);
      room.floats(given, size).set(parameters);
      for (let begin = 0; begin < count; begin += most) {
        const own = Math.min(most, count - begin);
        ask(places, begin, own);
        kernel.evaluate(given, asked, blocksOf(own), answers);
        logits.set(room.floats(answers, own * classes), begin * classes);
      }
      return logits;
    },
  };
}
