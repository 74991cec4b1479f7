import { joinedProblem } from '../protocol/joinedProblem.ts';
import type { Problem } from '../protocol/problem.ts';
import type { Inputs } from '../store/parameters.ts';
import { selectModelObjectives, selectNetwork, selectTestSet, selectTrainingSet } from '../store/selectors.ts';

/** The data and the start of the lab's run, from what the reader chose: one data set and one start for all tiles. */
export function problemOf(inputs: Inputs): Problem {
  const training = selectTrainingSet(inputs);
  const test = selectTestSet(inputs);
  const models = selectModelObjectives(inputs);
  return joinedProblem(selectNetwork(inputs), [{ seed: inputs.seed, training, test, models }]);
}
