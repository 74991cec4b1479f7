import type { Loss } from '../../core/losses.ts';
import { drawsAt, type Objective, weightsAt } from '../../protocol/problem.ts';
import { firstRateOf } from '../adam.ts';
import { lossCode } from './programs/losses.ts';

/** Of the models, what their objective does not say; each by model, [S]. */
interface ObjectiveState {
  /** Number of the step that is taken next, from 1. */
  readonly step: number;
  /** The step after which a model was frozen, if it was. */
  readonly frozen: readonly (number | undefined)[];
  /** Losses that decide what probabilities the logits stand for. */
  readonly kinds: readonly Loss['kind'][];
  /** Training points of each model's data set. */
  readonly counts: readonly number[];
  /** C. */
  readonly classes: number;
}

/** What the models minimise in a step, as `programs/losses.ts` describes it; [S, C + 1] texels. */
export function objectiveTexels(
  objective: Objective,
  { step, frozen, kinds, counts, classes }: ObjectiveState,
): Float32Array {
  const { models } = objective;
  const floats = new Float32Array(4 * models.length * (classes + 1));
  models.forEach((minimised, model) => {
    const { loss, offsets, margins, retrain } = minimised;
    const rates = drawsAt(minimised, step);
    const begin = 4 * model * (classes + 1);
    weightsAt(minimised, step).forEach((weight, c) => {
      const term = [weight / counts[model]!, offsets?.[c] ?? 0, margins?.[c] ?? 0, rates?.[c] ?? -1];
      floats.set(term, begin + 4 * c);
    });
    const layers = retrain ? -1 - retrain.after : 1;
    const training = frozen[model] === undefined ? layers : 0;
    const kindCode = kinds[model] === 'softmax' ? -1 : 0;
    floats.set([lossCode(loss), training, kindCode, firstRateOf(objective, minimised)], begin + 4 * classes);
  });
  return floats;
}
