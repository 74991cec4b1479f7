import type { StepName } from './stepStates.ts';
import { lessonSteps } from './steps.ts';

/**
 * What a step shows to a room, one after another: the question, hands, the thing itself, and what came of it. Before
 * one of them the teacher may `ask` a question of their own, and show its `answer`.
 */
export type PresentBeat = 'ask' | 'answer' | 'question' | 'hands' | 'deed' | 'reveal';

/** A question of the teacher's own. */
export interface OwnQuestion {
  /** The step before which it is asked. */
  readonly before: StepName;
  readonly text: string;
  /** What hands are raised for; none if the question is an open one. */
  readonly options: readonly string[];
  /** Index of the option that is the answer, or none. */
  readonly answer: number | undefined;
}

/** Whether a beat is of the teacher's own question, and not of the step that it comes before. */
export function isOwnBeat(beat: PresentBeat): boolean {
  return beat === 'ask' || beat === 'answer';
}

/** A place in what is presented. */
export interface PresentPlace {
  readonly step: StepName;
  readonly beat: PresentBeat;
}

/** The step whose answer is shown at once, and whose deed comes after it: beta is dragged until it matters. */
const doneAfterwards: StepName = 'beta';

/**
 * The beats of a step, in their order. What is answered at once has nothing to wait for.
 *
 * @param own - The teacher's own question, if there is one: its beats come before those of its step.
 */
export function presentBeatsOf(step: StepName, own?: OwnQuestion): readonly PresentBeat[] {
  if (own?.before !== step) return beatsOfStep(step);
  return own.answer === undefined ? ['ask', ...beatsOfStep(step)] : ['ask', 'answer', ...beatsOfStep(step)];
}

function beatsOfStep(step: StepName): readonly PresentBeat[] {
  const { hands, revealsFirst } = lessonSteps[step];
  if (hands.options === 0) return ['reveal'];
  if (step === doneAfterwards) return ['question', 'hands', 'reveal', 'deed'];
  return revealsFirst ? ['question', 'hands', 'reveal'] : ['question', 'hands', 'deed', 'reveal'];
}

/**
 * The place after one, or before it: the next beat, or the first of the next step; the beat before, or the last of the
 * step before.
 *
 * @param steps - The steps that are presented, in their order; a step that is not among them has nothing beside it.
 * @param own - The teacher's own question, if there is one.
 * @returns Nothing beyond the first and the last place.
 */
export function presentPlaceBeside(
  { step, beat }: PresentPlace,
  steps: readonly StepName[],
  by: 1 | -1,
  own?: OwnQuestion,
): PresentPlace | undefined {
  const beats = presentBeatsOf(step, own);
  const within = beats[beats.indexOf(beat) + by];
  if (within) return { step, beat: within };
  const index = steps.indexOf(step);
  const beside = index < 0 ? undefined : steps[index + by];
  if (!beside) return undefined;
  return { step: beside, beat: presentBeatsOf(beside, own).at(by > 0 ? 0 : -1)! };
}

/** Whether a beat of a step has been reached at another one of it; none of its own has at the teacher's question. */
export function hasComeTo(beat: PresentBeat, { step, beat: now }: PresentPlace): boolean {
  const beats = beatsOfStep(step);
  return beats.indexOf(now) >= beats.indexOf(beat) && beats.includes(beat);
}
