import type { PresentCommand } from '../core/lesson/presentCommand.ts';
import type { LabState } from './labStore.ts';

/** One end of the pair of windows in which a lesson is presented: the teacher's, or the audience's. */
export interface SecondWindow {
  /** Opens the audience's window, or shows it; tells whether the browser did. There it opens none. */
  open(): boolean;
  /** Sends a command that was given in the audience's window to the teacher's. */
  send(command: PresentCommand): void;
  /**
   * Begins to be one of the pair.
   *
   * @param act - Takes commands that were given in the audience's window.
   * @returns A function that ends it.
   */
  begin(act: (command: PresentCommand) => void): () => void;
}

/** Parts of the state that both windows show, but for frames, which come more often. */
const parts = ['page', 'inputs', 'transport', 'training', 'past', 'isMixed', 'pointing', 'lesson', 'room'] as const;

/** What the audience's window is told of. */
export type Mirrored = Pick<LabState, (typeof parts)[number] | 'frame'>;

/** The parts of the state, but for the frame, that are others than before; all of them if there is no before. */
export function changedParts(state: LabState, before?: LabState): Partial<Mirrored> {
  const changed = parts.filter((name) => state[name] !== before?.[name] || !before);
  const { lesson } = state;
  return {
    ...(Object.fromEntries(changed.map((name) => [name, state[name]])) as Partial<Mirrored>),
    // What is set in the lab is no part of the lesson, and may hold points of the reader's own. Models that were left
    // are large, and of use only where models train.
    ...(changed.includes('lesson') && { lesson: { apart: undefined, steps: lesson.steps } }),
  };
}
