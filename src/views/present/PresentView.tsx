import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { PresentCommand } from '../../core/lesson/presentCommand.ts';
import { presentWords } from '../../words/presentWords.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { PresentKeys } from './PresentKeys.tsx';
import { PresentNotes } from './PresentNotes.tsx';
import { PresentSlide } from './PresentSlide.tsx';
import { useBarePage } from './useBarePage.ts';
import { usePresentActions, useRoom } from './usePresent.ts';
import { usePresentCommands, usePresentKeys } from './usePresentKeys.ts';
import { useTimeSpent } from './useTimeSpent.ts';
import './PresentView.css';

/** The lesson as it is shown to a room, with what the teacher does under it, and notes beside it. */
export default function PresentView() {
  const room = useRoom();
  const act = usePresentCommands();
  const spent = useTimeSpent();
  const { isPaired, isRefused, openAudience } = useAudience(act);
  // Without a second window the room sees this one.
  const hasNotes = isPaired ? !room.hasNotes : room.hasNotes;
  const { resume, takeQuestion } = usePresentActions();
  const question = useLabState(({ classroom }) => classroom?.question);
  useLayoutEffect(() => takeQuestion(), [takeQuestion, question]);
  useLayoutEffect(() => resume(), [resume]);
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
        <p role="status">
          {room.isBlank
            ? presentWords.blankNow
            : isRefused
              ? presentWords.audienceBlocked
              : isPaired && presentWords.audienceThere}
        </p>
        <button type="button" className="present-act" onClick={openAudience}>
          {presentWords.openAudience}
        </button>
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

/** The audience's window: whether it is there, and what opens it. Keys that are pressed there act here. */
function useAudience(act: (command: PresentCommand) => void) {
  const { secondWindow } = useLab();
  const [isRefused, setRefused] = useState(false);
  const isPaired = useLabState(({ showing }) => showing === 'teacher');
  const heed = useEffectEvent(act);
  useEffect(() => {
    let isOver = false;
    let end: (() => void) | undefined;
    secondWindow().then(
      (pair) => {
        if (!isOver) end = pair.begin((command) => heed(command));
      },
      // Without it the lesson is shown in this window alone.
      () => {},
    );
    return () => {
      isOver = true;
      end?.();
    };
  }, [secondWindow]);
  return {
    isPaired,
    isRefused: isRefused && !isPaired,
    openAudience: () => {
      secondWindow().then(
        (pair) => setRefused(!pair.open()),
        () => setRefused(true),
      );
    },
  };
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
