import { withHands, withOneHand } from '../core/lesson/hands.ts';
import {
  hasComeTo,
  isOwnBeat,
  type PresentPlace,
  presentBeatsOf,
  presentPlaceBeside,
} from '../core/lesson/presentBeats.ts';
import type { StepName } from '../core/lesson/stepStates.ts';
import { lessonSteps, neighboursOf, stepsOf } from '../core/lesson/steps.ts';
import type { Actions } from './actions.ts';
import type { LabStore } from './labStore.ts';
import { factsOf, type LessonActions } from './lessonActions.ts';
import { onceTrained } from './onceTrained.ts';
import { noRoom, placeIn, type Room } from './room.ts';
import { isRunning } from './transport.ts';

/** What a teacher does while the lesson is presented. */
export type PresentActions = ReturnType<typeof createPresentActions>;

/** Binds the actions of who presents to a store. */
export function createPresentActions(store: LabStore, actions: Actions, lesson: LessonActions) {
  const { getState, setState } = store;

  const roomNow = (): Room => getState().room ?? noRoom;
  const placeNow = (): PresentPlace => placeIn(roomNow(), getState().inputs.at);

  function setRoom(changes: Partial<Room>): void {
    setState({ room: { ...roomNow(), ...changes } });
  }

  /** Shows a beat of a step; what it shows begins, if it has not begun. */
  function show(place: PresentPlace): void {
    const { step, beat } = place;
    lesson.go(step);
    setRoom({ beats: { ...roomNow().beats, [step]: beat } });
    if (beat === 'deed') begin(step);
    else if (beat === 'reveal' && step === 'focal') whenTrained(lesson.reveal);
    else if (beat === 'reveal' && step !== 'home') lesson.reveal();
    // The pull is that of the question again; a map that was trained stays.
    else if (step === 'focal' && getState().inputs.gamma === 2) actions.change('gamma', 0);
  }

  /** Does what a step is about, unless it was done before. */
  function begin(step: StepName): void {
    if (step === 'focal') whenTrained(() => actions.change('gamma', 2));
    if (step === 'clean') actions.change('noise', 0);
    const { row } = factsOf(getState());
    const isMeasured = (row?.noisy100 ?? row?.noisy300 ?? row?.clean300) !== undefined;
    if (lessonSteps[step].trainsTo === undefined || isMeasured || isRunning(getState().transport)) return;
    lesson.toggleTraining();
  }

  /** Calls back once the network whose pull is asked for is trained at γ = 0: it must not learn at another. */
  function whenTrained(then: () => void): void {
    onceTrained(
      store,
      ({ inputs }) => inputs.at !== 'focal' || !inputs.present || !hasComeTo('deed', placeNow()),
      then,
    );
  }

  function move(by: 1 | -1): void {
    const place = presentPlaceBeside(placeNow(), stepsOf(getState().inputs.only), by, roomNow().own);
    if (place) show(place);
  }

  /** Another step, at the beat at which it was left. */
  function goTo(step: StepName | undefined): void {
    if (step) show(placeIn(roomNow(), step));
  }

  /** The step that comes after the teacher's own question, if that is shown. */
  function stepAfterOwn(): PresentPlace | undefined {
    const { step, beat } = placeNow();
    return isOwnBeat(beat) ? { step, beat: presentBeatsOf(step)[0]! } : undefined;
  }

  return {
    /**
     * Takes the question of the teacher's link. It comes before the step that the link opens with: so it is what the
     * room sees first, and the step's own answer has not been given yet. Another one than before is asked anew, and
     * has no hands.
     */
    takeQuestion(): void {
      const { opened, question } = getState().classroom ?? {};
      const isOfLesson = question !== undefined && opened?.page === 'lesson';
      const own = isOfLesson ? { before: opened.inputs.at, ...question } : undefined;
      const room = roomNow();
      if (isSame(room.own, own)) return;
      const beats = Object.entries(room.beats).filter(([, beat]) => !isOwnBeat(beat));
      setRoom({ own, ownHands: [], beats: { ...Object.fromEntries(beats), ...(own && { [own.before]: 'ask' }) } });
    },
    /** Begins to present, or goes on with it. */
    enter(): void {
      setRoom({});
      actions.change('present', true);
    },
    /** Goes on after the page was loaded again, with models that train anew. */
    resume(): void {
      const place = placeNow();
      if (place.step !== 'focal') return;
      actions.change('gamma', 0);
      if (hasComeTo('deed', place)) show(place);
    },
    leave(): void {
      setRoom({ isBlank: false });
      actions.change('present', false);
    },
    /** Shows what comes next, or what came before. */
    next: () => move(1),
    back: () => move(-1),
    nextStep(): void {
      const place = stepAfterOwn();
      if (place) show(place);
      else goTo(neighboursOf(getState().inputs.at, getState().inputs.only).after);
    },
    previousStep: () => goTo(neighboursOf(getState().inputs.at, getState().inputs.only).before),
    /** Shows nothing, or what was shown before. */
    blank(isBlank: boolean): void {
      if (isBlank !== roomNow().isBlank) setRoom({ isBlank });
    },
    toggleNotes(): void {
      setRoom({ hasNotes: !roomNow().hasNotes });
    },
    /** A hand more for an option; the first one opens the count. None is taken once the answer is shown. */
    addHand(option: number): void {
      const place = placeNow();
      if (isOwnBeat(place.beat)) {
        const { own, ownHands } = roomNow();
        const isTaken = place.beat === 'ask' && own !== undefined && option < own.options.length;
        if (isTaken) setRoom({ ownHands: withOneHand(ownHands, option) });
        return;
      }
      const { hands } = lessonSteps[place.step];
      if (option >= hands.options || hasComeTo('reveal', place)) return;
      if (!hasComeTo('hands', place)) show({ ...place, beat: 'hands' });
      const room = roomNow();
      setRoom({ hands: { ...room.hands, [place.step]: withOneHand(room.hands[place.step] ?? [], option) } });
    },
    /**
     * Sets the hands of an option.
     *
     * @param count - Whole, at least 1; anything else leaves it empty.
     */
    setHands(option: number, count: number | undefined): void {
      const room = roomNow();
      const { step, beat } = placeNow();
      if (isOwnBeat(beat)) setRoom({ ownHands: withHands(room.ownHands, option, count) });
      else setRoom({ hands: { ...room.hands, [step]: withHands(room.hands[step] ?? [], option, count) } });
    },
  };
}

/** Whether two questions are the same in all their parts. */
function isSame(one: Room['own'], other: Room['own']): boolean {
  const text = (question: Room['own']) =>
    question && JSON.stringify([question.before, question.text, question.options, question.answer ?? null]);
  return text(one) === text(other);
}
