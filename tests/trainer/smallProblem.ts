import { testSet, trainingSet } from '../../src/core/dataset.ts';
import type { Loss } from '../../src/core/losses.ts';
import { initialParameters, parameterCount } from '../../src/core/network.ts';
import { specOf } from '../../src/core/scenes.ts';
import type { Objective, Problem } from '../../src/protocol/problem.ts';

/** Each kind of loss. */
export const losses: Loss[] = [
  { kind: 'softmax' },
  { kind: 'sigmoid' },
  { kind: 'focal', gamma: 0.5 },
  { kind: 'focal', gamma: 2 },
];

/** Name of a loss in a test's name. */
export const nameOf = (loss: Loss) => (loss.kind === 'focal' ? `focal, gamma ${loss.gamma}` : loss.kind);

/** A problem of three classes with 20, 8 and 4 points. */
export function smallProblem(models = 1, widths: readonly number[] = [2, 4, 3]): Problem {
  const spec = specOf({ shape: 'blobs', classes: 3, imbalance: 5, largest: 20, noise: 0 }, 2);
  const { points, labels } = trainingSet(spec);
  const test = testSet(spec);
  // Weights of the last layer as large as the others, so that no gradient is small.
  const initial = initialParameters(widths, { kind: 'softmax' }, 5);
  const last = parameterCount(widths.slice(0, -1));
  for (let i = last; i < initial.length; i += 1) initial[i] = initial[i]! * 8 + 0.1 * (i % 3);
  return {
    widths,
    activation: 'tanh',
    initial,
    models,
    datasets: 1,
    points,
    labels,
    testPoints: test.points,
    testLabels: test.labels,
  };
}

/** Models with one loss and those class weights. */
export const objectiveOf = (loss: Loss, weights: readonly (readonly number[])[], learningRate = 0.02): Objective => ({
  models: weights.map((row) => ({ loss, weights: row, volume: 100 })),
  learningRate,
});
