import { type ReactNode, useLayoutEffect } from 'react';
import { presentWords } from '../../words/presentWords.ts';
import { useLab } from '../LabContext.ts';
import { sessionOf } from '../lesson/sessionOf.ts';
import { PresentKeys } from './PresentKeys.tsx';
import { PresentNotes } from './PresentNotes.tsx';
import { PresentSlide } from './PresentSlide.tsx';
import type { PresentCommand } from './presentKeys.ts';
import { keepRoom } from './presentSession.ts';
import { useRoom } from './usePresent.ts';
import { usePresentCommands, usePresentKeys } from './usePresentKeys.ts';
import { useTimeSpent } from './useTimeSpent.ts';
import './PresentView.css';

/** The lesson as it is shown to a room, with what the teacher does under it, and notes beside it. */
export default function PresentView() {
  const { store } = useLab();
  const room = useRoom();
  const act = usePresentCommands();
  const spent = useTimeSpent();
  const { hasNotes } = room;
  useLayoutEffect(() => keepRoom(store, sessionOf()), [store]);
  usePresentKeys(act);
  useBarePage();
  return (
    <main className="present-view" data-notes={hasNotes || undefined}>
      <PresentSlide isTeacher />
      {hasNotes && <PresentNotes spent={spent} />}
      <footer className="present-foot">
        <Act command="back" shortcut="PgUp" act={act}>
          {presentWords.back}
        </Act>
        <Act command="next" shortcut="PgDn" act={act} isMain>
          {presentWords.on}
        </Act>
        <Act command="blank" shortcut="B" act={act} isOn={room.isBlank}>
          {presentWords.blank}
        </Act>
        <p role="status">{room.isBlank && presentWords.blankNow}</p>
        <Act command="notes" shortcut="N" act={act} isOn={hasNotes}>
          {presentWords.notesButton}
        </Act>
        <Act command="fullScreen" shortcut="F" act={act}>
          {presentWords.fullScreen}
        </Act>
        <Act command="keys" shortcut="?" act={act}>
          {presentWords.keysButton}
        </Act>
        <Act command="leave" shortcut="Esc" act={act}>
          {presentWords.leave}
        </Act>
      </footer>
      <PresentKeys />
    </main>
  );
}

/** While it is shown, the page has no header. */
export function useBarePage(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.present = '';
    return () => {
      delete dataset.present;
    };
  }, []);
}

interface ActProps {
  readonly command: PresentCommand;
  /** The key that does the same. */
  readonly shortcut: string;
  act(command: PresentCommand): void;
  readonly isMain?: boolean;
  /** Whether it is on, for what is on or off. */
  readonly isOn?: boolean;
  readonly children: ReactNode;
}

/** Names of keys whose caps say less. */
const keys: Readonly<Record<string, string>> = { PgUp: 'PageUp', PgDn: 'PageDown', Esc: 'Escape' };

/** A button under what the room sees, with its key. */
function Act({ command, shortcut, act, isMain, isOn, children }: ActProps) {
  return (
    <button
      type="button"
      className={isMain ? 'present-act present-main' : 'present-act'}
      aria-pressed={isOn}
      aria-keyshortcuts={keys[shortcut] ?? shortcut}
      onClick={() => act(command)}
    >
      <span>{children}</span>
      <span className="present-key" aria-hidden="true">
        {shortcut}
      </span>
    </button>
  );
}
