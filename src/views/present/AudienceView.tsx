import { useEffect, useState } from 'react';
import { presentWords } from '../../words/presentWords.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { fillScreen } from './fillScreen.ts';
import { PresentSlide } from './PresentSlide.tsx';
import { useBarePage } from './useBarePage.ts';
import { usePresentKeys } from './usePresentKeys.ts';
import './AudienceView.css';

/** What the audience sees, in a window of its own: what the teacher's shows, without notes and without controls. */
export default function AudienceView() {
  const { secondWindow } = useLab();
  const isWaiting = useLabState(({ showing }) => showing === 'waiting');
  useBarePage();
  useEffect(() => {
    document.title = presentWords.audienceTitle;
    let isOver = false;
    let end: (() => void) | undefined;
    secondWindow().then((pair) => {
      if (!isOver) end = pair.begin(() => {});
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [secondWindow]);
  // A clicker speaks to the window in front, which is this one if it was clicked last.
  usePresentKeys((command) => {
    if (command === 'fullScreen') fillScreen();
    else if (command !== 'leave' && command !== 'keys' && command !== 'notes') {
      void secondWindow().then((pair) => pair.send(command));
    }
  });
  return (
    <main className="audience-view">
      {isWaiting ? (
        <h1 className="audience-waits">{presentWords.audienceWaits}</h1>
      ) : (
        <PresentSlide isTeacher={false} />
      )}
      <FullScreen />
    </main>
  );
}

/** Fills the screen; once it does, nothing but the lesson is in sight. */
function FullScreen() {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const heed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', heed);
    return () => document.removeEventListener('fullscreenchange', heed);
  }, []);
  return isFull ? null : (
    <button type="button" className="audience-full" onClick={fillScreen}>
      {presentWords.fullScreen}
    </button>
  );
}
