import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import type { LabState } from '../../store/labStore.ts';
import { factsOf } from '../../store/lessonActions.ts';

/** What the page around an embedded lesson is told when a step is done. */
export interface DoneStep {
  readonly step: StepName;
  readonly done: true;
  /**
   * The guess, as `guess` in the address has it: a number for each bar, `null` for one that was not guessed, or the
   * index of an option, from 0. Empty without a guess.
   */
  readonly guess: readonly (number | null)[];
}

/**
 * What the page around is to be told of changes in the step that is open: nothing unless it becomes done by them, and
 * the lesson stands in another page. What a tab restores was told before.
 */
export function doneStepIn(
  state: Pick<LabState, 'lesson' | 'inputs' | 'classroom'>,
  changes: Partial<StepFacts>,
): DoneStep | undefined {
  if (!changes.isDone || !state.classroom?.isEmbedded) return undefined;
  const { guess = [] } = factsOf(state);
  return { step: state.inputs.at, done: true, guess: guess.map((value) => value ?? null) };
}

/** Tells the page around a frame, if there is one: `{ 'long-tail-lab': { step, done, guess } }`. */
export function tellDone(told: DoneStep | undefined): void {
  if (told && window.parent !== window) window.parent.postMessage({ 'long-tail-lab': told }, '*');
}
