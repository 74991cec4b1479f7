import type { StepName } from './stepStates.ts';
import { lessonSteps } from './steps.ts';

/** What a step shows to a room, one after another: the question, hands, the thing itself, and what came of it. */
export type PresentBeat = 'question' | 'hands' | 'deed' | 'reveal';

/** A place in what is presented. */
export interface PresentPlace {
  readonly step: StepName;
  readonly beat: PresentBeat;
}

/** The beats of a step, in their order. What is answered at once has nothing to wait for. */
export function presentBeatsOf(step: StepName): readonly PresentBeat[] {
  const { hands, revealsFirst } = lessonSteps[step];
  if (hands.options === 0) return ['reveal'];
  return revealsFirst ? ['question', 'hands', 'reveal'] : ['question', 'hands', 'deed', 'reveal'];
}

/**
 * The place after one, or before it: the next beat, or the first of the next step; the beat before, or the last of the
 * step before.
 *
 * @param steps - The steps that are presented, in their order; a step that is not among them has nothing beside it.
 * @returns Nothing beyond the first and the last place.
 */
export function presentPlaceBeside(
  { step, beat }: PresentPlace,
  steps: readonly StepName[],
  by: 1 | -1,
): PresentPlace | undefined {
  const beats = presentBeatsOf(step);
  const within = beats[beats.indexOf(beat) + by];
  if (within) return { step, beat: within };
  const index = steps.indexOf(step);
  const beside = index < 0 ? undefined : steps[index + by];
  if (!beside) return undefined;
  return { step: beside, beat: presentBeatsOf(beside).at(by > 0 ? 0 : -1)! };
}

/** Whether a beat of a step has been reached at another one of it. */
export function hasComeTo(beat: PresentBeat, { step, beat: now }: PresentPlace): boolean {
  const beats = presentBeatsOf(step);
  return beats.indexOf(now) >= beats.indexOf(beat) && beats.includes(beat);
}
