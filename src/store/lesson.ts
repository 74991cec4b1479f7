import type { StepFacts } from '../core/lesson/stepFacts.ts';
import type { StepName } from '../core/lesson/stepStates.ts';
import type { Frame } from '../protocol/messages.ts';
import type { Checkpoint } from '../protocol/problem.ts';
import { readAddress } from './address.ts';
import type { Sample } from './history.ts';
import type { Inputs } from './parameters.ts';
import type { Locked } from './patched.ts';
import type { ViewName } from './views.ts';

/** A checkpoint that a run goes on from, and how its models came there. */
export interface RunStart {
  /** The only run that it is for, as `runId` names it. */
  readonly run: string;
  readonly checkpoint: Checkpoint;
  /** What the first step minimised, as text; `undefined` before it. */
  readonly objectiveKey: string | undefined;
  /** The step after which another objective was minimised for the first time; `undefined` if none was. */
  readonly mixedAfter: number | undefined;
}

/** The models of a step as the reader left them. */
export interface LeftModels extends Omit<RunStart, 'run'> {
  /** What they are, as text: other inputs have other models. */
  readonly key: string;
  /** What was shown of them, at rest. */
  readonly frame: Frame;
  /** Their history. */
  readonly samples: readonly Sample[];
}

/** What is known of the lesson besides the inputs. */
export interface LessonState {
  /** In the lesson the inputs of all other views, and there those of the lesson; `undefined` before the first visit. */
  readonly apart: Inputs | undefined;
  /** What the reader did in each step; none in those that were not begun. */
  readonly steps: { readonly [Name in StepName]?: StepFacts };
  /** The models of the steps that were left, for as long as the page lives. */
  readonly left?: { readonly [Name in StepName]?: LeftModels };
  /** What the run that is about to start goes on from; none if it starts from its beginning. */
  readonly from?: RunStart | undefined;
}

/** The part of the page's state that the lesson depends on. */
interface Around {
  readonly page: ViewName;
  readonly inputs: Inputs;
  readonly lesson: LessonState;
}

/** Before the lesson has begun. */
export const noLesson: LessonState = { apart: undefined, steps: {} };

/** The inputs that a view has: the lesson has its own, so that it leaves those of the lab as they are. */
export function inputsIn(view: ViewName, { page, inputs, lesson }: Around): Inputs {
  const isSame = (view === 'lesson') === (page === 'lesson');
  return isSame ? inputs : (lesson.apart ?? readAddress(`#/${view}`).inputs);
}

/** The locks that hold the inputs of a view: none where it was never open, since it has none to hold. */
export function locksIn(view: ViewName, { page, lesson, locked }: Omit<Around, 'inputs'> & { locked: Locked }): Locked {
  const isSame = (view === 'lesson') === (page === 'lesson');
  return isSame || lesson.apart ? locked : new Set();
}

/** What changes in the lesson when another view is opened. */
export function lessonAfter(view: ViewName, { page, inputs, lesson }: Around): LessonState {
  return (view === 'lesson') === (page === 'lesson') ? lesson : { ...lesson, apart: inputs };
}
