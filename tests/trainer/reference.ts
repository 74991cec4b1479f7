import { type Loss, lossAndGradient } from '../../src/core/losses.ts';
import { type Activation, type LayerWidths, layerSpans } from '../../src/core/network.ts';
import type { Objective, Problem } from '../../src/protocol/problem.ts';

/** Logits of a network at a point, by the definition of the layout: a row an input, the bias last. */
export function logitsAt(
  parameters: readonly number[],
  widths: LayerWidths,
  point: readonly number[],
  activation: Activation = 'tanh',
): number[] {
  const activated = activation === 'tanh' ? Math.tanh : (x: number) => Math.max(0, x);
  const spans = layerSpans(widths);
  let activations: number[] = [...point];
  spans.forEach(({ offset, outputs }, layer) => {
    const rows = [...activations, 1];
    const sums = Array.from({ length: outputs }, (_, j) =>
      rows.reduce((sum, activation, i) => sum + activation * parameters[offset + i * outputs + j]!, 0),
    );
    activations = layer < spans.length - 1 ? sums.map(activated) : sums;
  });
  return activations;
}

/** What one model minimises: Σ_i w[y_i] L(z_i, y_i) / n. */
export function meanLoss(
  problem: Problem,
  loss: Loss,
  weights: readonly number[],
  parameters: readonly number[],
): number {
  const { widths, points, labels, activation } = problem;
  let sum = 0;
  labels.forEach((label, i) => {
    const logits = logitsAt(parameters, widths, [points[2 * i]!, points[2 * i + 1]!], activation);
    sum += lossAndGradient(loss, logits, label, weights[label]!).loss;
  });
  return sum / labels.length;
}

/** Gradient of {@link meanLoss} by all parameters from central differences; right to about 1e-9. */
export function slopes(
  problem: Problem,
  loss: Loss,
  weights: readonly number[],
  parameters: readonly number[],
): number[] {
  const step = 1e-5;
  return parameters.map((parameter, index) => {
    const at = (value: number) => meanLoss(problem, loss, weights, parameters.with(index, value));
    return (at(parameter + step) - at(parameter - step)) / (2 * step);
  });
}

/**
 * Parameters of one model after Adam's steps with those gradients, an objective a step; of its
 * schedule nothing is read.
 */
export function adamByHand(problem: Problem, objectives: readonly Objective[], model: number): number[] {
  let parameters = Array.from(problem.initial);
  let m = parameters.map(() => 0);
  let v = m;
  objectives.forEach(({ models, learningRate, weightDecay = 0 }, index) => {
    const { loss, weights, learningRate: rate = learningRate } = models[model]!;
    const gradient = slopes(problem, loss, weights, parameters);
    m = m.map((moment, i) => 0.9 * moment + 0.1 * gradient[i]!);
    v = v.map((moment, i) => 0.999 * moment + 0.001 * gradient[i]! ** 2);
    const t = index + 1;
    parameters = parameters.map(
      (parameter, i) =>
        parameter * (1 - rate * weightDecay) -
        (rate * (m[i]! / (1 - 0.9 ** t))) / (Math.sqrt(v[i]! / (1 - 0.999 ** t)) + 1e-8),
    );
  });
  return parameters;
}
