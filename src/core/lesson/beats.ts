import type { StepFacts } from './stepFacts.ts';
import type { StepName } from './stepStates.ts';
import { lessonSteps } from './steps.ts';

/**
 * Where a step stands: asked, while the thing is done, done and not revealed yet, and revealed. What is revealed at
 * once comes before the thing is done.
 */
export type Beat = 'question' | 'doing' | 'ready' | 'reveal';

/** Where a step stands. */
export function beatOf(name: StepName, { isBegun, isDone, isRevealed, row }: StepFacts): Beat {
  const { revealsFirst, trainsTo } = lessonSteps[name];
  if (isRevealed) return 'reveal';
  if (isDone && !revealsFirst) return 'ready';
  // What is judged over seeds can be revealed as soon as the models on the screen are there.
  if (trainsTo !== undefined && row?.labels && isBegun) return 'ready';
  return isBegun ? 'doing' : 'question';
}

/** What the main button of a step does next. */
export type NextAct = 'train' | 'reveal' | 'next' | 'do';

/**
 * What comes next in a step: training, the reveal, or the next step; `do` where the reader does it on the stage.
 *
 * @param isReady - Whether the models that it asks about can be trained now.
 */
export function nextActOf(name: StepName, facts: StepFacts, isReady = true): NextAct {
  const { revealsFirst, trainsTo } = lessonSteps[name];
  if (name === 'home') return 'next';
  const beat = beatOf(name, facts);
  if (beat === 'reveal') return 'next';
  if (beat === 'ready' || revealsFirst) return 'reveal';
  return trainsTo !== undefined && isReady ? 'train' : 'do';
}
