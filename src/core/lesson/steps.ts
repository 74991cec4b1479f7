import { type StepName, stepNames } from './stepStates.ts';

/** What the reader has done in a step, as far as a condition asks for it. */
export interface Deeds {
  /** Steps of training that the models of the present settings have taken. */
  readonly trained: number;
  /** Samples thrown into the box. */
  readonly thrown: number;
  /** How many times a label of the rarest class weighs one of the commonest. */
  readonly ratio: number;
  /** Whether ten seeds were trained. */
  readonly isJudged: boolean;
  /** Share of labels that are redrawn. */
  readonly noise: number;
  readonly gamma: number;
  /** Whether other counts than those that the step begins with were chosen or pasted. */
  readonly hasOtherCounts: boolean;
  /** Whether the code was copied or saved. */
  readonly hasCopied: boolean;
}

/** Nothing done. */
export const noDeeds: Deeds = {
  trained: 0,
  thrown: 0,
  ratio: 0,
  isJudged: false,
  noise: Number.NaN,
  gamma: Number.NaN,
  hasOtherCounts: false,
  hasCopied: false,
};

/** What is asked before anything is shown. */
export type Question =
  /** How many of 100, by a bar each: of a class, by its index, or of what the step asks. */
  | { readonly kind: 'bars'; readonly classes: readonly (number | undefined)[] }
  /** How full the box is, of 100 cells. */
  | { readonly kind: 'level' }
  /** One of some options. */
  | { readonly kind: 'choice'; readonly options: number }
  /** One of the maps. */
  | { readonly kind: 'map' }
  /** A number of points. */
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'none' };

/** What stands beside the text. */
export type Stage = 'maps' | 'box' | 'theory' | 'pull' | 'counts' | 'home';

/** A step of the lesson: what the state of the lab in `stepStates` is asked about, and when it is done. */
export interface LessonStep {
  /** How long it takes, about, in minutes. */
  readonly minutes: number;
  readonly question: Question;
  readonly stage: Stage;
  /** The training step at which what is revealed is measured, where models train at the reader's wish. */
  readonly trainsTo?: number;
  /** Whether the answer is shown at once after the guess, and something is done after it. */
  readonly revealsFirst?: boolean;
  /** For a room: how many options there are to raise a hand for, and which of them was measured; from 0. */
  readonly hands: { readonly options: number; readonly answer: number };
  /** Whether the reader has done what the step is for. */
  isDone(deeds: Deeds): boolean;
}

const head = 0;
const tail = 4;

/** The steps, by name. */
export const lessonSteps: Readonly<Record<StepName, LessonStep>> = {
  forgotten: {
    minutes: 1,
    question: { kind: 'bars', classes: [tail] },
    stage: 'maps',
    trainsTo: 100,
    hands: { options: 4, answer: 0 },
    isDone: ({ trained }) => trained >= 100,
  },
  inverse: {
    minutes: 1.5,
    question: { kind: 'bars', classes: [head, tail] },
    stage: 'maps',
    trainsTo: 300,
    hands: { options: 4, answer: 1 },
    isDone: ({ trained }) => trained >= 300,
  },
  worth: {
    minutes: 1.25,
    question: { kind: 'level' },
    stage: 'box',
    hands: { options: 4, answer: 2 },
    isDone: ({ thrown }) => thrown >= 100,
  },
  beta: {
    minutes: 1,
    question: { kind: 'choice', options: 4 },
    stage: 'theory',
    revealsFirst: true,
    hands: { options: 4, answer: 0 },
    isDone: ({ ratio }) => ratio >= 4.8 && ratio <= 5.2,
  },
  middle: {
    minutes: 2,
    question: { kind: 'map' },
    stage: 'maps',
    trainsTo: 300,
    hands: { options: 3, answer: 2 },
    isDone: ({ trained, isJudged }) => trained >= 300 && isJudged,
  },
  clean: {
    minutes: 1.25,
    question: { kind: 'number', min: -4, max: 8 },
    stage: 'maps',
    trainsTo: 300,
    hands: { options: 3, answer: 2 },
    isDone: ({ trained, noise }) => noise === 0 && trained >= 300,
  },
  focal: {
    minutes: 1,
    question: { kind: 'bars', classes: [undefined] },
    stage: 'pull',
    hands: { options: 4, answer: 2 },
    isDone: ({ gamma }) => gamma >= 1.95 && gamma <= 2.05,
  },
  counts: {
    minutes: 1,
    question: { kind: 'choice', options: 4 },
    stage: 'counts',
    revealsFirst: true,
    hands: { options: 4, answer: 2 },
    isDone: ({ hasOtherCounts, hasCopied }) => hasOtherCounts || hasCopied,
  },
  home: {
    minutes: 0,
    question: { kind: 'none' },
    stage: 'home',
    hands: { options: 0, answer: -1 },
    isDone: () => false,
  },
};

/**
 * The steps that a lesson has, in their order; what is taken home ends each.
 *
 * @param only - The steps that it has, if not all.
 */
export function stepsOf(only: readonly StepName[] = stepNames): readonly StepName[] {
  return stepNames.filter((name) => only.includes(name) || name === 'home');
}

/** The step before and the step after one; one that the lesson leaves out stands where it would. */
export function neighboursOf(
  at: StepName,
  only?: readonly StepName[],
): { readonly before: StepName | undefined; readonly after: StepName | undefined } {
  const steps = stepsOf(only);
  const place = stepNames.indexOf(at);
  return {
    before: steps.findLast((name) => stepNames.indexOf(name) < place),
    after: steps.find((name) => stepNames.indexOf(name) > place),
  };
}
