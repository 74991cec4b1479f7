import { useEffect, useEffectEvent } from 'react';
import { isOwnBeat } from '../../core/lesson/presentBeats.ts';
import type { PresentCommand } from '../../core/lesson/presentCommand.ts';
import { lessonSteps } from '../../core/lesson/steps.ts';
import { noRoom, placeIn } from '../../store/room.ts';
import { useLab } from '../LabContext.ts';
import { useLessonActions } from '../lesson/useLesson.ts';
import { fillScreen } from './fillScreen.ts';
import { showPresentKeys } from './PresentKeys.tsx';
import { presentCommandOf } from './presentKeys.ts';
import { usePresentActions } from './usePresent.ts';

/** What a command does in the window of who presents. */
export function usePresentCommands(): (command: PresentCommand) => void {
  const { store } = useLab();
  const lesson = useLessonActions();
  const present = usePresentActions();
  return (command) => {
    if (typeof command === 'number') present.addHand(command);
    else {
      const acts = {
        next: present.next,
        back: present.back,
        nextStep: present.nextStep,
        previousStep: present.previousStep,
        blank: () => present.blank(!store.getState().room?.isBlank),
        notes: present.toggleNotes,
        fullScreen: fillScreen,
        train: () => {
          const { at, noise } = store.getState().inputs;
          const isShown = !isOwnBeat(placeIn(store.getState().room ?? noRoom, at).beat);
          const canTrain = isShown && lessonSteps[at].trainsTo !== undefined && (at !== 'clean' || noise === 0);
          if (canTrain) lesson.toggleTraining();
        },
        leave: present.leave,
        keys: showPresentKeys,
      };
      acts[command]();
    }
  };
}

/** Hears the keys of a window that shows the lesson to a room. */
export function usePresentKeys(act: (command: PresentCommand) => void): void {
  const { store } = useLab();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (store.getState().page !== 'lesson' || document.querySelector('dialog[open]')) return;
    const isBlank = store.getState().room?.isBlank ?? false;
    const command = presentCommandOf(event, event.target as HTMLElement, isBlank);
    if (command === undefined) return;
    event.preventDefault();
    act(command);
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}
