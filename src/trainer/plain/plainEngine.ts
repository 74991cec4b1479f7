import { backward, forward, lanes, makeLayers } from '../../core/layers.ts';
import { type Loss, replaceByGradient } from '../../core/losses.ts';
import { crossEntropy } from '../../core/metrics/probabilities.ts';
import { layerSpans } from '../../core/network.ts';
import type { Wanted } from '../../protocol/messages.ts';
import {
  type Checkpoint,
  gridPoints,
  type ModelObjective,
  type Objective,
  type Problem,
  rowOf,
  type View,
  weightsAt,
} from '../../protocol/problem.ts';
import { adam, biasCorrections, ratesAt } from '../adam.ts';
import { checkedCheckpoint, checkedObjective, checkedProblem } from '../checked.ts';
import type { Answers, Engine } from '../engine.ts';
import { recallByClass } from '../recall.ts';
import { timesDrawn } from '../sampling.ts';
import { pointsOf } from './pointsOf.ts';

/** One model: its parameters with Adam's moments, each [P], and the data set that it learns from. */
interface Model {
  readonly parameters: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly dataset: number;
  /** The step after which it was frozen, if it was. */
  frozen: number | undefined;
}

/**
 * Starts the engine on typed arrays, in doubles: the fallback without a GPU, and the reference that tests compare the
 * WebGL engine with. The same problem and steps give the same bits.
 *
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint
 * does not fit the problem.
 */
export function startPlainEngine(problem: Problem, objective: Objective, from?: Checkpoint): Engine {
  const { widths, activation, points, labels, testPoints, testLabels, datasets } = checkedProblem(problem);
  const classes = widths.at(-1)!;
  const samples = labels.length / datasets;
  const tests = testLabels.length / datasets;
  const spans = layerSpans(widths);
  const last = spans.at(-1)!;
  const size = last.offset + (last.inputs + 1) * last.outputs;
  const rows = problem.initial.length / size;
  const models = Array.from({ length: problem.models }, (_, index): Model => {
    const row = rowOf(index, problem.models, rows);
    return {
      parameters: Float64Array.from(problem.initial.subarray(row * size, (row + 1) * size)),
      first: new Float64Array(size),
      second: new Float64Array(size),
      dataset: rowOf(index, problem.models, datasets),
      frozen: undefined,
    };
  });
  const gradient = new Float64Array(size);
  const layers = makeLayers(widths);
  const [inputs] = layers.activations as [Float64Array];
  const logits = layers.activations.at(-1)!;
  const logitDeltas = layers.deltas.at(-1)!;
  /** Logits of one sample, then their gradient; [C]. */
  const scratch = new Float64Array(classes);
  let current = checkedObjective(objective, problem);
  let step = 0;

  function load(coordinates: Float32Array, sample: number, lane: number): void {
    inputs[lane] = coordinates[2 * sample]!;
    inputs[lanes + lane] = coordinates[2 * sample + 1]!;
  }

  /**
   * Puts the gradient of one of four samples by its logits in place, or zeros for a lane without a sample.
   *
   * @param weight - Weight of the sample in the loss.
   * @returns The sample's loss over n.
   */
  function differentiate(
    { loss, offsets, margins }: ModelObjective,
    label: number,
    weight: number,
    lane: number,
  ): number {
    if (weight === 0) {
      for (let c = 0; c < classes; c += 1) logitDeltas[lanes * c + lane] = 0;
      return 0;
    }
    for (let c = 0; c < classes; c += 1) scratch[c] = logits[lanes * c + lane]! + (offsets?.[c] ?? 0);
    if (margins) scratch[label] = scratch[label]! - margins[label]!;
    const value = replaceByGradient(loss, scratch, label, weight / samples);
    for (let c = 0; c < classes; c += 1) logitDeltas[lanes * c + lane] = scratch[c]!;
    return value;
  }

  /**
   * One pass over a model's training set.
   *
   * @param isLearning - Whether to add up the gradient, besides the loss.
   * @returns What the model minimises.
   */
  function sweep({ parameters, dataset }: Model, minimised: ModelObjective, isLearning: boolean): number {
    const begin = dataset * samples;
    const end = begin + samples;
    const weights = weightsAt(minimised, isLearning ? step : step + 1);
    const { rates } = minimised;
    let loss = 0;
    for (let i = begin; i < end; i += lanes) {
      // Lanes beyond the last sample repeat it, with a gradient of zero.
      for (let lane = 0; lane < lanes; lane += 1) load(points, Math.min(i + lane, end - 1), lane);
      forward(parameters, spans, activation, layers);
      for (let lane = 0; lane < lanes; lane += 1) {
        const sample = i + lane;
        const label = sample < end ? labels[sample]! : 0;
        let weight = sample < end ? weights[label]! : 0;
        if (rates && weight > 0) {
          weight *= isLearning ? timesDrawn(rates[label]!, sample - begin, step, dataset) : rates[label]!;
        }
        loss += differentiate(minimised, label, weight, lane);
      }
      if (isLearning) backward(parameters, spans, activation, layers, gradient);
    }
    return loss;
  }

  /** How much each training sample of each model pulls, see `Frame.pulls`; [S, n]. */
  function pullsOf(): Float32Array {
    const pulls = new Float32Array(models.length * samples);
    let at = 0;
    models.forEach(({ parameters, dataset }, index) => {
      const minimised = current.models[index]!;
      const begin = dataset * samples;
      for (let i = 0; i < samples; i += lanes) {
        for (let lane = 0; lane < lanes; lane += 1) load(points, begin + Math.min(i + lane, samples - 1), lane);
        forward(parameters, spans, activation, layers);
        for (let lane = 0; lane < lanes && i + lane < samples; lane += 1) {
          differentiate(minimised, labels[begin + i + lane]!, samples, lane);
          let sum = 0;
          for (let c = 0; c < classes; c += 1) sum += Math.abs(logitDeltas[lanes * c + lane]!);
          pulls[at++] = sum / 2;
        }
      }
    });
    return pulls;
  }

  /** Mean unweighted cross-entropy of each model over its test set; [S]. */
  function testLossesOf(testLogits: Float32Array, kinds: readonly Loss['kind'][]): Float32Array {
    let at = 0;
    return Float32Array.from(models, ({ dataset }, index) => {
      let sum = 0;
      for (let i = 0; i < tests; i += 1, at += classes) {
        const label = testLabels[dataset * tests + i]!;
        sum += crossEntropy(testLogits.subarray(at, at + classes), label, kinds[index]!);
      }
      return sum / tests;
    });
  }

  function move({ parameters, first, second }: Model): void {
    const corrections = biasCorrections(step);
    const { rate, decay } = ratesAt(current, step);
    for (let i = 0; i < size; i += 1) {
      const slope = gradient[i]!;
      const m = adam.firstDecay * first[i]! + (1 - adam.firstDecay) * slope;
      const v = adam.secondDecay * second[i]! + (1 - adam.secondDecay) * slope * slope;
      first[i] = m;
      second[i] = v;
      parameters[i] =
        parameters[i]! * (1 - decay) -
        (rate * m * corrections.first) / (Math.sqrt(v * corrections.second) + adam.epsilon);
    }
  }

  /** Logits at `count` points from `begin` on; each model's are those of `beginOf` it. [S, count, C]. */
  function logitsAt(asked: Float32Array, count: number, beginOf: (model: Model) => number): Float32Array {
    const answers = new Float32Array(models.length * count * classes);
    let at = 0;
    for (const model of models) {
      const begin = beginOf(model);
      for (let i = 0; i < count; i += lanes) {
        for (let lane = 0; lane < lanes; lane += 1) load(asked, begin + Math.min(i + lane, count - 1), lane);
        forward(model.parameters, spans, activation, layers);
        for (let lane = 0; lane < lanes && i + lane < count; lane += 1) {
          for (let c = 0; c < classes; c += 1) answers[at++] = logits[lanes * c + lane]!;
        }
      }
    }
    return answers;
  }

  /** One kind of numbers of all models; [S, P]. */
  function gather(name: 'parameters' | 'first' | 'second'): Float64Array {
    const all = new Float64Array(models.length * size);
    models.forEach((model, index) => {
      all.set(model[name], index * size);
    });
    return all;
  }

  function restore(checkpoint: Checkpoint): void {
    checkedCheckpoint(checkpoint, problem);
    step = checkpoint.step;
    models.forEach((model, index) => {
      for (const name of ['parameters', 'first', 'second'] as const) {
        model[name].set(checkpoint[name].subarray(index * size, (index + 1) * size));
      }
      model.frozen = checkpoint.frozen[index];
    });
  }

  if (from) restore(from);

  return {
    kind: 'plain',
    reweight(objective) {
      current = checkedObjective(objective, problem);
    },
    step(count) {
      for (let done = 0; done < count; done += 1) {
        step += 1;
        models.forEach((model, index) => {
          if (model.frozen !== undefined) return;
          gradient.fill(0);
          sweep(model, current.models[index]!, true);
          move(model);
        });
      }
    },
    async settle() {},
    async answer(
      view: View,
      wanted?: Wanted,
      trainedWith: readonly Loss['kind'][] = current.models.map(({ loss }) => loss.kind),
    ): Promise<Answers> {
      const grid = gridPoints(view);
      const testLogits = logitsAt(testPoints, tests, ({ dataset }) => dataset * tests);
      return {
        logits: logitsAt(grid, grid.length / 2, () => 0),
        recall: recallByClass(testLogits, testLabels, models.length, classes),
        losses: Float32Array.from(models, (model, index) => sweep(model, current.models[index]!, false)),
        testLosses: testLossesOf(testLogits, trainedWith),
        ...(wanted?.tests && { tests: pointsOf(testLogits, classes, trainedWith) }),
        ...(wanted?.pulls && { pulls: pullsOf() }),
        checkpoint: {
          step,
          parameters: gather('parameters'),
          first: gather('first'),
          second: gather('second'),
          frozen: models.map(({ frozen }) => frozen),
        },
      };
    },
    restore,
    async readParameters() {
      return Float32Array.from(gather('parameters'));
    },
    dispose() {},
  };
}
