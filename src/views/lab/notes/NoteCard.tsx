import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { isRunning } from '../../../store/transport.ts';
import { withWords } from '../../../words/languages.ts';
import { useFrames, useLab, useStateAtRender } from '../../LabContext.ts';
import { throttle } from '../../throttle.ts';
import { firstNoteOf } from './firstNoteOf.ts';
import './NoteCard.css';

/** Loads the rules that choose a note; nothing is compared before the first step. */
const loadNotes = () => withWords(import('./noteWithOffer.tsx'));

/** Milliseconds between two notes: long enough to read one. */
const interval = 2000;

/** Says what to look at in the present frame, written without React, and what may be tried. */
export function NoteCard() {
  const { store } = useLab();
  const lead = useRef<HTMLElement>(null);
  const body = useRef<HTMLSpanElement>(null);
  const [offer, setOffer] = useState<ReactNode>();
  const choose = useRef<Awaited<ReturnType<typeof loadNotes>>['noteWithOffer']>(firstNoteOf);
  const writer = useMemo(
    () =>
      throttle(() => {
        const note = choose.current(store.getState(), setOffer);
        if (lead.current!.textContent !== note.lead) lead.current!.textContent = note.lead;
        if (body.current!.textContent !== note.body) body.current!.textContent = note.body;
      }, interval),
    [store],
  );
  useEffect(() => {
    let isGone = false;
    loadNotes().then(
      ({ noteWithOffer }) => {
        choose.current = noteWithOffer;
        if (!isGone) writer.now();
      },
      // Possibly offline: the first note stays.
      () => {},
    );
    return () => {
      isGone = true;
      writer.cancel();
    };
  }, [writer]);
  // Once: what React is given again it would write over the note.
  const first = useRef(firstNoteOf(useStateAtRender())).current;
  useFrames((state, before) => {
    const isOther =
      state.frame !== before?.frame ||
      state.inputs !== before?.inputs ||
      state.transport !== before?.transport ||
      state.measured !== before?.measured ||
      state.seeds !== before?.seeds;
    if (!isOther) return;
    if (isRunning(state.transport) && before && isRunning(before.transport)) writer.call();
    else writer.now();
  });
  return (
    <div className="ui-card note-card">
      <p>
        <b ref={lead}>{first.lead}</b> <span ref={body}>{first.body}</span>
      </p>
      {offer}
    </div>
  );
}
