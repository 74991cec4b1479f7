import { calibrationError } from '../../../core/metrics/calibration.ts';
import { undoneCalibration } from '../../../core/metrics/undoneCalibration.ts';
import type { Frame } from '../../../protocol/messages.ts';
import type { ModelObjective } from '../../../protocol/problem.ts';
import { remember } from '../../../store/remember.ts';

/** Calibration of one model as it answers and with its weights undone, at the class frequencies of training. */
export interface UndoneModel {
  /** [15, 3]. */
  readonly answered: Float64Array;
  readonly undone: Float64Array;
  readonly answeredError: number | undefined;
  readonly undoneError: number | undefined;
  /** Whether undoing gives what the model would have learned without weights, if it fits its data. */
  readonly fit: 'exact' | 'nearly' | 'nothing';
}

/**
 * Undoes the weights of all models of a frame.
 *
 * @param labels - True classes of the test points; [m].
 * @param shares - Share of each true class in training; [C].
 * @param objectives - What the models minimise now; [S].
 * @returns By model; [S]. `undefined` where the frame has no logits of these test points and models.
 */
export const undoneOfModels = remember(
  (
    { testLogits, trained }: Frame,
    labels: Uint8Array,
    shares: readonly number[],
    objectives: readonly ModelObjective[],
  ): readonly UndoneModel[] | undefined => {
    const models = objectives.length;
    const size = labels.length * shares.length;
    if (trained.length !== models || testLogits?.length !== models * size) return undefined;
    return objectives.map((objective, model) => {
      const { loss, favours: weights = shares.map(() => 1) } = trained[model]!;
      const offsets = objective.after?.offsets;
      const favours = offsets ? weights.map((weight, index) => weight * Math.exp(offsets[index]!)) : weights;
      const logits = testLogits.subarray(model * size, (model + 1) * size);
      const { answered, undone } = undoneCalibration({ logits, kind: loss, favours }, labels, shares);
      return {
        ...{ answered, undone },
        answeredError: calibrationError(answered),
        undoneError: calibrationError(undone),
        fit: fitOf(objective, favours),
      };
    });
  },
);

function fitOf({ loss, margins, after }: ModelObjective, favours: readonly number[]): UndoneModel['fit'] {
  // A class without samples is favoured by nobody.
  const present = favours.filter((favour) => favour > 0);
  if (present.every((favour) => favour === present[0])) return 'nothing';
  const isFocal = loss.kind === 'focal' && loss.gamma > 0;
  return isFocal || margins || after?.normPower !== undefined ? 'nearly' : 'exact';
}
