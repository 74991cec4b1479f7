import { classWeights } from '../../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../../src/core/dataset.ts';
import { initialParameters } from '../../../src/core/network.ts';
import { scenes, specOf } from '../../../src/core/scenes.ts';
import { weightingNames, weightings } from '../../../src/core/weightings.ts';
import type { Objective, Problem } from '../../../src/protocol/problem.ts';

/** Input of every way: the same points, the same start, the same weights. */
export interface Task {
  readonly problem: Problem;
  readonly objective: Objective;
}

const seed = 3;
const volume = 100;

/**
 * The scene that the lab opens with, for S models of 2-16-16-5 units with softmax, which take the
 * schemes' class weights in turn.
 */
export function taskOf(models: number): Task {
  const spec = specOf(scenes['noisy-pinwheel'], seed);
  const widths = [2, 16, 16, spec.classes];
  const training = trainingSet(spec);
  const test = testSet(spec);
  const { labelled } = labelCounts(training, spec.classes);
  return {
    problem: {
      widths,
      activation: 'tanh',
      initial: initialParameters(widths, { kind: 'softmax' }, seed),
      models,
      datasets: 1,
      points: training.points,
      labels: training.labels,
      testPoints: test.points,
      testLabels: test.labels,
    },
    objective: {
      models: Array.from({ length: models }, (_, model) => ({
        loss: { kind: 'softmax' },
        weights: classWeights(labelled, weightings[weightingNames[model % weightingNames.length]!].weights(volume)),
        volume,
      })),
      learningRate: 0.02,
    },
  };
}
