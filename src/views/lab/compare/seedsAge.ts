import type { SeedsQuestion } from '../../../store/comparison.ts';
import type { Inputs } from '../../../store/parameters.ts';

/** What the data depend on. */
const dataInputs = [
  ...(['scene', 'points', 'classes', 'imbalance', 'largest', 'noise', 'seed', 'sizes', 'edits'] as const),
] satisfies (keyof Inputs)[];
/** What training on them depends on. */
const trainingInputs = [
  ...(['tiles', 'volume', 'loss', 'gamma', 'learningRate', 'schedule', 'until', 'weightDecay'] as const),
  ...(['depth', 'width', 'activation', 'seedSteps'] as const),
] satisfies (keyof Inputs)[];

/** Whether the data of a run over seeds are the present ones. */
export function isOfTheseData({ inputs: then }: SeedsQuestion, inputs: Inputs): boolean {
  return dataInputs.every((name) => inputs[name] === then[name]);
}

/** Whether everything that a run over seeds depends on is unchanged. */
export function isUpToDate(question: SeedsQuestion, inputs: Inputs): boolean {
  return isOfTheseData(question, inputs) && trainingInputs.every((name) => inputs[name] === question.inputs[name]);
}
