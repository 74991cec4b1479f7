import { joinedProblem } from '../protocol/joinedProblem.ts';
import type { Problem } from '../protocol/problem.ts';
import type { Inputs } from '../store/parameters.ts';
import { selectModelObjectives, selectNetwork, selectTestSet, selectTrainingSet } from '../store/selectors.ts';

/** The data and the start of the lab's run, from what the reader chose: one data set and one start for all tiles. */
export function problemOf(inputs: Inputs): Problem {
  const set = selectTrainingSet(inputs);
  // Not every engine takes none. All classes without samples have the weight 0, so this one teaches nothing.
  const training = set.labels.length > 0 ? set : { points: new Float32Array(2), labels: new Uint8Array(1) };
  const test = selectTestSet(inputs);
  const models = selectModelObjectives(inputs);
  return joinedProblem(selectNetwork(inputs), [{ seed: inputs.seed, training, test, models }]);
}
