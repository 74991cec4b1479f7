import type { Wanted } from '../../protocol/messages.ts';
import {
  type Checkpoint,
  mostGridPoints,
  type Objective,
  type Problem,
  gridPoints as pointsOfGrid,
  type View,
  weightsAt,
} from '../../protocol/problem.ts';
import { biasCorrections, ratesAt } from '../adam.ts';
import { checkedCheckpoint, checkedObjective, checkedProblem } from '../checked.ts';
import type { Answers, Engine, PointAnswers } from '../engine.ts';
import type { Block, Device } from './device.ts';
import { fromTexels, rowsFromTexels, rowsToTexels, toTexels } from './programs/layout.ts';
import { lossCode } from './programs/losses.ts';
import { programsOf } from './programs/programs.ts';

/** Samples that one texel of a gradient sums up, unless that makes more than {@link mostParts} parts. */
const samplesPerPart = 128;
const mostParts = 16;
/** Points that one texel of the scores goes through. */
const pointsPerScore = 256;

/**
 * Starts the engine on the GPU. All models are stacked along a leading axis, so that a step runs the same few programs
 * for any number of models and any objectives: with L hidden layers L forward, one for the loss's gradient, L backward,
 * one for the gradient by all parameters and one for Adam.
 *
 * A frame runs L + 3: the hidden layers once for all points, logits on the grid, logits on test and training points,
 * and sums of hits and losses. Predictions on the test points need one more, and so do the pulls.
 *
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @param gridPoints - Grid points of the largest view that it must answer.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint
 * does not fit the problem.
 * @throws TextureLimitError if the models with that many points do not fit the GPU.
 */
export function startWebglEngine(
  device: Device,
  problem: Problem,
  objective: Objective,
  from?: Checkpoint,
  gridPoints = mostGridPoints ** 2,
): Engine {
  const { widths, models, datasets, labels, testLabels } = checkedProblem(problem);
  const programs = programsOf(widths, problem.activation);
  const { stride, spans, classes } = programs.layout;
  const samples = labels.length / datasets;
  const tests = testLabels.length / datasets;
  const parts = Math.min(mostParts, Math.max(1, Math.ceil(samples / samplesPerPart)));
  const part = Math.ceil(samples / parts);

  const widest = Math.max(...spans.map(({ outputTexels }) => outputTexels));
  const rowShift = device.rowShiftFor(models * (gridPoints + tests + samples) * widest);
  const upload = (values: Float32Array) => device.upload(values, rowShift);

  let current = checkedObjective(objective, problem);
  let step = 0;
  let frozen: (number | undefined)[] = new Array(models).fill(undefined);
  /** Losses that decide what probabilities the logits stand for. */
  let kinds = current.models.map(({ loss }) => loss.kind);
  let asked: { readonly view: View; readonly points: Block } | undefined;

  const points = upload(rowsToTexels(problem.points, 2));
  const trainingLabels = upload(rowsToTexels(labels, 1));
  const scoredLabels = upload(rowsToTexels(joined(datasets, [testLabels, labels]), 1));
  let objectiveBlock = upload(objectiveOf());
  /** Parameters and both moments; [3, S, P]. */
  let state = stateOf(
    from ?? {
      parameters: problem.initial,
      first: new Float32Array(problem.initial.length),
      second: new Float32Array(problem.initial.length),
    },
  );
  if (from) takeOver(from);

  /** What the models minimise in the next step, as `programs/losses.ts` describes it; [S, C + 1] texels. */
  function objectiveOf(): Float32Array {
    const floats = new Float32Array(4 * models * (classes + 1));
    current.models.forEach((minimised, model) => {
      const { loss, offsets, margins, rates } = minimised;
      const begin = 4 * model * (classes + 1);
      weightsAt(minimised, step + 1).forEach((weight, c) => {
        floats.set([weight / samples, offsets?.[c] ?? 0, margins?.[c] ?? 0, rates?.[c] ?? -1], begin + 4 * c);
      });
      const isTraining = frozen[model] === undefined ? 1 : 0;
      floats.set([lossCode(loss), isTraining, kinds[model] === 'softmax' ? -1 : 0], begin + 4 * classes);
    });
    return floats;
  }

  function stateOf({ parameters, first, second }: Pick<Checkpoint, 'parameters' | 'first' | 'second'>): Block {
    const size = 4 * models * stride;
    const floats = new Float32Array(3 * size);
    [parameters, first, second].forEach((vectors, kind) => {
      floats.set(toTexels(vectors, widths, models), kind * size);
    });
    return upload(floats);
  }

  function takeOver(checkpoint: Checkpoint): void {
    step = checkpointed(checkpoint).step;
    frozen = [...checkpoint.frozen];
    renewObjective();
  }

  function renewObjective(): void {
    device.free([objectiveBlock]);
    objectiveBlock = upload(objectiveOf());
  }

  function checkpointed(checkpoint: Checkpoint): Checkpoint {
    return checkedCheckpoint(checkpoint, problem);
  }

  /** Activations of the hidden layers, by layer, at points [R, count, 2]; each [S, count, H]. */
  function forward(at: Block, rows: number, count: number): Block[] {
    const activations: Block[] = [];
    programs.hidden.forEach((program, layer) => {
      const below = activations[layer - 1] ?? at;
      const uniforms = [models, layer === 0 ? rows : models, count, 0, count];
      const texels = models * count * spans[layer]!.outputTexels;
      activations.push(device.run(program, [below, state], uniforms, texels));
    });
    return activations;
  }

  function takeStep(): void {
    step += 1;
    const hidden = forward(points, datasets, samples);
    const activations = [points, ...hidden];
    const last = spans.length - 1;
    // By layer; the delta of layer l enters at l + 1, as its activations do.
    const deltas: Block[] = [];
    deltas[last] = device.run(
      programs.lossGradient,
      [activations[last]!, state, trainingLabels, objectiveBlock],
      [models, last === 0 ? datasets : models, datasets, samples, step],
      models * samples * spans[last]!.outputTexels,
    );
    for (let layer = last; layer > 0; layer -= 1) {
      deltas[layer - 1] = device.run(
        programs.backward[layer]!,
        [deltas[layer]!, activations[layer]!, state],
        [samples],
        models * samples * spans[layer]!.inputTexels,
      );
    }
    const gradients = device.run(
      programs.parameterGradient,
      [...activations, ...deltas],
      [models, datasets, samples, part],
      parts * models * stride,
    );
    const { first: firstCorrection, second: secondCorrection } = biasCorrections(step);
    const { rate, decay } = ratesAt(current, step);
    const before = state;
    state = device.run(
      programs.adam,
      [before, gradients, objectiveBlock],
      [parts, firstCorrection, secondCorrection, rate, decay],
      3 * models * stride,
    );
    device.free([...hidden, ...deltas, gradients, before]);
    if (current.models.some((minimised) => minimised.before?.steps === step)) renewObjective();
  }

  /** Parameters, first and second moments; [S, P] each. */
  function vectorsOf(floats: Float32Array): [Float32Array, Float32Array, Float32Array] {
    const size = 4 * models * stride;
    const part = (kind: number) => fromTexels(floats.subarray(kind * size, (kind + 1) * size), widths, models);
    return [part(0), part(1), part(2)];
  }

  /** The view's grid points, then the test points, then the training points, kept while the view stays; [D, ·, 2]. */
  function pointsFor(view: View): Block {
    if (asked?.view !== view) {
      if (asked) device.free([asked.points]);
      const grid = pointsOfGrid(view);
      const grids = new Float32Array(datasets * grid.length);
      for (let row = 0; row < datasets; row += 1) grids.set(grid, row * grid.length);
      const all = joined(datasets, [grids, problem.testPoints, problem.points]);
      asked = { view, points: upload(rowsToTexels(all, 2)) };
    }
    return asked.points;
  }

  /** Recall by class and loss of each model, from sums in parts. */
  function scoresOf(sums: Float32Array, scoreParts: number): Pick<Answers, 'recall' | 'losses' | 'testLosses'> {
    const recall = new Float64Array(models * classes);
    const losses = new Float32Array(models);
    const testLosses = new Float32Array(models);
    for (let row = 0; row < recall.length; row += 1) {
      let hits = 0;
      let count = 0;
      let loss = 0;
      let testLoss = 0;
      for (let at = 4 * row * scoreParts; at < 4 * (row + 1) * scoreParts; at += 4) {
        hits += sums[at]!;
        count += sums[at + 1]!;
        loss += sums[at + 2]!;
        testLoss += sums[at + 3]!;
      }
      recall[row] = count === 0 ? 0 : hits / count;
      const model = Math.floor(row / classes);
      losses[model] = losses[model]! + loss;
      testLosses[model] = testLosses[model]! + testLoss / tests;
    }
    return { recall, losses, testLosses };
  }

  return {
    kind: 'webgl',
    reweight(objective) {
      current = checkedObjective(objective, problem);
      renewObjective();
    },
    step(count) {
      for (let done = 0; done < count; done += 1) takeStep();
    },
    settle: () => device.settle(),
    async answer(view, wanted = nothingWanted, trainedWith): Promise<Answers> {
      const standFor = trainedWith ?? current.models.map(({ loss }) => loss.kind);
      if (standFor.some((kind, model) => kind !== kinds[model])) {
        kinds = [...standFor];
        renewObjective();
      }
      const cells = view.columns * view.rows;
      if (cells > gridPoints) {
        throw new RangeError(`invalid view; not at most ${gridPoints} grid points: ${cells}`);
      }
      const scored = tests + samples;
      const from = pointsFor(view);
      const hidden = forward(from, datasets, cells + scored);
      const top = hidden.at(-1) ?? from;
      const topRows = hidden.length === 0 ? datasets : models;
      const { outputTexels } = spans.at(-1)!;
      const logitsOf = (first: number, count: number) =>
        device.run(
          programs.logits,
          [top, state],
          [models, topRows, cells + scored, first, count],
          models * count * outputTexels,
        );
      const gridLogits = logitsOf(0, cells);
      const scoredLogits = logitsOf(cells, scored);
      const scoreParts = Math.ceil(scored / pointsPerScore);
      const sums = device.run(
        programs.scores,
        [scoredLogits, scoredLabels, objectiveBlock],
        [models, datasets, scored, tests, pointsPerScore, scoreParts],
        models * classes * scoreParts,
      );
      const pointAnswers = wanted.tests
        ? [device.run(programs.points, [scoredLogits, objectiveBlock], [scored, tests], models * tests)]
        : [];
      const pulls = wanted.pulls
        ? [
            device.run(
              programs.pulls,
              [scoredLogits, scoredLabels, objectiveBlock],
              [models, datasets, scored, tests],
              models * Math.ceil(samples / 4),
            ),
          ]
        : [];
      const now = { step, frozen: [...frozen] };
      const answered = device.read([gridLogits, sums, state, ...pointAnswers, ...pulls]);
      device.free([...hidden, gridLogits, scoredLogits, sums, ...pointAnswers, ...pulls]);
      const [grid, scores, floats, ...more] = (await answered) as [
        Float32Array,
        Float32Array,
        Float32Array,
        ...Float32Array[],
      ];
      const [parameters, first, second] = vectorsOf(floats);
      return {
        logits: rowsFromTexels(grid, classes, models * cells),
        ...scoresOf(scores, scoreParts),
        checkpoint: { ...now, parameters, first, second },
        ...(wanted.tests && { tests: pointsOf(more[0]!) }),
        ...(wanted.pulls && { pulls: rowsFromTexels(more.at(-1)!, samples, models) }),
      };
    },
    restore(checkpoint) {
      checkpointed(checkpoint);
      device.free([state]);
      state = stateOf(checkpoint);
      takeOver(checkpoint);
    },
    async readParameters() {
      const [floats] = (await device.read([state])) as [Float32Array];
      return vectorsOf(floats)[0];
    },
    dispose() {
      device.free([points, trainingLabels, scoredLabels, objectiveBlock, state]);
      if (asked) device.free([asked.points]);
    },
  };
}

const nothingWanted: Wanted = { tests: false, pulls: false };

/** Classes and confidences, from a texel a point. */
function pointsOf(texels: Float32Array): PointAnswers {
  const count = texels.length / 4;
  const predicted = new Uint8Array(count);
  const confidence = new Float32Array(count);
  for (let point = 0; point < count; point += 1) {
    predicted[point] = texels[4 * point]!;
    confidence[point] = texels[4 * point + 1]!;
  }
  return { predicted, confidence };
}

/** Joins arrays with a leading axis of `rows` along their second. */
function joined(rows: number, arrays: readonly ArrayLike<number>[]): Float32Array {
  const total = arrays.reduce((sum, { length }) => sum + length, 0);
  const all = new Float32Array(total);
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const array of arrays) {
      const length = array.length / rows;
      for (let i = row * length; i < (row + 1) * length; i += 1) all[to++] = array[i]!;
    }
  }
  return all;
}
