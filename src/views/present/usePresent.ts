import type { PresentPlace } from '../../core/lesson/presentBeats.ts';
import type { LabStore } from '../../store/labStore.ts';
import { createPresentActions, type PresentActions } from '../../store/presentActions.ts';
import { noRoom, placeIn, type Room } from '../../store/room.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useLessonActions } from '../lesson/useLesson.ts';

const bound = new WeakMap<LabStore, PresentActions>();

/** What a teacher does while the lesson is presented; the same for all parts of a page. */
export function usePresentActions(): PresentActions {
  const { store, actions } = useLab();
  const lesson = useLessonActions();
  const known = bound.get(store) ?? createPresentActions(store, actions, lesson);
  bound.set(store, known);
  return known;
}

/** What is shown to the room. */
export function useRoom(): Room {
  return useLabState(({ room }) => room) ?? noRoom;
}

/** Where in the lesson the room is. */
export function usePlace(): PresentPlace {
  const room = useRoom();
  const step = useLabState(({ inputs }) => inputs.at);
  return placeIn(room, step);
}
