import type { StepName } from '../../core/lesson/stepStates.ts';
import { writeTiles } from '../../schemes/tileText.ts';
import { inputsOfStep } from '../../store/lessonActions.ts';
import type { Inputs } from '../../store/parameters.ts';
import { remember } from '../../store/remember.ts';

/** What models depend on besides the seed, of which the sixty have one each. */
const settings = [
  ...(['scene', 'points', 'classes', 'imbalance', 'largest', 'noise', 'sizes', 'edits'] as const),
  ...(['volume', 'loss', 'gamma', 'learningRate', 'schedule', 'weightDecay', 'depth', 'width', 'activation'] as const),
] satisfies (keyof Inputs)[];

/** What the reader is to change in a step, or may. */
const own: { readonly [Name in StepName]?: readonly (keyof Inputs)[] } = {
  forgotten: ['volume', 'gamma'],
  inverse: ['volume', 'gamma'],
  worth: settings,
  beta: ['volume'],
  clean: ['noise'],
  focal: ['gamma', 'volume'],
  counts: settings,
  home: settings,
};

/** Whether something else is set than what the sixty seeds of a step were measured with. */
export const isOtherwiseSet = remember((inputs: Inputs): boolean => {
  const begun = inputsOfStep(inputs.at, inputs);
  const free = own[inputs.at] ?? [];
  const isSame = settings.every((name) => free.includes(name) || inputs[name] === begun[name]);
  // The noise of the step on right labels is that of the step before it, or none.
  const isNoiseKnown = inputs.at !== 'clean' || inputs.noise === 0 || inputs.noise === begun.noise;
  return !isSame || !isNoiseKnown || writeTiles(inputs.tiles) !== writeTiles(begun.tiles);
});
