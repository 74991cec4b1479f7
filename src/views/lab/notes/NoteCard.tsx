import { lazy, type Ref, Suspense, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { LabState } from '../../../store/labStore.ts';
import { isRunning } from '../../../store/transport.ts';
import { withWords } from '../../../words/languages.ts';
import { useFrames, useLab, useStateAtRender } from '../../LabContext.ts';
import { throttle } from '../../throttle.ts';
import { firstNoteOf } from './firstNoteOf.ts';
import type { Note } from './note.ts';
import './NoteCard.css';

/** Loads the rules that choose a note; nothing is compared before the first step. */
const loadNotes = () => withWords(import('./noteOf.ts'));

const NoteOffer = lazy(() => withWords(import('./NoteOffer.tsx')));

/** Milliseconds between two notes: long enough to read one. */
const interval = 2000;

/** Says what to look at in the present frame, written without React, and what may be tried. */
export function NoteCard() {
  const { store } = useLab();
  const lead = useRef<HTMLElement>(null);
  const body = useRef<HTMLSpanElement>(null);
  const offered = useRef<(note: Note) => void>(null);
  const choose = useRef<(state: LabState) => Note>(firstNoteOf);
  const writer = useMemo(
    () =>
      throttle(() => {
        const note = choose.current(store.getState());
        if (lead.current!.textContent !== note.lead) lead.current!.textContent = note.lead;
        if (body.current!.textContent !== note.body) body.current!.textContent = note.body;
        offered.current!(note);
      }, interval),
    [store],
  );
  useEffect(() => {
    let isGone = false;
    loadNotes().then(
      ({ noteOf }) => {
        choose.current = noteOf;
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
  const first = firstNoteOf(useStateAtRender());
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
      <Offered ref={offered} />
    </div>
  );
}

/** What the latest note offers. It alone renders when a note offers something else: the text is not React's. */
function Offered({ ref }: { readonly ref: Ref<(note: Note) => void> }) {
  const [offer, setOffer] = useState<Note>();
  useImperativeHandle(
    ref,
    () => (note) =>
      setOffer((before) =>
        before?.next?.label === note.next?.label && before?.question === note.question ? before : note,
      ),
    [],
  );
  return (
    offer && (
      <Suspense>
        <NoteOffer {...offer} />
      </Suspense>
    )
  );
}
