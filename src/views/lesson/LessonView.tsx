import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { lessonSteps } from '../../core/lesson/steps.ts';
import type { LabState } from '../../store/labStore.ts';
import { withWords } from '../../words/languages.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { keepRoom } from '../present/presentSession.ts';
import { LessonKeys, showLessonKeys } from './LessonKeys.tsx';
import { PrintedSheet } from './LessonPrint.tsx';
import { LessonRail } from './LessonRail.tsx';
import { LessonStage } from './LessonStage.tsx';
import { LessonStory } from './LessonStory.tsx';
import { lessonCommandOf } from './lessonKeys.ts';
import { keepLesson } from './lessonSession.ts';
import { sessionOf } from './sessionOf.ts';
import { useFacts, useLessonActions, useStepRecording } from './useLesson.ts';
import './LessonView.css';

const PresentView = lazy(() => withWords(import('../present/PresentView.tsx')));

const AudienceView = lazy(() => withWords(import('../present/AudienceView.tsx')));

/** The lesson, in a window of its own or in that of an audience. */
export default function LessonView() {
  const isAudience = useLabState(({ showing }) => showing === 'waiting' || showing === 'audience');
  return isAudience ? (
    <Suspense fallback={<main className="app-opening" aria-busy="true" />}>
      <AudienceView />
    </Suspense>
  ) : (
    <Lesson />
  );
}

/** Whether a room sees the lesson. What stands in another page is for its reader. */
const isShownToRoom = ({ inputs, classroom }: LabState) => inputs.present && !classroom?.isEmbedded;

/** Its steps, the text of one of them, and the lab, set to that step; or what a room sees of it. */
function Lesson() {
  const { store } = useLab();
  const at = useLabState(({ inputs }) => inputs.at);
  const isPresented = useLabState(isShownToRoom);
  const [hasWrongMarks, setWrongMarks] = useState(true);
  const { isRevealed } = useFacts();
  useLayoutEffect(() => keepLesson(store, sessionOf()), [store]);
  useLayoutEffect(() => keepRoom(store, sessionOf()), [store]);
  useStepRecording();
  useArrival();
  useLessonKeys();
  useJudging();
  if (isPresented) {
    return (
      <Suspense fallback={<main className="app-opening" aria-busy="true" />}>
        <PresentView />
      </Suspense>
    );
  }
  const props = { hasWrongMarks, onWrongMarks: setWrongMarks };
  return (
    <main className="lesson-view" data-step={at} data-stage={lessonSteps[at].stage}>
      <LessonRail />
      <LessonStory {...props} />
      <LessonStage hasWrongMarks={at === 'inverse' && hasWrongMarks && isRevealed === true} />
      <LessonKeys />
      <PrintedSheet />
    </main>
  );
}

/** When the view opens, or an edited address asks for another step or seed, its models train to where they were. */
function useArrival(): void {
  const { store } = useLab();
  const { arrive, arriveIfElsewhere } = useLessonActions();
  const place = useLabState(({ page, inputs }) => (page === 'lesson' ? `${inputs.at} ${inputs.seed}` : undefined));
  useEffect(() => {
    if (store.getState().page === 'lesson') arrive();
  }, [store, arrive]);
  useEffect(() => {
    if (place !== undefined) arriveIfElsewhere();
  }, [place, arriveIfElsewhere]);
}

/** The keys of the lesson. */
function useLessonKeys(): void {
  const { store, actions } = useLab();
  const lesson = useLessonActions();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const state = store.getState();
    const { page, inputs, classroom } = state;
    if (page !== 'lesson' || isShownToRoom(state) || document.querySelector('dialog[open]')) return;
    const command = lessonCommandOf(event, event.target as HTMLElement);
    if (!command) return;
    const { at, noise } = inputs;
    const canTrain = lessonSteps[at].trainsTo !== undefined && (at !== 'clean' || noise === 0);
    if ((command === 'train' && !canTrain) || (command === 'present' && classroom?.isEmbedded)) return;
    event.preventDefault();
    const acts = {
      train: lesson.toggleTraining,
      reset: lesson.reset,
      again: lesson.guessAgain,
      next: lesson.goNext,
      back: lesson.goBack,
      keys: showLessonKeys,
      present: () => actions.change('present', true),
    };
    acts[command]();
    // The focused element may have gone with the step.
    actions.point({ class: undefined, place: undefined });
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}

/** The ten seeds begin when a map is chosen, or training begins: they are nearly there when it ends. */
function useJudging(): void {
  const { store, seeds } = useLab();
  const at = useLabState(({ inputs }) => inputs.at);
  const { guess, isBegun, seeds: judged } = useFacts();
  const isToBegin = at === 'middle' && judged === undefined && (guess !== undefined || isBegun === true);
  useEffect(() => {
    if (isToBegin && store.getState().seeds.status !== 'running') seeds.run();
  }, [isToBegin, seeds, store]);
}
