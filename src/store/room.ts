import type { Hands } from '../core/lesson/hands.ts';
import { type OwnQuestion, type PresentBeat, type PresentPlace, presentBeatsOf } from '../core/lesson/presentBeats.ts';
import type { StepName } from '../core/lesson/stepStates.ts';

/** What of the lesson is shown to a room, and what the room said; plain, so that another window can be told of it. */
export interface Room {
  /** The beat that each step was left at; the first where it was not shown. */
  readonly beats: { readonly [Name in StepName]?: PresentBeat };
  /** Hands that were raised, by step and option. */
  readonly hands: { readonly [Name in StepName]?: Hands };
  /** The question of the teacher's own that is asked before a step, and the hands that were raised for its options. */
  readonly own: OwnQuestion | undefined;
  readonly ownHands: Hands;
  /** Whether nothing is shown just now, so that the room looks at the teacher. */
  readonly isBlank: boolean;
  /** Whether the teacher sees notes beside what the room sees, in a window without a second one. */
  readonly hasNotes: boolean;
}

/**
 * What a window shows of a lesson that is presented: all of it, or that of the teacher to whom an audience's window has
 * answered, or the audience's, before it has heard of a teacher's and from then on.
 */
export type Showing = 'alone' | 'teacher' | 'waiting' | 'audience';

/** Before anything was shown. */
export const noRoom: Room = {
  beats: {},
  hands: {},
  own: undefined,
  ownHands: [],
  isBlank: false,
  hasNotes: false,
};

/** Where in the lesson a room is. */
export function placeIn({ beats, own }: Room, step: StepName): PresentPlace {
  return { step, beat: beats[step] ?? presentBeatsOf(step, own)[0]! };
}
