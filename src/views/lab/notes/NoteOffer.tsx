import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { isSettable } from '../../../store/isSettable.ts';
import { hasEnded } from '../../../store/labStore.ts';
import { patched } from '../../../store/patched.ts';
import { noteWords } from '../../../words/noteWords.ts';
import { useLab, useLabState, useLanguage } from '../../LabContext.ts';
import { QuestionLink } from '../../QuestionLink.tsx';
import type { NextStep, Note } from './note.ts';
import { isAsTried, type Tried, triedBetween } from './tried.ts';
import './NoteOffer.css';

/**
 * What follows a note: settings to try, which train the run anew with them, what takes them back, and the question that
 * users ask about it.
 */
export default function NoteOffer({ next, question }: { next: Note['next']; question: Note['question'] }) {
  const { store, actions } = useLab();
  // The card gives the same element as long as it offers the same.
  useLanguage();
  const [tried, setTried] = useState<Tried>();
  const isPossible = useLabState(
    (state) =>
      next && isSettable(state, next.changes) && patched(state.inputs, next.changes, state.locked) !== state.inputs,
  );
  /** Whether a key pressed the button that has gone: the focus then goes to what came in its place. */
  const wasKey = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const isToUndo = useLabState(({ inputs }) => tried && isAsTried(tried, inputs));

  useEffect(() => {
    if (!wasKey.current) return;
    wasKey.current = false;
    const target = (tried && box.current!.querySelector('button:last-of-type')) ?? box.current;
    (target as HTMLElement).focus({ preventScroll: true });
  }, [tried]);

  /** A run with a change on the way would compare nothing. */
  function trainAnew(): void {
    // At the end of a run Play begins it again.
    if (!hasEnded(store.getState())) actions.reset();
    actions.togglePlay();
  }

  function tryIt({ changes }: NextStep, event: MouseEvent): void {
    wasKey.current = event.detail === 0;
    const { inputs } = store.getState();
    actions.patch(changes);
    setTried(triedBetween(inputs, store.getState().inputs));
    trainAnew();
  }

  function undo({ before }: Tried, event: MouseEvent): void {
    wasKey.current = event.detail === 0;
    actions.patch(before);
    setTried(undefined);
    trainAnew();
  }

  return (
    <div ref={box} className="note-offer" tabIndex={-1}>
      {next && isPossible && (
        <button type="button" onClick={(event) => tryIt(next, event)}>
          {noteWords.next.tryIt(next.label)}
        </button>
      )}
      {tried && isToUndo && (
        <button type="button" onClick={(event) => undo(tried, event)}>
          {noteWords.next.undo}
        </button>
      )}
      {question && <QuestionLink name={question} />}
    </div>
  );
}
