import type { Figure } from '../../charts/figures.ts';
import type { LabState } from '../../store/labStore.ts';
import { mapOf } from '../reading/labFigures.ts';
import type { StepRecorder } from './recordStep.ts';

/**
 * What a map of a step of the lesson shows; nothing while the frame is of another run, with models of another step.
 *
 * @param index - Of its model.
 */
export function lessonMapFigure(
  state: LabState,
  recorder: Pick<StepRecorder, 'isOwn'>,
  index: number,
): Figure | undefined {
  return recorder.isOwn(state) ? mapOf(state, index) : undefined;
}
