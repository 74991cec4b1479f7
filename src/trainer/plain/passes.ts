import { lanes } from '../../core/layers.ts';
import { drawsAt, type ModelObjective, type Problem, weightsAt } from '../../protocol/problem.ts';
import type { Model as AnyModel } from '../cpu/models.ts';
import { timesDrawn } from '../sampling.ts';
import { lanesOf } from './networkLanes.ts';

type Model = AnyModel<Float64Array>;

/** Passes over the training set of a model, or over other points, four points at a time. */
export interface Passes {
  /**
   * What a model minimises, over its training set, with the weights of a step. Samples that are drawn are weighted by
   * their mean number of draws.
   */
  loss(model: Model, minimised: ModelObjective, step: number): number;
  /** Adds the gradient of what a model minimises in a step, by its parameters, with the draws of that step; [P]. */
  addGradient(model: Model, minimised: ModelObjective, step: number, gradient: Float64Array): void;
  /** How much each training sample of each model pulls, see `Frame.pulls`; [S, n], 0 for padding. */
  pulls(models: readonly Model[], minimised: readonly ModelObjective[]): Float32Array;
  /** Logits of K models at `count` points from `begin` on; each model's are those of `beginOf` it. [K, count, C]. */
  logitsAt(
    models: readonly Model[],
    points: Float32Array,
    count: number,
    beginOf: (model: Model) => number,
  ): Float32Array;
}

/** Makes the passes of a problem, which share their working memory. */
export function passesOf(problem: Problem): Passes {
  const { widths, points, labels, datasets } = problem;
  const classes = widths.at(-1)!;
  /** Samples in a row of the training data, padding included. */
  const samples = labels.length / datasets;
  const network = lanesOf(problem);
  const { logits, logitDeltas } = network;

  /** One pass over a model's training set; with a gradient samples are drawn, and it is added up besides the loss. */
  function sweep(
    { parameters, dataset, count }: Model,
    minimised: ModelObjective,
    step: number,
    gradient: Float64Array | undefined,
  ): number {
    const begin = dataset * samples;
    const end = begin + count;
    const weights = weightsAt(minimised, step);
    const rates = drawsAt(minimised, step);
    let loss = 0;
    for (let i = begin; i < end; i += lanes) {
      network.forward(parameters, points, i, end - 1);
      for (let lane = 0; lane < lanes; lane += 1) {
        const sample = i + lane;
        const label = sample < end ? labels[sample]! : 0;
        let weight = sample < end ? weights[label]! : 0;
        if (rates && weight > 0) {
          weight *= gradient ? timesDrawn(rates[label]!, sample - begin, step, dataset) : rates[label]!;
        }
        loss += network.differentiate(minimised, label, weight / count, lane);
      }
      if (gradient) network.backward(parameters, gradient);
    }
    return loss;
  }

  return {
    loss: (model, minimised, step) => sweep(model, minimised, step, undefined),
    addGradient(model, minimised, step, gradient) {
      sweep(model, minimised, step, gradient);
    },
    pulls(models, minimised) {
      const pulls = new Float32Array(models.length * samples);
      models.forEach(({ parameters, dataset, count }, index) => {
        const begin = dataset * samples;
        for (let i = 0; i < count; i += lanes) {
          network.forward(parameters, points, begin + i, begin + count - 1);
          for (let lane = 0; lane < lanes && i + lane < count; lane += 1) {
            network.differentiate(minimised[index]!, labels[begin + i + lane]!, 1, lane);
            let sum = 0;
            for (let c = 0; c < classes; c += 1) sum += Math.abs(logitDeltas[lanes * c + lane]!);
            pulls[index * samples + i + lane] = sum / 2;
          }
        }
      });
      return pulls;
    },
    logitsAt(models, asked, count, beginOf) {
      const answers = new Float32Array(models.length * count * classes);
      let at = 0;
      for (const model of models) {
        const begin = beginOf(model);
        for (let i = 0; i < count; i += lanes) {
          network.forward(model.parameters, asked, begin + i, begin + count - 1);
          for (let lane = 0; lane < lanes && i + lane < count; lane += 1) {
            for (let c = 0; c < classes; c += 1) answers[at++] = logits[lanes * c + lane]!;
          }
        }
      }
      return answers;
    },
  };
}
