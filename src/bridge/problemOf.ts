import { initialParameters, parameterCount } from '../core/network.ts';
import type { Problem } from '../protocol/problem.ts';
import type { Inputs } from '../store/parameters.ts';
import { selectModelObjectives, selectNetwork, selectTestSet, selectTrainingSet } from '../store/selectors.ts';

/** The data and the start of the lab's run, from what the reader chose: one data set and one start for all tiles. */
export function problemOf(inputs: Inputs): Problem {
  const { widths, activation } = selectNetwork(inputs);
  const { points, labels } = selectTrainingSet(inputs);
  const test = selectTestSet(inputs);
  const models = selectModelObjectives(inputs);
  const size = parameterCount(widths);
  // One start for all, drawn once a loss: only the last bias differs, where losses do.
  const starts = new Map<string, Float32Array>();
  const initial = new Float32Array(models.length * size);
  models.forEach(({ loss }, index) => {
    const start = starts.get(loss.kind) ?? initialParameters(widths, loss, inputs.seed, activation);
    starts.set(loss.kind, start);
    initial.set(start, index * size);
  });
  return {
    widths,
    activation,
    initial,
    models: models.length,
    datasets: 1,
    points,
    labels,
    testPoints: test.points,
    testLabels: test.labels,
  };
}
