import { expect, test } from 'vitest';
import type { StepName } from '../../../src/core/lesson/stepStates.ts';
import { readAddress } from '../../../src/store/address.ts';
import { createClassActions } from '../../../src/store/classroom/classActions.ts';
import { enterClass } from '../../../src/store/classroom/enterClass.ts';
import { createStepModels } from '../../../src/store/leftModels.ts';
import { createLessonActions, factsOf, inputsOfStep } from '../../../src/store/lessonActions.ts';
import { createStepRecorder } from '../../../src/views/lesson/recordStep.ts';
import { openRealLab } from '../../bridge/realLab.ts';
import { turn } from '../../bridge/realPort.ts';

/** The lesson with a trainer that trains, watched as by its view. */
function openLesson(at: StepName) {
  const lab = openRealLab();
  const { store, history, timeline, actions } = lab;
  const { inputs } = store.getState();
  store.setState({ page: 'lesson', inputs: inputsOfStep(at, { ...inputs, seed: 7 }) });
  const models = createStepModels(store, { history, timeline, isOwn: (state) => recorder.isOwn(state) });
  const recorder = createStepRecorder(history.samples, models.isStray);
  const lesson = createLessonActions(store, actions, models);
  store.subscribe((state, before) => {
    models.heed(state, before);
    if (state.page !== 'lesson') {
      recorder.leave();
      return;
    }
    const changes = recorder.heed(state);
    models.note(state);
    if (changes) lesson.note(changes);
  });
  lesson.arrive();
  const frame = () => store.getState().frame;
  return {
    ...lab,
    lesson,
    recorder,
    frame,
    /** Trains, or goes on, until a step; pauses if the step of the lesson does not end there. */
    async trainTo(step: number) {
      lesson.toggleTraining();
      while ((frame()?.step ?? 0) < step || !recorder.isOwn(store.getState())) await turn();
      if (store.getState().transport.isPlaying) lesson.toggleTraining();
      return lab.settled();
    },
    /** What is on the screen, as numbers. */
    shown: () => ({
      step: frame()!.step,
      recall: Array.from(frame()!.recall),
      logits: Array.from(frame()!.logits),
      curve: history.samples().map(({ step, values }) => [step, ...values.accuracy]),
      isOwn: recorder.isOwn(store.getState()),
    }),
  };
}

test('a step that is come back to shows at once what it showed, and nothing is trained', async () => {
  const { lesson, trainTo, shown, settled, store, asked, timeline } = openLesson('forgotten');
  await trainTo(100);
  const [before, facts] = [shown(), factsOf(store.getState())];
  const { parameters } = timeline.at(100)!;
  expect(before).toMatchObject({ step: 100, isOwn: true });
  lesson.go('inverse');
  await trainTo(20);
  const other = shown();
  asked.length = 0;
  lesson.go('forgotten');
  expect(shown()).toEqual(before);
  expect(store.getState().transport.isPlaying).toBe(false);
  await settled();
  // The same now comes from the trainer.
  expect(shown()).toEqual(before);
  expect(timeline.at(100)!.parameters).toEqual(parameters);
  expect(asked.filter(({ kind }) => kind === 'play' || kind === 'step')).toEqual([]);
  expect(store.getState().lesson.from).toBeUndefined();
  expect(factsOf(store.getState())).toMatchObject({ row: facts.row, isDone: true });
  lesson.go('inverse');
  expect(shown()).toEqual(other);
});

test('training goes on from there, as if the step had never been left', async () => {
  const left = openLesson('inverse');
  await left.trainTo(20);
  const at = left.shown().step;
  left.lesson.go('forgotten');
  await left.settled();
  left.lesson.go('inverse');
  await left.trainTo(at + 10);
  const stayed = openLesson('inverse');
  const goal = left.frame()!.step;
  await stayed.settled();
  stayed.actions.replayTo(goal);
  while (stayed.frame()?.step !== goal) await turn();
  expect(left.timeline.at(goal)!.parameters).toEqual(stayed.timeline.at(goal)!.parameters);
  expect(left.shown().curve.map(([step]) => step)).toContain(at);
});

test('steps that are passed in haste note nothing of one another', async () => {
  const { lesson, trainTo, shown, settled, store } = openLesson('middle');
  await trainTo(300);
  const before = shown();
  const { row } = factsOf(store.getState());
  lesson.go('inverse');
  await settled();
  // The models of the middle are wanted, and before they are there the next step is open, with models like them.
  lesson.go('middle');
  lesson.go('clean');
  lesson.note({ isBegun: true });
  store.setState({ inputs: { ...store.getState().inputs, noise: 0 } });
  await settled();
  expect(factsOf(store.getState()).row).toBeUndefined();
  expect(factsOf(store.getState()).isDone).toBeUndefined();
  lesson.go('middle');
  lesson.go('inverse');
  lesson.go('middle');
  await settled();
  expect(shown()).toEqual(before);
  expect(factsOf(store.getState()).row).toEqual(row);
});

test('other views may be opened meanwhile; a step that begins again has forgotten its models', async () => {
  const { lesson, trainTo, shown, settled, store, actions, frame } = openLesson('forgotten');
  await trainTo(100);
  const before = shown();
  actions.open('lab');
  await settled();
  actions.open('lesson');
  lesson.arrive();
  await settled();
  expect(shown()).toEqual(before);
  lesson.reset();
  await settled();
  expect(frame()!.step).toBe(0);
  lesson.go('inverse');
  lesson.go('forgotten');
  await settled();
  expect(frame()!.step).toBe(0);
  expect(store.getState().lesson.left?.forgotten).toBeUndefined();
});

test('the network that is asked at other γ is found with its γ, and what it learns from then on is measured', async () => {
  const { lesson, settled, store, actions, frame, recorder } = openLesson('focal');
  while (frame()?.step !== 300) await turn();
  await settled();
  actions.change('gamma', 2);
  await settled();
  lesson.note({ isRevealed: true });
  const { pullOfWrong } = factsOf(store.getState()).row!;
  expect(pullOfWrong![1]).toBeGreaterThan(0.6);
  const pulls = Array.from(frame()!.pulls!);
  lesson.go('clean');
  await settled();
  lesson.go('focal');
  expect(store.getState()).toMatchObject({ inputs: { gamma: 2 }, frame: { step: 300 }, isMixed: false });
  await settled();
  expect(Array.from(frame()!.pulls!)).toEqual(pulls);
  expect(factsOf(store.getState()).row!.pullOfWrong).toEqual(pullOfWrong);
  lesson.trainOnTo(500);
  while (frame()!.step < 500) await turn();
  await settled();
  expect(recorder.isOwn(store.getState())).toBe(true);
  expect(factsOf(store.getState()).row!.pullOfWrong![2]).toBeLessThan(pullOfWrong![1]!);
  expect(store.getState().isMixed).toBe(true);
});

test('a step that trains by itself and was left before its end trains to its end when it is come back to', async () => {
  for (const name of ['focal', 'beta'] as const) {
    const { lesson, settled, store, frame, recorder } = openLesson(name);
    const { until } = store.getState().inputs;
    while (!((frame()?.step ?? 0) > 20)) await turn();
    lesson.goNext();
    expect(store.getState().lesson.left![name]!.frame.step).toBeLessThan(until);
    await settled();
    lesson.goBack();
    while (frame()?.step !== until || !recorder.isOwn(store.getState())) await turn();
    expect(store.getState().inputs.at).toBe(name);
  }
});

test('models of another beta do not come back with the beta of now', async () => {
  const { lesson, settled, store, actions, frame, timeline } = openLesson('beta');
  const { until } = store.getState().inputs;
  while (frame()?.step !== until) await turn();
  await settled();
  const before = timeline.at(until)!.parameters;
  // The step is left before models of this beta have begun.
  lesson.note({ isBegun: true });
  actions.change('volume', 100);
  lesson.goNext();
  await settled();
  lesson.goBack();
  expect(store.getState().inputs.volume).toBeCloseTo(100, 9);
  await settled();
  while (frame()?.step !== until) await turn();
  expect(timeline.at(until)!.parameters).not.toEqual(before);
});

test('what was trained is no deed of the step that begins again: its guess is asked once more', async () => {
  const { lesson, trainTo, settled, store, frame } = openLesson('forgotten');
  lesson.guess(0, 30);
  await trainTo(100);
  expect(factsOf(store.getState()).isDone).toBe(true);
  lesson.guessAgain();
  expect(factsOf(store.getState())).toEqual({ wasDone: true });
  await settled();
  expect(frame()!.step).toBe(0);
  expect(factsOf(store.getState())).toEqual({ wasDone: true });
});

test("Reset of a teacher's link brings back no models of its step, from there and from another", async () => {
  const { lesson, trainTo, settled, store, actions, frame } = openLesson('forgotten');
  enterClass(store, actions, readAddress('#/lesson?at=forgotten&seed=7&engine=plain&pace=full&lock=seed'));
  lesson.arriveIfElsewhere();
  await settled();
  const { reset } = createClassActions(store);
  await trainTo(100);
  reset();
  lesson.arriveIfElsewhere();
  lesson.go('inverse');
  await settled();
  lesson.go('forgotten');
  await settled();
  expect([frame()!.step, factsOf(store.getState()).isDone]).toEqual([0, undefined]);
  await trainTo(100);
  lesson.go('inverse');
  await settled();
  reset();
  lesson.arriveIfElsewhere();
  await settled();
  expect(store.getState().inputs.at).toBe('forgotten');
  expect([frame()!.step, factsOf(store.getState()).isDone]).toEqual([0, undefined]);
});

test('models that came back are none of a seed that is asked for before they have gone on', async () => {
  const { lesson, trainTo, settled, store, recorder } = openLesson('forgotten');
  await trainTo(100);
  lesson.go('inverse');
  await settled();
  lesson.go('forgotten');
  expect(recorder.isOwn(store.getState())).toBe(true);
  store.setState({ inputs: { ...store.getState().inputs, seed: 8 } });
  expect(recorder.isOwn(store.getState())).toBe(false);
});

test('what the lab trained in the same run is no deed of a step, which has its models at their start', async () => {
  const { lesson, settled, store, actions, frame } = openLesson('forgotten');
  await settled();
  store.setState({ lesson: { ...store.getState().lesson, apart: store.getState().inputs } });
  actions.open('lab');
  actions.togglePlay();
  while (!((frame()?.step ?? 0) >= 100)) await turn();
  actions.togglePlay();
  await settled();
  actions.open('lesson');
  lesson.arrive();
  await settled();
  expect(factsOf(store.getState())).toEqual({});
  expect(frame()!.step).toBe(0);
});
