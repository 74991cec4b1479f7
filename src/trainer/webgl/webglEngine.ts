import { type Checkpoint, gridPoints, type Objective, type Problem, type View } from '../../protocol/problem.ts';
import { biasCorrections } from '../adam.ts';
import { checkedCheckpoint, checkedObjective, checkedProblem } from '../checked.ts';
import type { Answers, Engine } from '../engine.ts';
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
 * Starts the engine on the GPU. All models are stacked along a leading axis, so that a step takes the same few programs however many
 * they are and whatever each minimises: with L hidden layers L forward, one for the loss's gradient, L backward, one for the gradient
 * by all parameters and three for Adam.
 *
 * A frame takes L + 3: the hidden layers once for all points asked about, logits on the grid, logits on test and training points, and
 * sums of hits and losses.
 *
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @throws RangeError if the problem's arrays do not fit each other, the objective or the checkpoint does not fit the problem, or the
 * problem does not fit the GPU.
 */
export function startWebglEngine(device: Device, problem: Problem, objective: Objective, from?: Checkpoint): Engine {
  const { widths, models, datasets, labels, testLabels } = checkedProblem(problem);
  const programs = programsOf(widths, problem.activation);
  const { stride, spans, classes } = programs.layout;
  const samples = labels.length / datasets;
  const tests = testLabels.length / datasets;
  const parts = Math.min(mostParts, Math.max(1, Math.ceil(samples / samplesPerPart)));
  const part = Math.ceil(samples / parts);

  let current = checkedObjective(objective, problem);
  let step = 0;
  let frozen: (number | undefined)[] = new Array(models).fill(undefined);
  let asked: { readonly view: View; readonly points: Block } | undefined;

  const points = device.upload(rowsToTexels(problem.points, 2));
  const trainingLabels = device.upload(rowsToTexels(labels, 1));
  const scoredLabels = device.upload(rowsToTexels(joined(datasets, [testLabels, labels]), 1));
  let terms = device.upload(termsOf());
  let settings = device.upload(settingsOf());
  let state = stateOf(
    from ?? {
      parameters: problem.initial,
      first: new Float32Array(problem.initial.length),
      second: new Float32Array(problem.initial.length),
    },
  );
  if (from) takeOver(from);

  /** Weights over n, offsets and margins; [S, C] texels. */
  function termsOf(): Float32Array {
    const floats = new Float32Array(4 * models * classes);
    current.models.forEach(({ weights, offsets, margins }, model) => {
      weights.forEach((weight, c) => {
        floats.set([weight / samples, offsets?.[c] ?? 0, margins?.[c] ?? 0], 4 * (model * classes + c));
      });
    });
    return floats;
  }

  /** Loss codes and learning rates, 0 for frozen models; [S] texels. */
  function settingsOf(): Float32Array {
    const floats = new Float32Array(4 * models);
    current.models.forEach(({ loss }, model) => {
      floats.set([lossCode(loss), frozen[model] === undefined ? current.learningRate : 0], 4 * model);
    });
    return floats;
  }

  function stateOf(vectors: Pick<Checkpoint, 'parameters' | 'first' | 'second'>) {
    return {
      parameters: device.upload(toTexels(vectors.parameters, widths, models)),
      first: device.upload(toTexels(vectors.first, widths, models)),
      second: device.upload(toTexels(vectors.second, widths, models)),
    };
  }

  function takeOver(checkpoint: Checkpoint): void {
    step = checkpointed(checkpoint).step;
    frozen = [...checkpoint.frozen];
    device.free([settings]);
    settings = device.upload(settingsOf());
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
      activations.push(device.run(program, [below, state.parameters], uniforms, texels));
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
      [activations[last]!, state.parameters, trainingLabels, terms, settings],
      [models, last === 0 ? datasets : models, datasets, samples],
      models * samples * spans[last]!.outputTexels,
    );
    for (let layer = last; layer > 0; layer -= 1) {
      deltas[layer - 1] = device.run(
        programs.backward[layer]!,
        [deltas[layer]!, activations[layer]!, state.parameters],
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
    const before = state;
    const size = models * stride;
    const first = device.run(programs.firstMoment, [before.first, gradients, settings], [parts], size);
    const second = device.run(programs.secondMoment, [before.second, gradients, settings], [parts], size);
    const parameters = device.run(
      programs.move,
      [before.parameters, first, second, settings],
      [firstCorrection, secondCorrection],
      size,
    );
    state = { parameters, first, second };
    device.free([...hidden, ...deltas, gradients, ...Object.values(before)]);
  }

  /** The view's grid points, then the test points, then the training points, kept while the view stays; [D, ·, 2]. */
  function pointsFor(view: View): Block {
    if (asked?.view !== view) {
      if (asked) device.free([asked.points]);
      const grid = gridPoints(view);
      const grids = new Float32Array(datasets * grid.length);
      for (let row = 0; row < datasets; row += 1) grids.set(grid, row * grid.length);
      const all = joined(datasets, [grids, problem.testPoints, problem.points]);
      asked = { view, points: device.upload(rowsToTexels(all, 2)) };
    }
    return asked.points;
  }

  /** Recall by class and loss of each model, from sums in parts. */
  function scoresOf(sums: Float32Array, scoreParts: number): Pick<Answers, 'recall' | 'losses'> {
    const recall = new Float32Array(models * classes);
    const losses = new Float32Array(models);
    for (let row = 0; row < recall.length; row += 1) {
      let hits = 0;
      let count = 0;
      let loss = 0;
      for (let at = 4 * row * scoreParts; at < 4 * (row + 1) * scoreParts; at += 4) {
        hits += sums[at]!;
        count += sums[at + 1]!;
        loss += sums[at + 2]!;
      }
      recall[row] = count === 0 ? 0 : hits / count;
      const model = Math.floor(row / classes);
      losses[model] = losses[model]! + loss;
    }
    return { recall, losses };
  }

  return {
    kind: 'webgl',
    reweight(objective) {
      current = checkedObjective(objective, problem);
      device.free([terms, settings]);
      terms = device.upload(termsOf());
      settings = device.upload(settingsOf());
    },
    step(count) {
      for (let done = 0; done < count; done += 1) takeStep();
    },
    settle: () => device.settle(),
    async answer(view): Promise<Answers> {
      const cells = view.columns * view.rows;
      const scored = tests + samples;
      const from = pointsFor(view);
      const hidden = forward(from, datasets, cells + scored);
      const top = hidden.at(-1) ?? from;
      const topRows = hidden.length === 0 ? datasets : models;
      const { outputTexels } = spans.at(-1)!;
      const logitsOf = (first: number, count: number) =>
        device.run(
          programs.logits,
          [top, state.parameters],
          [models, topRows, cells + scored, first, count],
          models * count * outputTexels,
        );
      const gridLogits = logitsOf(0, cells);
      const scoredLogits = logitsOf(cells, scored);
      const scoreParts = Math.ceil(scored / pointsPerScore);
      const sums = device.run(
        programs.scores,
        [scoredLogits, scoredLabels, terms, settings],
        [models, datasets, scored, tests, pointsPerScore, scoreParts],
        models * classes * scoreParts,
      );
      const { parameters, first, second } = state;
      const now = { step, frozen: [...frozen] };
      const answered = device.read([gridLogits, sums, parameters, first, second]);
      device.free([...hidden, gridLogits, scoredLogits, sums]);
      const [grid, scores, ...vectors] = (await answered) as [Float32Array, Float32Array, ...Float32Array[]];
      const [p, m, v] = vectors.map((vector) => fromTexels(vector, widths, models)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      return {
        logits: rowsFromTexels(grid, classes, models * cells),
        ...scoresOf(scores, scoreParts),
        checkpoint: { ...now, parameters: p, first: m, second: v },
      };
    },
    restore(checkpoint) {
      checkpointed(checkpoint);
      device.free(Object.values(state));
      state = stateOf(checkpoint);
      takeOver(checkpoint);
    },
    async readParameters() {
      const [floats] = (await device.read([state.parameters])) as [Float32Array];
      return fromTexels(floats, widths, models);
    },
    dispose() {
      device.free([points, trainingLabels, scoredLabels, terms, settings, ...Object.values(state)]);
      if (asked) device.free([asked.points]);
    },
  };
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
