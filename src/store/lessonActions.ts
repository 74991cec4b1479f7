import { noFacts, type StepFacts } from '../core/lesson/stepFacts.ts';
import { type StepName, stepNames } from '../core/lesson/stepStates.ts';
import { lessonSteps, neighboursOf } from '../core/lesson/steps.ts';
import type { Actions } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import { factsOfSeed } from './factsOfSeed.ts';
import type { LabState, LabStore } from './labStore.ts';
import { createStepModels } from './leftModels.ts';
import { inputsIn, type LeftModels, locksIn } from './lesson.ts';
import { onceTrained, pullSteps } from './onceTrained.ts';
import type { Inputs } from './parameters.ts';
import { patched } from './patched.ts';
import { noRoom } from './room.ts';
import { stepsKey } from './runKey.ts';
import { isRunning } from './transport.ts';

/** What the reader did in the step that is open, or in another; what was measured there on this seed. */
export function factsOf({ lesson, inputs }: Pick<LabState, 'lesson' | 'inputs'>, name = inputs.at): StepFacts {
  return factsOfSeed(lesson.steps[name] ?? noFacts, inputs.seed);
}

/**
 * The inputs that a step begins with.
 *
 * @param before - The seed, the pace, the engine, the steps of the lesson and whether it is presented stay as here.
 */
export function inputsOfStep(name: StepName, before: Inputs): Inputs {
  const { seed, pace, engine, only, present } = before;
  return { ...readAddress(`#/lesson?at=${name}`).inputs, seed, pace, engine, only, present };
}

/** The same, but that in the step of a teacher's link what it locks is as the link says. */
export function inputsToBegin(
  name: StepName,
  { inputs, classroom, locked }: Pick<LabState, 'inputs' | 'classroom' | 'locked'>,
): Inputs {
  const begun = inputsOfStep(name, inputs);
  const { opened } = classroom ?? {};
  return opened?.page === 'lesson' && opened.inputs.at === name ? patched(opened.inputs, begun, locked) : begun;
}

/** What a reader does in the lesson. */
export type LessonActions = ReturnType<typeof createLessonActions>;

/**
 * Binds the actions of the lesson to a store.
 *
 * @param models - Brings back the models of steps; if left out, they are trained again.
 */
export function createLessonActions(store: LabStore, actions: Actions, models = createStepModels(store)) {
  const { getState, setState } = store;

  /** Changes what is known of a step. */
  function note(changes: Partial<StepFacts>, name: StepName = getState().inputs.at): void {
    const { lesson } = getState();
    setState({ lesson: { ...lesson, steps: { ...lesson.steps, [name]: { ...lesson.steps[name], ...changes } } } });
  }

  /** Trains the models from their start, until the step at which they rest. */
  function trainAnew(): void {
    const { transport } = getState();
    setState({
      transport: { ...transport, isPlaying: true, isResting: false, restarts: transport.restarts + 1 },
    });
  }

  /** The step and the seed that were arrived at last. */
  let arrivedAt = '';
  const placeNow = () => `${getState().inputs.at} ${getState().inputs.seed}`;

  /**
   * The models of a step as it was left, if there are such. Where models train by themselves, those that had not come
   * to their end, or were to be others, are trained anew; a room is shown the pull from its start.
   */
  function modelsOf(name: StepName, inputs: Inputs): LeftModels | undefined {
    const left = models.of(name, inputs);
    const { stage } = lessonSteps[name];
    if (!left || (stage !== 'theory' && stage !== 'pull')) return left;
    const isOfBeta = left.objectiveKey === stepsKey(inputs) && left.mixedAfter === undefined;
    const isAsAsked = stage === 'pull' ? !inputs.present : isOfBeta;
    return isAsAsked && left.frame.step >= inputs.until ? left : undefined;
  }

  /** Brings the models to where they were when the reader left the step; of a page before they are trained again. */
  function arrive(): void {
    arrivedAt = placeNow();
    const { inputs, lesson } = getState();
    const left = modelsOf(inputs.at, inputs);
    if (left) {
      models.bringBack(left);
      return;
    }
    const facts = factsOf(getState());
    const { trainsTo, stage } = lessonSteps[inputs.at];
    const wasTrained = trainsTo !== undefined && lesson.steps[inputs.at]?.row !== undefined;
    // γ is tried on a network that was trained without it.
    if (stage === 'pull') actions.patch({ gamma: 0, until: pullSteps });
    if (stage === 'theory' || stage === 'pull' || wasTrained) trainAnew();
    if (stage === 'pull' && facts.isRevealed && !inputs.present) showPullAgain();
  }

  /** Arrives from another view, where the same run may have trained: a step not begun has models at their start. */
  function arriveFromElsewhere(): void {
    const { inputs, frame } = getState();
    const isUntouched = lessonSteps[inputs.at].stage === 'maps' && !factsOf(getState()).isBegun;
    if (isUntouched && frame && frame.step > 0 && !modelsOf(inputs.at, inputs)) actions.reset();
    arrive();
  }

  /** Sets γ as the reveal left it, once the network is there again. */
  function showPullAgain(): void {
    const { restarts } = getState().transport;
    const isLeft = ({ inputs: { at, gamma, present }, transport }: LabState) =>
      at !== 'focal' || gamma !== 0 || present || transport.restarts !== restarts;
    onceTrained(store, isLeft, () => !getState().isMixed && actions.change('gamma', 2));
  }

  /** Opens a step: as it was left, or as it begins. */
  function go(name: StepName): void {
    const { inputs: before, lesson, transport } = getState();
    if (name === before.at) return;
    models.keep();
    note({ left: writeAddress('lesson', before) });
    const facts = factsOf(getState(), name);
    const { pace, engine, only, present } = before;
    const asLeft = facts.left && { ...readAddress(facts.left).inputs, pace, engine, only, present };
    const left = asLeft && modelsOf(name, asLeft);
    const isToGoOn = left !== undefined || (facts.isBegun && lessonSteps[name].stage !== 'pull');
    const changes = {
      inputs: (isToGoOn && asLeft) || inputsToBegin(name, getState()),
      pointing: { class: undefined, place: undefined },
      selection: undefined,
      transport: { ...transport, isPlaying: false, isResting: false },
      lesson: { ...getState().lesson, apart: lesson.apart },
    };
    if (left) {
      models.bringBack(left, changes);
      arrivedAt = placeNow();
      return;
    }
    setState(changes);
    arrive();
  }

  /** Sets the step to what it begins with; the guess stays or goes. */
  function beginStep(isGuessKept: boolean): void {
    const { inputs } = getState();
    const { guess, isDone } = factsOf(getState());
    const isOfMaps = lessonSteps[inputs.at].stage === 'maps';
    // First, so that what the models were trained to is no deed of the step that begins.
    if (isOfMaps) actions.reset();
    models.forget(inputs.at);
    setState({ inputs: inputsToBegin(inputs.at, getState()) });
    setFacts(inputs.at, {
      ...(isGuessKept && guess && { guess }),
      // What was done is done.
      ...(isDone && { wasDone: true }),
    });
    if (!isOfMaps) arrive();
  }

  function setFacts(name: StepName, facts: StepFacts): void {
    const { lesson } = getState();
    setState({ lesson: { ...lesson, steps: { ...lesson.steps, [name]: facts } } });
  }

  return {
    note,
    arrive: arriveFromElsewhere,
    /** Arrives at a step, or on a seed, that an edited address asks for; where the reader went it has been done. */
    arriveIfElsewhere(): void {
      if (placeNow() !== arrivedAt) arrive();
    },
    go,
    /** Opens the step after this one, or before it, if there is one. */
    goNext(): void {
      const { after } = neighboursOf(getState().inputs.at, getState().inputs.only);
      if (after) go(after);
    },
    goBack(): void {
      const { before } = neighboursOf(getState().inputs.at, getState().inputs.only);
      if (before) go(before);
    },
    /**
     * Takes a guess.
     *
     * @param row - The bar that it is of; 0 where there is one answer.
     */
    guess(row: number, value: number): void {
      const guess = [...(factsOf(getState()).guess ?? [])];
      guess[row] = value;
      note({ guess: Array.from(guess, (each) => each) });
    },
    /** Trains, pauses, or goes on. */
    toggleTraining(): void {
      const { transport, frame, inputs } = getState();
      const { isBegun } = factsOf(getState());
      if (isRunning(transport)) setState({ transport: { ...transport, isPlaying: false } });
      else if (isBegun && frame && frame.step > 0 && frame.step < inputs.until) {
        setState({ transport: { ...transport, isPlaying: true, isResting: false } });
      } else {
        note({ isBegun: true });
        trainAnew();
      }
    },
    /** Lets the models of now train on until a step. */
    trainOnTo(until: number): void {
      actions.change('until', until);
      const { transport } = getState();
      setState({ transport: { ...transport, isPlaying: true, isResting: false } });
    },
    /** Shows what came, as soon as it has come: what is missing for that begins now. */
    reveal(): void {
      const { inputs } = getState();
      const { trainsTo } = lessonSteps[inputs.at];
      const { row } = factsOf(getState());
      if (inputs.at === 'clean') actions.change('noise', 0);
      if (inputs.at === 'focal') actions.change('gamma', 2);
      note({ isBegun: true, isRevealed: true });
      const isThere = row?.noisy100 ?? row?.noisy300 ?? row?.clean300;
      if (trainsTo === undefined || isThere || isRunning(getState().transport)) return;
      trainAnew();
    },
    /** Takes the guess back, and asks again. */
    guessAgain(): void {
      beginStep(false);
    },
    /** The step from its beginning; the guess stays. */
    reset(): void {
      beginStep(true);
    },
    /** The lesson from its beginning, with no guess. */
    beginAgain(): void {
      actions.reset();
      models.forget();
      const { lesson } = getState();
      setState({ lesson: { ...lesson, steps: {} }, inputs: inputsToBegin(stepNames[0]!, getState()) });
      // Hands of the room before would be those of the next one.
      setState({ room: noRoom });
    },
    /** Takes the state of the step into the lab; what was set in the lab before is given up. */
    openInLab(): void {
      const { inputs, lesson, transport } = getState();
      const { at, only, guess, present } = readAddress('#/lab').inputs;
      const asked = { ...inputs, at, only, guess, present };
      setState({
        page: 'lab',
        lesson: { ...lesson, apart: inputs },
        inputs: patched(inputsIn('lab', getState()), asked, locksIn('lab', getState())),
        transport: { ...transport, isPlaying: false },
        selection: undefined,
      });
    },
  };
}
